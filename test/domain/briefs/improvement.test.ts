import { describe, expect, it } from 'vitest';
import { improvementOf } from '../../../src/domain/briefs/improvement.ts';
import { defaultThresholds } from '../../../src/domain/pace.ts';
import { periodOf } from '../../../src/domain/period.ts';
import { type Standing, standingOf } from '../../../src/domain/standing.ts';
import { china2026 } from '../../../src/playground/gallery/samples/china-2026.ts';
import { complaints, sales, visits } from '../../../src/playground/gallery/samples/indicators.ts';
import { percentText } from '../../../src/texts/numbers.ts';
import { day } from '../known.ts';

/** As it stands when that day is over. */
const at = (date: string, indicator: Standing['indicator'], actual: bigint, target: bigint): Standing =>
  standingOf(indicator, { period: periodOf('month', day(date), 1), amount: target }, actual, {
    ...{ calendar: china2026, today: day(date), dayEnded: true, thresholds: defaultThresholds },
  });

const told = (now: readonly Standing[], before: readonly Standing[]): string => {
  const found = improvementOf(now, before);
  return found ? `${found.standing.indicator.key} ${percentText(found.before)} → ${percentText(found.now)}` : 'no';
};

describe('somebody has come nearer to the pace', () => {
  // Of 21 working days, 5 are over on the 8th and 10 on the 15th.
  it.each([
    [
      'by what was done in the week',
      [at('2026-11-15', visits, 20n, 42n)],
      [at('2026-11-08', visits, 8n, 42n)],
      'visits 80% → 100%',
    ],
    ['not by going on as before', [at('2026-11-15', visits, 16n, 42n)], [at('2026-11-08', visits, 8n, 42n)], 'no'],
    [
      'not by falling behind, however much was done',
      [at('2026-11-15', visits, 17n, 42n)],
      [at('2026-11-08', visits, 10n, 42n)],
      'no',
    ],
    [
      'in the first of what is weighed that does',
      [at('2026-11-15', sales, 0n, 100n), at('2026-11-15', visits, 20n, 42n)],
      [at('2026-11-08', sales, 0n, 100n), at('2026-11-08', visits, 8n, 42n)],
      'visits 80% → 100%',
    ],
    [
      'not against a month that is over',
      [at('2026-11-08', visits, 10n, 42n)],
      [at('2026-10-31', visits, 8n, 42n)],
      'no',
    ],
    ['not without an earlier number', [at('2026-11-15', visits, 20n, 42n)], [], 'no'],
    [
      'not in what is better less',
      [at('2026-11-15', complaints, 1n, 10n)],
      [at('2026-11-08', complaints, 1n, 10n)],
      'no',
    ],
  ])('%s', (_how, now, before, expected) => {
    expect(told(now, before)).toBe(expected);
  });
});
