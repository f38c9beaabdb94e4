/** Red, green and blue as light, each from 0 to 1. */
type Light = readonly [number, number, number];
type Matrix = readonly [Light, Light, Light];

/** Contrast as WCAG 2.2 defines it, from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

/** What lies on a background with this opacity looks like. */
export function over(colour: string, background: string, opacity: number): string {
  const mixed = [1, 3, 5].map((at) => {
    const [top, below] = [colour, background].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
    return Math.round(opacity * (top ?? 0) + (1 - opacity) * (below ?? 0));
  });
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** Who sees colours: with all three kinds of cones, or wholly without one (Machado, Oliveira and Fernandes 2009). */
export const eyes = {
  'all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Readonly<Record<string, Matrix>>;

/** How far two colours are apart for these eyes, as CIE 1976 measures it: about 2 is the least that is seen at all. */
export function distance(a: string, b: string, seen: Matrix): number {
  const [one, other] = [a, b].map((hex) => lab(through(seen, lightOf(hex)))) as [Light, Light];
  return Math.hypot(...one.map((value, index) => value - (other[index] ?? 0)));
}

function lightOf(hex: string): Light {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return [red, green, blue];
}

function luminance(hex: string): number {
  const [red, green, blue] = lightOf(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const through = (matrix: Matrix, [red, green, blue]: Light): Light =>
  matrix.map(([r, g, b]) => r * red + g * green + b * blue) as unknown as Light;

/** From light to lightness and two opposite pairs of hues, under the white of a screen. */
function lab(light: Light): Light {
  const [x, y, z] = through(toXyz, light).map((value, index) => {
    const share = Math.max(0, value) / (white[index] ?? 1);
    return share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16 / 116;
  }) as unknown as Light;
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const white: Light = [0.9505, 1, 1.089];
const toXyz: Matrix = [
  [0.4124, 0.3576, 0.1805],
  [0.2126, 0.7152, 0.0722],
  [0.0193, 0.1192, 0.9505],
];
