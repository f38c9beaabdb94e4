import { describe, expect, test } from 'vitest';
import { dark, light } from '../../src/charts/theme.ts';

/** Contrast as WCAG 2.2 defines it, from 1 to 21. */
function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe.each([
  { name: 'light', theme: light, text: 5.2, fill: 3.3 },
  { name: 'dark', theme: dark, text: 6.9, fill: 5 },
])('the $name theme', ({ theme, text, fill }) => {
  const statuses = Object.values(theme.status);

  test('has readable text on its background', () => {
    const inks = [theme.ink, theme.ink2, theme.ink3, theme.pace, ...statuses.map((status) => status.text)];
    for (const ink of inks) expect(contrast(ink, theme.background)).toBeGreaterThanOrEqual(text);
  });

  test('has fills that stand out from the background, and full ones from soft ones', () => {
    for (const status of statuses) {
      expect(contrast(status.fill, theme.background)).toBeGreaterThanOrEqual(fill);
      expect(contrast(status.fill, status.soft)).toBeGreaterThanOrEqual(1.95);
    }
  });
});
