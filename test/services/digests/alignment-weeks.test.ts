import { afterAll, beforeAll, expect, it } from 'vitest';
import { isComparable } from '../../../src/domain/alignment.ts';
import { periodOf } from '../../../src/domain/period.ts';
import { opening } from '../../../src/playground/company.ts';
import { alignmentWeeks } from '../../../src/services/digests/alignment-weeks.ts';
import { type WeeklyDigest, weeklyDigest } from '../../../src/services/digests/weekly.ts';
import { storeTargets } from '../../../src/services/targets/store.ts';
import { type Company, foundCompany } from '../../support/company.ts';

let company: Company;
let digest: WeeklyDigest;

/** The last day of the week before the opening. */
const sunday = opening.toPlainDate().subtract({ days: opening.dayOfWeek });
const work = (today = sunday) => ({ tx: company.db, org: company.org, today, dayEnded: true as const });

async function digestOf(team: string, today = sunday): Promise<WeeklyDigest> {
  const found = await weeklyDigest(work(today), company.idOf(team));
  if (!found) throw new Error('there is no digest');
  return found;
}

beforeAll(async () => {
  company = await foundCompany();
  digest = await digestOf('east-1');
});
afterAll(() => company.close());

it('ends with the week of the digest, after the one that it compares itself with where the same parts applied', async () => {
  const compared = new Set<boolean>();
  for (const team of ['east-1', 'east-2', 'south-1', 'company']) {
    const own = await digestOf(team);
    const weeks = await alignmentWeeks(work(), own, 8);
    expect(weeks.at(-1)).toEqual({ week: own.week, alignment: own.alignment });
    const before = weeks.at(-2)?.alignment;
    const same = before !== undefined && isComparable(before, own.alignment);
    expect(own.alignmentBefore).toBe(same ? before.index : undefined);
    compared.add(same);
  }
  expect([...compared].toSorted()).toEqual([false, true]);
});

it('has each week as its own digest had it', async () => {
  const [first] = await alignmentWeeks(work(), digest, 3);
  const then = await digestOf('east-1', sunday.subtract({ weeks: 2 }));
  expect(first).toEqual({ week: then.week, alignment: then.alignment });
});

it('has no more weeks than are asked for, one after the other', async () => {
  const weeks = await alignmentWeeks(work(), digest, 4);
  const days = weeks.map(({ week }) => week.until.toString());
  expect(days).toEqual([3, 2, 1, 0].map((ago) => sunday.subtract({ weeks: ago }).toString()));
});

it('begins when something could be said of the pace, in the period of the target', async () => {
  const weeks = await alignmentWeeks(work(), digest, 13);
  expect(digest.standing?.period.from.toString()).toBe('2026-10-01');
  // The holidays before that week have no working day.
  expect(weeks.at(0)?.week.until.toString()).toBe('2026-10-11');
  expect(weeks.filter(({ alignment }) => alignment.parts.pace === undefined)).toEqual([]);
});

it('leaves out the weeks of another target, also within the period of the last one', async () => {
  const east = await digestOf('east');
  expect((await alignmentWeeks(work(), east, 8)).length).toBeGreaterThan(3);
  const of = { kind: 'team' as const, id: company.idOf('east') };
  const ofNovember = { period: periodOf('month', sunday, 1), amount: 2_000_000_00n, reserve: 0n };
  await company.as('wang', (at) => storeTargets(at, [{ of, indicator: east.indicator, ...ofNovember }]));
  const later = await digestOf('east');
  expect(later.standing?.period.from.toString()).toBe('2026-11-01');
  const weeks = await alignmentWeeks(work(), later, 8);
  expect(weeks.map(({ week }) => week.until.toString())).toEqual(['2026-11-08', '2026-11-15']);
});

it('is the week of the digest alone where the team has no target', async () => {
  const without = { ...digest, standing: undefined };
  expect(await alignmentWeeks(work(), without, 8)).toHaveLength(1);
});
