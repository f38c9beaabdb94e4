import { describe, expect, test } from 'vitest';
import { type DigestPicture, digestPicture } from '../../src/charts/digest.ts';
import { renderSvg } from '../../src/charts/svg.ts';
import type { Row } from '../../src/charts/team-progress/data.ts';
import { openTypeface } from '../../src/charts/text/typeface.ts';
import { dark, light, type Theme } from '../../src/charts/theme.ts';
import { courses, sampleBurnUp } from '../../src/playground/gallery/samples/burn-up-days.ts';
import { eightIn, forty, row, twelve } from '../../src/playground/gallery/samples/chart-rows.ts';
import { sampleDigest } from '../../src/playground/gallery/samples/digest-weeks.ts';
import { faultsOf, readPicture } from '../support/picture.ts';

const typeface = openTypeface();

async function draw(data: DigestPicture, theme: Theme = light) {
  const warnings: string[] = [];
  const svg = await renderSvg(digestPicture(data, theme, typeface), typeface, (warning) => warnings.push(warning));
  expect(warnings).toEqual([]);
  const picture = readPicture(svg, typeface);
  return { svg, picture, words: picture.texts.map(({ text }) => text) };
}

const byName = (rows: readonly Row[]) => rows.toSorted((a, b) => (a.name < b.name ? -1 : 1));
describe('its texts neither overlap nor leave the canvas, and are large enough to read', () => {
  test.each(Object.entries(courses))('whatever becomes of the period: %s', async (_, course) => {
    for (const rows of [twelve, twelve.slice(0, 3), []]) {
      const { plot } = sampleBurnUp('en', course);
      const { picture } = await draw(sampleDigest('en', rows, { burnUp: plot }));
      expect(faultsOf(picture, typeface)).toEqual([]);
    }
  });

  test('whatever the words say', async () => {
    const words = '一支名字很长很长的队伍，叫作华东大区第一分公司大客户与渠道联合拓展突击队，已达成 67%，应达 69%';
    const { picture } = await draw(
      sampleDigest('zh', twelve, { eyebrow: words, headline: words, next: words, footer: [words, words] }),
    );
    expect(faultsOf(picture, typeface)).toEqual([]);
  });
});

describe('ranked', () => {
  const names = (rows: readonly Row[]) => rows.map(({ name }) => name);
  const columns = async (rows: readonly Row[]) => {
    const { picture, words } = await draw(sampleDigest('en', rows));
    const drawn = picture.texts.filter(({ text }) => names(rows).includes(text)).toSorted((a, b) => a.top - b.top);
    const inColumn = (left: boolean) => drawn.filter((one) => one.left < 200 === left).map(({ text }) => text);
    return { left: inColumn(true), right: inColumn(false), words };
  };

  test('those on pace stand beside those who need support, the furthest ahead first', async () => {
    const { left, right } = await columns(twelve);
    expect(left).toEqual(names(twelve.slice(0, 8)));
    expect(right.slice(0, 4)).toEqual(names(twelve.slice(8)));
  });

  test('of more than eight on pace four are shown, and the rest is counted', async () => {
    const mixed = await columns([...forty.slice(0, 18), ...forty.slice(-2)]);
    expect(mixed.left).toEqual(names(forty.slice(0, 4)));
    expect(mixed.words).toContain('14 more on pace');
  });

  test('of more than eight who need support the furthest behind are shown', async () => {
    const many = [...forty.slice(0, 6), ...forty.slice(-10)];
    const { right, words } = await columns(many);
    expect(right).toEqual(names(forty.slice(-7)));
    expect(words).toContain('3 more need support');
  });

  test('of more than sixteen on pace fifteen are shown where nobody needs support', async () => {
    const { left, right, words } = await columns(forty.slice(0, 18));
    expect([left.length, right.length]).toEqual([8, 7]);
    expect(words).toContain('3 more on pace');
  });

  test('everybody stands under one heading where all are well', async () => {
    const { words, left, right } = await columns(twelve.slice(0, 7));
    expect(words).toContain('On pace: 7');
    expect(words.join(' ')).not.toContain('Need support');
    expect(left).toEqual(names(twelve.slice(0, 4)));
    expect(right.slice(0, 3)).toEqual(names(twelve.slice(4, 7)));
  });

  test('a point has the same length in every row, whoever is beyond the target', async () => {
    const { svg } = await draw(sampleDigest('en', [row('Ann', 148), row('Bob', 60), row('Cy', 40)]));
    const tracks = [...svg.matchAll(new RegExp(`d="M[\\d.]+,[\\d.]+h([\\d.]+)[^"]*" fill="${light.track}"`, 'gu'))];
    expect(tracks).toHaveLength(3);
    expect(new Set(tracks.map(([, width]) => Math.round(Number(width)))).size).toBe(1);
  });

  test('those who are not judged are counted and in no column', async () => {
    const { words, left, right } = await columns(eightIn('en'));
    expect(words).toContain('2 without a target');
    expect([...left, ...right]).not.toContain('Luis Ortega');
  });
});

describe('names that begin alike', () => {
  test.each(['named', 'ranked'] as const)('are told apart where they have no room: %s', async (order) => {
    const names = ['上海销售一部', '上海销售二部', '上海销售三部', '上海大客户部', '南京'];
    const rows = names.map((name, nth) => row(name, 40 + 12 * nth));
    const { words } = await draw(sampleDigest('zh', rows, { order }));
    const shown = words.filter((word) => word.startsWith('上海'));
    expect(shown.toSorted()).toEqual(['上海...一部', '上海...三部', '上海...二部', '上海大客...']);
  });
});

describe('in name order', () => {
  test('so few have a line each, with room for their names', async () => {
    const names = ['华东大区第一分公司', '华东大区第二分公司', '上海大客户与渠道部', '南京'];
    const rows = names.map((name) => row(name, 60));
    const { picture } = await draw(sampleDigest('zh', rows, { order: 'named' }));
    const drawn = picture.texts.filter(({ text }) => names.includes(text));
    expect(drawn.map(({ text, left }) => `${text} ${left}`)).toEqual(names.map((name) => `${name} 24`));
    const five = await draw(sampleDigest('zh', [...rows, row('苏州', 60)], { order: 'named' }));
    expect(new Set(five.picture.texts.filter(({ text }) => /南京|苏州/.test(text)).map(({ left }) => left))).toEqual(
      new Set([284]),
    );
  });

  test('nobody is judged, by colour, glyph or place', async () => {
    const { people, eyebrow, headline, footer } = sampleDigest('en', byName(twelve), { order: 'named' });
    const { svg, words, picture } = await draw({ eyebrow, headline, footer, ...(people && { people }) });
    for (const status of ['ahead', 'atRisk', 'behind'] as const)
      for (const colour of Object.values(light.status[status])) expect(svg).not.toContain(colour);
    expect(words.join(' ')).not.toMatch(/On pace:|Need support|Moved most/);
    const names = byName(twelve).map(({ name }) => name);
    const drawn = picture.texts.filter(({ text }) => names.includes(text));
    const order = drawn.toSorted((a, b) => Number(a.left > 200) - Number(b.left > 200) || a.top - b.top);
    expect(order.map(({ text }) => text)).toEqual(names);
  });
});

describe('what has no room or no numbers', () => {
  test('the strips go first, so that twenty people still have the burn-up', async () => {
    const { words } = await draw(sampleDigest('en', byName(forty.slice(0, 20)), { order: 'named' }));
    expect(words).toEqual(expect.arrayContaining(['Alignment 84', 'Collab 60', '2 points behind plan', 'Dec']));
    expect(words).not.toContain('Balance');
  });

  test('without a burn-up the picture is lower instead of empty', async () => {
    const { people, eyebrow, headline, footer } = sampleDigest('en', twelve.slice(0, 4));
    const { picture } = await draw({ eyebrow, headline, footer, ...(people && { people }) });
    expect(picture.height).toBeLessThan(400);
    expect(faultsOf(picture, typeface)).toEqual([]);
  });

  test('without people both lines of the burn-up rise', async () => {
    const { people: _, ...rest } = sampleDigest('en', []);
    const { words, picture } = await draw(rest);
    expect(words).toEqual(expect.arrayContaining(['Actual 67%', 'Plan 69%', '50%']));
    expect(words).not.toContain('the level line is the plan');
    expect(picture.height).toBe(675);
  });
});

test('two points behind plan are seen where the plan lies flat', async () => {
  const { svg } = await draw(sampleDigest('zh', twelve));
  // The dot stands below the line of the plan by more than its own radius.
  const plan = svg.match(/<path[^>]*d="M24,([\d.]+)L[\d.]+,\1"[^>]*stroke="#17202B"/u);
  const dots = [...svg.matchAll(/translate\([\d.]+,([\d.]+)\)"[^>]*d="M6,0/gu)].map(([, y]) => Number(y));
  expect((dots[0] ?? 0) - Number(plan?.[1])).toBeGreaterThan(6);
});

test.each([
  ['behind plan', { days: 33, reached: 0.52, sag: 0.01, forecast: { value: 0.99, low: 0.96, high: 1.01 } }],
  ['in front of it', { days: 43, reached: 0.9, sag: -0.1, forecast: { value: 1.25, low: 1.2, high: 1.31 } }],
])('the plot begins right below its heading: %s', async (_, course) => {
  const { plot } = sampleBurnUp('zh', course);
  const { svg, picture } = await draw(sampleDigest('zh', twelve.slice(0, 9), { order: 'named', burnUp: plot }));
  const heading = picture.texts.find(({ text }) => text === plot.words.distance);
  const drawn = new RegExp(`d="M24,[^"]*" stroke="${light.brand}"|d="[^"]*Z" fill="${light.forecastBand}"`, 'gu');
  const heights = [...svg.matchAll(drawn)].flatMap(([path]) =>
    Array.from(path.matchAll(/,([\d.]+)(?=[LZC"])/gu), ([, y]) => Number(y)),
  );
  expect(Math.min(...heights) - (heading?.bottom ?? 0)).toBeLessThan(25);
});

test.each<readonly [string, DigestPicture, Theme]>([
  ['digest-twelve-ranked-zh-light', sampleDigest('zh', twelve), light],
  ['digest-eight-named-en-dark', sampleDigest('en', byName(eightIn('en')), { order: 'named' }), dark],
])('looks as before: %s', async (name, data, theme) => {
  const { svg } = await draw(data, theme);
  await expect(readable(svg)).toMatchFileSnapshot(`../golden/charts/${name}.svg`);
});

/** One element a line, no more decimals than a screen can show, no labels of Vega's. */
function readable(svg: string): string {
  const lines = svg.replace(/></gu, '>\n<').replace(/ (?:class|role|aria-[a-z]+)="[^"]*"/gu, '');
  return `${lines.replace(/-?\d+\.\d+/gu, (number) => String(Math.round(Number(number) * 10) / 10))}\n`;
}
