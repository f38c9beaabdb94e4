import { describe, expect, it } from 'vitest';
import type { Concern } from '../../../src/domain/briefs/concern.ts';
import { questionsFor } from '../../../src/domain/briefs/question.ts';
import { sales, visits } from '../../../src/playground/gallery/samples/indicators.ts';
import { standing } from '../../../src/playground/gallery/samples/team.ts';
import { day } from '../known.ts';

const ahead = standing(sales, 80_000_000n, 90_000_000n);
const behind = (indicator: typeof sales, actual: bigint): Concern => ({
  ...{ kind: 'behind', standing: standing(indicator, actual, 90n), weight: 2_000 },
});
const stuck: Concern = {
  kind: 'stuck',
  task: { number: 12, customer: null, dueOn: day('2026-11-13'), why: 'overdue' },
};
const silent: Concern = { kind: 'silent', workingDays: 6, since: undefined };

const told = (concerns: readonly Concern[], standings = [ahead], askedAlone = false): string =>
  questionsFor(concerns, standings, { askedAlone })
    .map((one) => (one.kind === 'about' ? one.concern.kind : one.kind))
    .join(' ');

describe('what to ask', () => {
  it.each([
    ['what went well and what is needed, where nothing is wrong', told([]), 'ahead need'],
    ['what is needed, at least', told([], []), 'need'],
    ['about two facts at most, the heaviest first', told([stuck, behind(visits, 0n), silent]), 'silent behind ahead'],
    ['once about facts of a kind', told([behind(visits, 0n), behind(sales, 0n)], []), 'behind need'],
    ['about help that nobody gave', told([stuck], [ahead], true), 'stuck alone ahead'],
  ])('%s', (_what, found, expected) => {
    expect(found).toBe(expected);
  });

  it('is about the heavier of two facts of a kind', () => {
    const [first] = questionsFor([behind(visits, 40n), behind(sales, 0n)], [], { askedAlone: false });
    expect(first).toMatchObject({ concern: { standing: { indicator: sales } } });
  });
});
