import { describe, expect, test } from 'vitest';
import { renderSvg } from '../../src/charts/svg.ts';
import type { Row } from '../../src/charts/team-progress/data.ts';
import { type TeamProgress, teamProgress } from '../../src/charts/team-progress.ts';
import { openTypeface } from '../../src/charts/text/typeface.ts';
import { dark, light, type Theme } from '../../src/charts/theme.ts';
import {
  eight,
  forty,
  invitation,
  overTarget,
  row,
  rowWithoutData,
  sampleTeam,
  twelve,
} from '../../src/playground/gallery/samples/chart-rows.ts';
import { pictureOf } from '../support/drawing.ts';
import { faultsOf, readPicture } from '../support/picture.ts';
import { readable } from '../support/readable.ts';

const typeface = openTypeface();
const byName = (rows: readonly Row[]) => rows.toSorted((a, b) => (a.name < b.name ? -1 : 1));

async function draw(data: TeamProgress, theme: Theme = light) {
  const warnings: string[] = [];
  const svg = await renderSvg(teamProgress(data, theme, typeface), typeface, (warning) => warnings.push(warning));
  expect(warnings).toEqual([]);
  const picture = readPicture(svg, typeface);
  return { svg, picture, words: picture.texts.map(({ text }) => text) };
}

const faults = (data: TeamProgress) => faultsOf(pictureOf(teamProgress(data, light, typeface), typeface), typeface);

describe('texts neither overlap nor leave the canvas, and are large enough to read', () => {
  test.each([0, 0.02, 0.3, 0.62, 0.85, 0.97, 1])('wherever the pace is: %d', (pace) => {
    for (const rows of [twelve, overTarget, forty]) {
      expect(faults(sampleTeam('en', rows, { pace, paceLabel: `Pace now ${pace * 100}%` }))).toEqual([]);
    }
    expect(faults(sampleTeam('zh', [], { invitation: invitation.zh, pace, paceLabel: `${pace * 100}%` }))).toEqual([]);
  });

  test.each([
    '一支名字很长很长的队伍，叫作华东大区第一分公司大客户与渠道联合拓展突击队，已达成 67%，应到 69%，预计期末 96%',
    'The Extraordinarily Long-Named Northern and Eastern Enterprise Team is at 67%, pace is 69%, heading for 96%',
    `${'A'.repeat(300)}`,
    '🚀',
  ])('whatever the words say: %s', (words) => {
    const everywhere = { eyebrow: words, headline: words, lead: words, footer: [words, words] };
    expect(faults(sampleTeam('zh', twelve, everywhere))).toEqual([]);
  });
});

describe('a ranked picture', () => {
  test('has every status word once, at the first row of its group', async () => {
    const { words } = await draw(sampleTeam('zh', twelve));
    for (const word of ['领先', '正常', '有风险', '落后'])
      expect(words.filter((other) => other === word)).toHaveLength(1);
  });

  test('sorts by status, then by percentage, and puts those who are not judged last', async () => {
    const { picture } = await draw(sampleTeam('en', byName(eight)));
    const names = eight.map(({ name }) => name);
    const drawn = picture.texts.filter(({ text }) => names.includes(text)).toSorted((a, b) => a.top - b.top);
    expect(drawn.map(({ text }) => text)).toEqual(names);
  });

  test('draws 0 % as an empty track and no data as none', async () => {
    const track = (svg: string) => svg.match(new RegExp(`fill="${light.track}"`, 'gu')) ?? [];
    const bars = (svg: string) => svg.match(new RegExp(`fill="${light.status.behind.soft}"`, 'gu')) ?? [];
    const nothing = await draw(sampleTeam('en', [row('Ann', 0)]));
    expect([track(nothing.svg).length, bars(nothing.svg).length]).toEqual([1, 0]);
    expect(nothing.words).toContain('0%');
    const unknown = await draw(sampleTeam('en', [rowWithoutData('Ann', 'no report yet')]));
    expect(track(unknown.svg)).toHaveLength(0);
    expect(unknown.words).toContain('no report yet');
  });

  test('names no pace where nobody has a bar', async () => {
    const nobody = [rowWithoutData('Ann', 'new'), rowWithoutData('Bob', 'new')];
    expect((await draw(sampleTeam('en', nobody))).words).not.toContain('Pace now 69%');
    expect((await draw(sampleTeam('en', [...nobody, row('Cy', 0)]))).words).toContain('Pace now 69%');
  });

  test('has no tip for a week without a gain or with a correction', async () => {
    const tip = (gain: number) => draw(sampleTeam('en', [row('Ann', 46, gain)])).then(({ svg }) => svg);
    const tips = async (gain: number) => (await tip(gain)).split(`fill="${light.status.behind.fill}"`).length - 2;
    // The glyph has the colour of the tip.
    expect(await Promise.all([tips(5), tips(0), tips(-5)])).toEqual([1, 0, 0]);
  });
});

describe('a picture in name order', () => {
  test.each([
    ['eight', eight],
    ['forty', forty],
  ])('judges none of %s people', async (_, rows) => {
    const { svg, words } = await draw(sampleTeam('en', byName(rows), { order: 'named' }));
    const { ahead, atRisk, behind } = light.status;
    for (const { soft } of [ahead, atRisk, behind]) expect(svg).not.toContain(soft);
    expect(words.join(' ')).not.toContain('Help first');
    expect(words).toContain('Pace now 69%');
  });

  test('keeps the order handed in', async () => {
    const { picture } = await draw(sampleTeam('en', byName(eight), { order: 'named' }));
    const names = byName(eight).map(({ name }) => name);
    const drawn = picture.texts.filter(({ text }) => names.includes(text)).toSorted((a, b) => a.top - b.top);
    expect(drawn.map(({ text }) => text)).toEqual(names);
  });
});

describe('a crowd', () => {
  test('names everybody once, apart from the ones who moved most', async () => {
    const { words } = await draw(sampleTeam('zh', forty));
    const seen = forty.map(({ name }) => words.filter((word) => word === name).length);
    expect(seen.filter((times) => times === 2)).toHaveLength(3);
    expect(seen.filter((times) => times === 1)).toHaveLength(37);
  });

  test('of sixty fits a phone, leaves out only people on pace and says how many', async () => {
    const sixty = [...forty, ...forty.slice(0, 20).map((person) => ({ ...person, name: `${person.name}二` }))];
    const { picture, words } = await draw(sampleTeam('zh', sixty));
    expect(picture.height).toBeLessThanOrEqual(1050);
    const missing = sixty.filter(({ name }) => !words.includes(name));
    expect(new Set(missing.map(({ status }) => status))).toEqual(new Set(['onTrack', 'ahead']));
    const unlisted = words.find((word) => word.endsWith('人跟上进度，未列出'));
    expect(Number.parseInt(unlisted ?? '', 10)).toBeGreaterThanOrEqual(missing.length);
  });

  test('never counts people on leave or without data', async () => {
    const away = [rowWithoutData('Ann', 'new'), row('Bob', 20, 0, { status: 'onLeave' })];
    const { words } = await draw(sampleTeam('en', [...forty, ...away]));
    expect(words.slice(0, 12).join(' ')).toContain('Behind');
    const counts = words.filter((word) => /^\d+$/u.test(word)).map(Number);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(forty.length);
  });
});

test('a specification survives JSON and holds all its data', () => {
  const spec = teamProgress(sampleTeam('zh', twelve), light, typeface);
  expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
  expect(JSON.stringify(spec)).not.toContain('"url"');
  expect(spec.width).toBe(540);
});

test.each<readonly [string, TeamProgress, Theme]>([
  ['twelve-ranked-zh-light', sampleTeam('zh', twelve), light],
  ['eight-ranked-en-dark', sampleTeam('en', eight), dark],
  ['eight-named-en-dark', sampleTeam('en', byName(eight), { order: 'named' }), dark],
  ['forty-ranked-zh-light', sampleTeam('zh', forty), light],
  ['over-target-zh-light', sampleTeam('zh', overTarget), light],
  ['before-first-report-zh-light', sampleTeam('zh', [], { invitation: invitation.zh, pace: 0.05 }), light],
])('looks as before: %s', async (name, data, theme) => {
  const { svg } = await draw(data, theme);
  await expect(readable(svg)).toMatchFileSnapshot(`../golden/charts/${name}.svg`);
});
