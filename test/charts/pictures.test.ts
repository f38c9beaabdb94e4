import { loadImage } from '@napi-rs/canvas';
import { afterAll, describe, expect, test } from 'vitest';
import type { ChartSpec } from '../../src/charts/drawing/canvas.ts';
import { startDraughtsman } from '../../src/charts/png.ts';
import { openTypeface } from '../../src/charts/text/typeface.ts';
import { dark, light } from '../../src/charts/theme.ts';
import { crowdNames, crowdOf } from '../../src/playground/gallery/samples/charts/crowd.ts';
import { chartSamples } from '../../src/playground/gallery/samples/charts/index.ts';

const typeface = openTypeface();
const failures: string[] = [];
const draughtsman = startDraughtsman({
  timeLimitMs: 20_000,
  scale: 3,
  onFailure: (reason) => failures.push(reason),
});
afterAll(() => draughtsman.close());

/** One after the other for each scene, so that each chart comes in all of them. */
const looks = [
  ['zh', light],
  ['en', dark],
  ['zh', dark],
  ['en', light],
] as const;
/** As many people as a picture bears, called as is hardest to draw. */
const most = 60;

/** Takes apart what is sent: it has all of its pixels, or two thirds of them where it would be too heavy, and is light enough. */
async function sent(spec: ChartSpec): Promise<string> {
  const png = await draughtsman.draw(spec);
  const { width, height } = await loadImage(Buffer.from(png ?? []));
  const scale = width / spec.width;
  const whole = (scale === 3 || scale === 2) && Math.abs(height - scale * spec.height) <= 1;
  return whole && (png?.length ?? 0) < 400_000 ? 'whole' : `${width} × ${height}, ${png?.length} bytes`;
}

// On a machine that is busy a thread takes seconds to start.
describe.each(chartSamples)('$chart', { timeout: 120_000 }, ({ scenes, crowds }) => {
  test('is sent whole, and below 400 KB, whatever it shows', async () => {
    const specs = [
      ...Object.values(scenes).map((draw, nth) => {
        const [language, theme] = looks[nth % looks.length] ?? looks[0];
        return draw(language, theme, typeface);
      }),
      ...Object.values(crowds).flatMap((draw) => {
        const crowd = crowdOf('zh', most, crowdNames['names of any kind']?.('zh') ?? []);
        return draw(crowd, dark, typeface) ?? [];
      }),
    ];
    for (const spec of specs) expect(await sent(spec)).toBe('whole');
    expect(failures).toEqual([]);
  });
});
