import { describe, expect, it } from 'vitest';
import { openTypeface } from '../../src/charts/text/typeface.ts';
import { ratio } from '../../src/domain/ratio.ts';
import { burnUpDays, shownBurnUp } from '../../src/playground/gallery/samples/burn-up-week.ts';
import { enSlack, standing, zhFeishu } from '../../src/playground/gallery/samples/team.ts';
import { burnUpPicture } from '../../src/views/burn-up-chart.ts';
import { type BurnUpDays, burnUpPlot, pointsBetween } from '../../src/views/burn-up-plot.ts';
import { sales } from '../domain/known.ts';

const typeface = openTypeface();
const target = 360_000_000n;

/** Headline, lead and the rest of the alternative text; the picture says the same. */
function told(changes: Partial<BurnUpDays>, reader = enSlack): string {
  const shown = shownBurnUp({ ...burnUpDays, ...changes });
  return burnUpPicture(reader, shown, typeface).alt;
}
const reached = (percent: bigint) => ({
  standing: standing(sales, (percent * target) / 100n, target),
  forecast: { kind: 'forecast', value: (percent * target * 21n) / 1300n, low: 0n, high: target } as const,
});

describe('a burn-up says', () => {
  it('how far from plan, where it is heading and what is short of the target', () => {
    expect(told({})).toBe(
      'East China is 4 points behind plan, heading for 94%, 6 short. 8 working days left, each needs 16% more than so far. Range 88–102. As of Nov 18',
    );
    expect(told({}, zhFeishu)).toBe(
      '华东比计划慢 4 个点，预计期末 94%，差 6 个点。剩 8 个工作日，每天要比至今平均多做 16%。区间 88–102。截至 11-18',
    );
  });

  it.each([
    [31n, 'each needs 3.6 times as much as so far'],
    [62n, 'going on like this is enough'],
    [70n, 'ahead of plan'],
    [104n, 'Target reached with 8 working days left'],
  ])('what the days left ask for at %i %%', (percent, expected) => {
    expect(told(reached(percent))).toContain(expected);
  });

  it('that it is too early, and from when on it is not', () => {
    const early = { ...burnUpDays.standing, progress: { worked: 2, total: 21 } };
    const text = told({ standing: early, forecast: { kind: 'too-early', worked: 2, needed: 5 }, sums: [1n, 2n] });
    expect(text).toContain('day 2 of the period: too early to tell. 19 working days left, a forecast comes after 5');
    expect(text).not.toMatch(/points|Range|heading/);
  });

  it('what a period came to when it is over', () => {
    const over = (percent: bigint) => {
      const now = { ...standing(sales, (percent * target) / 100n, target), progress: { worked: 21, total: 21 } };
      return told({ standing: now });
    };
    expect(over(96n)).toBe('East China ended November at 96%, 4 points short. As of Nov 18');
    expect(over(101n)).toBe('East China ended November at 101%, 1 point over target. As of Nov 18');
    expect(over(100n)).toBe('East China ended November at 100%. As of Nov 18');
  });

  it('what to do before the first report', () => {
    const picture = burnUpPicture(enSlack, shownBurnUp({ ...burnUpDays, sums: [] }), typeface);
    expect(picture.alt).toContain('waiting for the first report');
    expect(JSON.stringify(picture.spec)).toContain('/report visits 3');
  });

  it('no amounts, whoever looks', () => {
    const { spec, alt } = burnUpPicture(enSlack, shownBurnUp(burnUpDays), typeface);
    expect(JSON.stringify(spec) + alt).not.toMatch(/\d[KM]\b|[¥]|CNY|\$\d/);
  });

  it('how far off forecasts were, where there is a period to compare with', () => {
    const notes = (tested: BurnUpDays['tested']) =>
      JSON.stringify(burnUpPicture(enSlack, shownBurnUp({ ...burnUpDays, tested }), typeface).spec);
    expect(notes({ error: ratio(8, 100), periods: 3, inside: 3 })).toContain('off by 8%');
    expect(notes({ error: undefined, periods: 0, inside: 0 })).not.toContain('off by');
  });
});

describe('the words on the lines', () => {
  it('name the day the plan was furthest away, unless today says it', () => {
    expect(burnUpPlot(enSlack, burnUpDays).furthest).toEqual({ after: 6, text: '9 points at worst' });
    const steady = burnUpDays.sums.map((_, index) => (BigInt(index + 1) * target) / 24n);
    expect(burnUpPlot(enSlack, { ...burnUpDays, sums: steady }).furthest).toBeUndefined();
  });

  it('differ by what their percentages differ', () => {
    expect(pointsBetween(ratio(666, 1000), ratio(694, 1000))).toBe(-2);
    expect(pointsBetween(ratio(1, 1), ratio(996, 1000))).toBe(0);
  });
});
