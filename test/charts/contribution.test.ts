import { describe, expect, test } from 'vitest';
import { type ContributionChart, contribution } from '../../src/charts/contribution.ts';
import { renderSvg } from '../../src/charts/svg.ts';
import { openTypeface } from '../../src/charts/text/typeface.ts';
import { dark, light } from '../../src/charts/theme.ts';
import { contributionSamples } from '../../src/playground/gallery/samples/charts/contribution.ts';
import { pictureOf } from '../support/drawing.ts';
import type { Box } from '../support/picture.ts';
import { readable } from '../support/readable.ts';

const typeface = openTypeface();

const cell = (points: number, full: number, weak = false) => ({ points, length: points, full, weak });

const chart = (rows: ContributionChart['rows']): ContributionChart => ({
  eyebrow: 'Q4',
  headline: 'Scores',
  footer: ['As of Dec 6'],
  columns: [
    { name: 'Result', note: 'of 60' },
    { name: 'Process', note: 'of 40' },
  ],
  totalLabel: 'Score',
  unlisted: (count) => `${count} are not drawn`,
  cutShort: 'Two slashes: cut short',
  rows,
});
const row = (name: string, ...cells: ContributionChart['rows'][number]['cells']) => ({
  name,
  cells,
  total: cells.reduce((sum, own) => sum + (own?.points ?? 0), 0),
  note: '',
});

interface Layer {
  readonly mark: { readonly type: string; readonly color: string };
  readonly data: { readonly values: readonly { x: number; x2: number; y: number }[] };
}

/** How long what has this colour is, from the top down and from the left to the right. */
function lengthsOf(rows: ContributionChart['rows'], color: string): number[] {
  return (contribution(chart(rows), light, typeface).layer as Layer[])
    .filter(({ mark }) => mark.type === 'rect' && mark.color === color)
    .flatMap(({ data }) => data.values.map(({ x, x2 }) => x2 - x));
}
const { onTrack, atRisk } = light.status;

describe('the picture of contributions', () => {
  test('a point is as long in every column', () => {
    const [result = 0, process = 0] = lengthsOf([row('Ann', cell(45, 60), cell(30, 40))], onTrack.soft);
    expect(result / process).toBeCloseTo(45 / 30, 3);
    const tracks = lengthsOf([row('Ann', cell(45, 60), cell(30, 40))], light.track);
    expect(tracks.map((length) => Math.round((length / result) * 45))).toEqual([60, 40]);
  });

  test('has room for more than full marks before it chooses how long a point is', () => {
    const rows = [row('Ann', cell(90, 60), cell(60, 40)), row('Bob', cell(45, 60), cell(30, 40))];
    const { fields } = pictureOf(contribution(chart(rows), light, typeface), typeface);
    expect(Math.max(...fields.map(({ right }: Box) => right))).toBeLessThan(516);
    const [most = 0, , , least = 0] = lengthsOf(rows, onTrack.soft);
    expect(most / least).toBeCloseTo(90 / 30, 3);
  });

  test('who lacks other data does not make the bars of all others short, and is cut short', () => {
    const others = [1, 2, 3].map((nth) => row(`P${nth}`, cell(45, 60), cell(30, 40)));
    const alone = row('Ann', cell(80, 90), undefined);
    const words = (rows: ContributionChart['rows']) =>
      pictureOf(contribution(chart(rows), light, typeface), typeface).texts.map(({ text }) => text);
    expect(words([...others, alone])).not.toContain('Two slashes: cut short');
    const far = row('Ann', cell(80, 160), undefined);
    expect(words([...others, far])).toContain('Two slashes: cut short');
    const [track = 0] = lengthsOf([...others, far], light.track);
    expect(track).toBeGreaterThan(0.6 * Math.max(...lengthsOf([...others, far], light.track)));
  });

  test('only what is weak has the colour and the glyph of at risk', () => {
    const rows = [row('Ann', cell(20, 60, true), cell(30, 40))];
    expect(lengthsOf(rows, atRisk.soft)).toHaveLength(1);
    expect(pictureOf(contribution(chart(rows), light, typeface), typeface).glyphs).toHaveLength(1);
  });

  test('no points are an empty track, and no data is none', () => {
    const tracks = (own: ReturnType<typeof cell> | undefined) =>
      lengthsOf([row('Ann', own, cell(30, 40))], light.track);
    expect(tracks(cell(0, 60))).toHaveLength(2);
    expect(tracks(undefined)).toHaveLength(1);
  });

  test('of many the last stay, and the footer says how many do not', () => {
    const rows = Array.from({ length: 40 }, (_, nth) => row(`P${nth}`, cell(45, 60), cell(30, 40)));
    const words = pictureOf(contribution(chart(rows), light, typeface), typeface).texts.map(({ text }) => text);
    const drawn = rows.filter(({ name }) => words.includes(name));
    expect(words).toContain(`${40 - drawn.length} are not drawn`);
    expect(drawn).toEqual(rows.slice(-drawn.length));
  });

  test.each([
    ['contribution-teams-zh-light', 'six teams', 'zh', light],
    ['contribution-people-en-dark', 'twelve people, a fifth of whose score is that of the team', 'en', dark],
  ] as const)('looks as before: %s', async (name, scene, language, theme) => {
    const spec = contributionSamples.scenes[scene]?.(language, theme, typeface);
    const svg = await renderSvg(spec ?? {}, typeface, () => {});
    await expect(readable(svg)).toMatchFileSnapshot(`../golden/charts/${name}.svg`);
  });
});
