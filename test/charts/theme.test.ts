import { describe, expect, test } from 'vitest';
import { dark, light, type Theme } from '../../src/charts/theme.ts';
import { contrast, distance, eyes, over } from '../support/colour.ts';

/** What AA of WCAG 2.2 asks of text, and of marks that carry a meaning. */
const leastText = 4.5;
const leastMark = 3;

/** Which inks are written on what, wherever in a picture. */
const writtenOn = ({ background, surface, track, ink, ink2, ink3, brand, forecastBand, status }: Theme) => ({
  'on the background': [background, [ink, ink2, ink3, brand, ...Object.values(status).map(({ text }) => text)]],
  'on a box': [surface, [ink, ink2, ink3]],
  'on a track': [track, [ink]],
  'on a bar that is on track': [status.onTrack.soft, [ink]],
  'on a bar at risk': [status.atRisk.soft, [ink]],
  'on the strongest cell of a field': [over(brand, background, 0.5), [ink]],
  'on the band of a forecast': [forecastBand, [ink]],
});

describe.each([
  { name: 'light', theme: light, text: 5.2, fill: 3.3 },
  { name: 'dark', theme: dark, text: 6.9, fill: 5 },
])('the $name theme', ({ theme, text, fill }) => {
  const statuses = Object.values(theme.status);

  test('has readable text on its background', () => {
    const inks = [theme.ink, theme.ink2, theme.ink3, theme.pace, ...statuses.map((status) => status.text)];
    for (const ink of inks) expect(contrast(ink, theme.background)).toBeGreaterThanOrEqual(text);
  });

  test.each(Object.entries(writtenOn(theme)))('has readable text %s', (_, [below, inks]) => {
    for (const ink of inks as readonly string[]) {
      expect(contrast(ink, below as string), `${ink} on ${below}`).toBeGreaterThanOrEqual(leastText);
    }
  });

  test('has fills that stand out from the background, and full ones from soft ones', () => {
    for (const status of statuses) {
      expect(contrast(status.fill, theme.background)).toBeGreaterThanOrEqual(fill);
      expect(contrast(status.fill, status.soft)).toBeGreaterThanOrEqual(1.95);
    }
  });

  test('has marks that stand out from what they stand on', () => {
    const { brand, surface, background, pace, track, status } = theme;
    for (const [mark, below] of [
      [brand, background],
      [brand, surface],
      [pace, track],
      [pace, status.ahead.soft],
      [status.atRisk.text, status.atRisk.soft],
      [status.onTrack.fill, surface],
      [status.atRisk.fill, surface],
    ] as const) {
      expect(contrast(mark, below), `${mark} on ${below}`).toBeGreaterThanOrEqual(leastMark);
    }
  });

  describe.each(Object.entries(eyes))('seen with %s', (_, seen) => {
    const { ahead, onTrack, atRisk, behind, noData } = theme.status;
    const told = { ahead, onTrack, atRisk, behind };
    const pairs = Object.entries(told).flatMap(([one, a], index) =>
      Object.entries(told)
        .slice(index + 1)
        .map(([other, b]) => ({ pair: `${one} and ${other}`, a, b })),
    );

    test.each(pairs)('tells apart $pair', ({ a, b }) => {
      expect(distance(a.fill, b.fill, seen)).toBeGreaterThanOrEqual(13);
    });

    test('tells no data, a hollow ring, from every status', () => {
      for (const { fill } of Object.values(told)) expect(distance(noData.fill, fill, seen)).toBeGreaterThanOrEqual(10);
    });

    test('tells what was gained from what was there before', () => {
      for (const { fill: full, soft } of Object.values(told))
        expect(distance(full, soft, seen)).toBeGreaterThanOrEqual(12);
    });
  });
});
