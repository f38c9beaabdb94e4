import { createCanvas, loadImage } from '@napi-rs/canvas';

/** What is on a picture, as shares of all its pixels. */
interface Seen {
  readonly dark: number;
  readonly coloured: number;
}

/** Takes a PNG apart again. Throws when it has not that size, or shows no text, or nothing in colour: then nothing was measured. */
export async function look(png: Uint8Array | undefined, size: { readonly width: number; readonly height?: number }) {
  if (!png) throw new Error('there is no picture');
  const image = await loadImage(Buffer.from(png));
  const { width, height } = image;
  if (width !== size.width || height !== (size.height ?? height)) {
    throw new Error(`a picture of ${width} × ${height} instead of ${size.width} × ${size.height}`);
  }
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { dark, coloured } = shares(context.getImageData(0, 0, width, height).data);
  if (dark < 0.01 || coloured < 0.02) throw new Error(`a picture with ${dark} dark and ${coloured} coloured pixels`);
}

function shares(pixels: Uint8ClampedArray): Seen {
  let dark = 0;
  let coloured = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    const [red, green, blue] = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
    const most = Math.max(red, green, blue);
    const least = Math.min(red, green, blue);
    if (most < 100) dark += 1;
    if (most - least > 40) coloured += 1;
  }
  const all = pixels.length / 4;
  return { dark: dark / all, coloured: coloured / all };
}
