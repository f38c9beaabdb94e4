import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Draughtsman, startDraughtsman } from '../../src/charts/png.ts';
import { teamProgress } from '../../src/charts/team-progress.ts';
import { openTypeface } from '../../src/charts/text/typeface.ts';
import { dark, light } from '../../src/charts/theme.ts';
import { forty, row, sampleTeam, twelve } from '../../src/playground/gallery/samples/chart-rows.ts';

const typeface = openTypeface();
const picture = teamProgress(sampleTeam('zh', twelve), light, typeface);

/** A pattern that tries every way to split the letters: it never comes to an end. */
const endless = {
  data: { values: [{ letters: `${'a'.repeat(60)}b` }] },
  transform: [{ calculate: 'test(/(a+)+$/, datum.letters)', as: 'found' }],
  mark: 'point',
};

let open: Draughtsman | undefined;
const failures: string[] = [];
function draughtsman(timeLimitMs = 20_000, scale = 3, more: { readonly restMs?: number } = {}): Draughtsman {
  failures.length = 0;
  open = startDraughtsman({ timeLimitMs, scale, onFailure: (reason) => failures.push(reason), ...more });
  return open;
}
afterEach(() => open?.close());

/** Width and height stand in the first chunk. */
function pngSize(png: Uint8Array | undefined) {
  const bytes = Buffer.from(png ?? []);
  expect(bytes.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  expect(bytes.subarray(-8, -4).toString('latin1')).toBe('IEND');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

// On a machine that is busy a thread takes seconds to start.
describe('the draughtsman', { timeout: 30_000 }, () => {
  test('draws a PNG of three pixels a unit, below 400 KB', async () => {
    const png = await draughtsman().draw(picture);
    expect(pngSize(png)).toEqual({ width: 1620, height: 3 * picture.height });
    expect(png?.length).toBeLessThan(400_000);
    expect(failures).toEqual([]);
  });

  test('draws the same as lines for a page', async () => {
    const svg = await draughtsman().trace(picture);
    expect(svg?.match(/^<svg[^>]* viewBox="([^"]*)"/)?.[1]).toBe(`0 0 540 ${picture.height}`);
    expect(twelve.filter(({ name }) => !svg?.includes(name))).toEqual([]);
    // Also where our typeface is not there no line leaves the picture.
    expect(svg?.match(/<text[^>]*>[^<]/gu)?.filter((text) => !text.includes('textLength'))).toEqual([]);
    expect(failures).toEqual([]);
  });

  test('gives its thread up when nothing is drawn for a while, and begins with the next picture anew', async () => {
    const threads = (): number => (process.report.getReport() as { workers: unknown[] }).workers.length;
    const before = threads();
    const resting = draughtsman(20_000, 3, { restMs: 50 });
    const drawn = await resting.draw(picture);
    expect(threads()).toBeGreaterThan(before);
    await vi.waitFor(() => expect(threads()).toBe(before), 20_000);
    expect(await resting.draw(picture)).toEqual(drawn);
    expect(failures).toEqual([]);
  });

  test('draws what would be too heavy at a smaller scale', async () => {
    const names = Array.from(forty, ({ name }, nth) =>
      row(`${name}${String.fromCodePoint(0x6b23 + 7 * nth)}龘`, 3 * nth, nth),
    );
    const crowded = names.map((person) => ({ ...person, status: 'behind' as const }));
    const png = await draughtsman(20_000, 4).draw(teamProgress(sampleTeam('zh', crowded), dark, typeface));
    expect(pngSize(png).width).toBe(1440);
    expect(png?.length).toBeLessThan(400_000);
  });

  test('gives up on a picture that takes too long, and draws the next', async () => {
    const { draw } = draughtsman(6000);
    const [hung, next] = await Promise.all([draw(endless), draw(picture)]);
    expect(hung).toBeUndefined();
    expect(failures).toEqual(['No picture within 6000 ms']);
    expect(pngSize(next).width).toBe(1620);
  });

  test.each([
    ['nonsense', { mark: 'no such mark' }, 'TypeError'],
    ['data from elsewhere', { data: { url: 'file:///etc/hostname' }, mark: 'point' }, 'loads nothing from elsewhere'],
    ['what JSON cannot hold', { width: 1n }, 'BigInt'],
  ])('gives nothing for %s, says why, and draws the next', async (_, spec, reason) => {
    const { draw } = draughtsman();
    expect(await draw(spec)).toBeUndefined();
    expect(failures).toEqual([expect.stringContaining(reason)]);
    expect(pngSize(await draw(picture)).width).toBe(1620);
  });

  test('finishes the picture in hand when it is closed, and draws no other', async () => {
    const { draw, close } = draughtsman();
    const inHand = draw(picture);
    const waiting = draw(picture);
    await setImmediate();
    await close();
    expect(pngSize(await inHand).width).toBe(1620);
    expect(await waiting).toBeUndefined();
    expect(await draw(picture)).toBeUndefined();
    expect(failures).toEqual([]);
  });
});
