import { describe, expect, test } from 'vitest';
import { drawStrip, type Strip, stripFloor } from '../../../src/charts/alignment/strip.ts';
import { Canvas } from '../../../src/charts/drawing/canvas.ts';
import { openTypeface } from '../../../src/charts/text/typeface.ts';
import { light } from '../../../src/charts/theme.ts';

const typeface = openTypeface();
const box = { x: 100, y: 20, width: 80, height: 50 };

interface Mark {
  readonly mark: { readonly type: string; readonly color: string; readonly strokeDash?: readonly number[] };
  readonly data: { readonly values: readonly { x: number; x2: number; y: number; y2: number }[] };
}

/** Everything drawn, from the left to the right. */
function drawn(weeks: Strip['weeks'], { floor = 50, tone = 'part' }: Partial<Strip> = {}) {
  const canvas = new Canvas(light, typeface);
  drawStrip(canvas, { weeks, floor, tone }, box);
  const marks = (canvas.spec(100).layer as Mark[])
    .flatMap(({ mark, data }) => data.values.map((value) => ({ ...mark, ...value })))
    .toSorted((a, b) => a.x - b.x);
  return {
    columns: marks.filter(({ type, color }) => type === 'rect' && color !== light.surface),
    hairlines: marks.filter(({ type }) => type === 'rule'),
  };
}

describe('a strip', () => {
  test('lets what is missing hang from 100, as long as it is on the scale of the box', () => {
    const { columns } = drawn([50, 75, 90]);
    expect(columns.map(({ y }) => y)).toEqual([20, 20, 20]);
    expect(columns.map(({ y2 }) => y2)).toEqual([70, 45, 30]);
  });

  test('has the last week in the full colour and those before it in the soft one', () => {
    const { soft, fill } = light.status.onTrack;
    expect(drawn([60, 70, 80]).columns.map(({ color }) => color)).toEqual([soft, soft, fill]);
    expect(drawn([60], { tone: 'lowest' }).columns.map(({ color }) => color)).toEqual([light.status.atRisk.fill]);
    expect(drawn([60], { tone: 'index' }).columns.map(({ color }) => color)).toEqual([light.brand]);
  });

  test('tells a week without points from one that lacks nothing, and that from one that lacks a little', () => {
    const { columns, hairlines } = drawn([undefined, 100, 99, 80]);
    expect(hairlines.map(({ strokeDash }) => strokeDash !== undefined)).toEqual([true, false, false, false]);
    expect(columns.map(({ x }) => Math.floor((x - box.x) / 20))).toEqual([2, 3]);
    expect(columns[0]?.y2).toBeGreaterThan(box.y + 2);
  });

  test('stays in its box, also below the floor and with many weeks', () => {
    const { columns } = drawn(Array.from({ length: 53 }, (_, week) => week));
    expect(Math.max(...columns.map(({ y2 }) => y2))).toBe(70);
    expect(Math.min(...columns.map(({ x }) => x))).toBeGreaterThanOrEqual(100);
    expect(Math.max(...columns.map(({ x2 }) => x2))).toBeLessThanOrEqual(180);
  });
});

describe('the scale of strips that stand together', () => {
  test.each([
    [
      'ends at the lowest week, rounded down to ten',
      [
        [97, 92],
        [58, 61],
      ],
      50,
    ],
    [
      'makes little of what is nearly complete',
      [
        [97, 99],
        [98, 100],
      ],
      70,
    ],
    [
      'reaches to nothing where somebody does',
      [
        [0, 92],
        [88, 90],
      ],
      0,
    ],
    ['does without weeks that have no points', [[undefined, 64], [undefined]], 60],
    ['is there before the first week', [], 70],
  ])('%s', (_, strips, floor) => {
    expect(stripFloor(strips.map((weeks) => ({ weeks })))).toBe(floor);
  });
});
