import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opening } from '../../../src/playground/company.ts';
import { indicatorsOn } from '../../../src/services/indicators/read.ts';
import { recordEntries } from '../../../src/services/reports/record.ts';
import { report } from '../../../src/services/reports/report.ts';
import { undo } from '../../../src/services/reports/undo.ts';
import { claimTask } from '../../../src/services/tasks/claim.ts';
import { confirmTask } from '../../../src/services/tasks/confirm.ts';
import { finishTask } from '../../../src/services/tasks/finish.ts';
import { offerTask } from '../../../src/services/tasks/offer.ts';
import { fromDay, toDay } from '../../../src/store/time.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { bring, feed } from '../../support/feeds.ts';
import { totalsAreRight } from '../../support/ledger.ts';
import { refusal } from '../../support/refusals.ts';
import { visit } from '../../support/tasks.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
  const { db, org } = company;
  await feed(db, org.id, { source: 'salesforce', indicator: 'visits', from: '2026-11-10', until: '2026-11-17' });
  await feed(db, org.id, { source: 'zoho', indicator: 'sales-amount', role: 'checks', from: '2026-11-01' });
});
afterAll(() => company.close());

const rep = fc.constantFrom('chen', 'li', 'wu');
const item = fc
  .tuple(
    fc.constantFrom('visits', 'sales', 'new', 'csat', 'complaints', 'coverage', 'cycle', 'timely'),
    fc.integer({ min: 1, max: 99 }),
  )
  .map(([indicator, amount]) => (indicator === 'timely' ? `timely ${amount}/100` : `${indicator} ${amount}`));
const line = fc
  .tuple(fc.constantFrom('', 'yesterday ', '11-09 '), fc.array(item, { minLength: 1, maxLength: 4 }))
  .map(([day, items]) => `${day}${items.join(', ')}`);

type Step =
  | { readonly kind: 'report'; readonly who: string; readonly line: string }
  | { readonly kind: 'undo' | 'task' | 'gone'; readonly who: string }
  | { readonly kind: 'source'; readonly who: string; readonly indicator: string; readonly amount: bigint };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('report' as const), who: rep, line }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const), who: rep }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('task' as const), who: rep }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('gone' as const), who: rep }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('source' as const),
      who: rep,
      indicator: fc.constantFrom('visits', 'sales-amount'),
      amount: fc.bigInt(1n, 99n),
    }),
  },
);

async function helpedWith(who: string): Promise<void> {
  const dueOn = Temporal.PlainDate.from('2026-11-27');
  const { number } = await company.as('zhou', (work) => offerTask(work, visit({ points: 7, dueOn })));
  await company.as(who, (work) => claimTask(work, number));
  await company.as(who, (work) => finishTask(work, number));
  await company.as('zhou', (work) => confirmTask(work, number));
}

const from = { visits: 'salesforce', 'sales-amount': 'zoho' } as const;

/** For the day before; visits count, and sales only check. */
function comes({ who, indicator, amount }: Extract<Step, { readonly kind: 'source' }>): Promise<string[]> {
  const by = from[indicator as keyof typeof from];
  return bring(company, { by, mapping: by === 'salesforce' ? 1 : 2, who, indicator, amount, day: '2026-11-17' });
}

/** The latest record of somebody is not there any more. */
async function goes(who: string): Promise<void> {
  await company.as('wang', async (work) => {
    const entry = await work.tx.entry.findFirst({
      where: {
        personId: company.idOf(who),
        source: { in: Object.values(from) },
        correctsId: null,
        corrections: { none: {} },
      },
      orderBy: { id: 'desc' },
    });
    const indicator = indicatorsOn(work.org, work.today).find(({ key }) => key === entry?.indicator);
    if (!entry || !indicator) return;
    const { personId, amount, source, id: correctsId } = entry;
    await recordEntries(work, [{ personId, indicator, amount: -amount, day: toDay(entry.day), source, correctsId }]);
  });
}

let minutes = 0;
/** Every step is a minute after the one before. */
async function take(one: Step): Promise<void> {
  minutes += 1;
  const at = opening.add({ minutes });
  if (one.kind === 'task') await helpedWith(one.who);
  if (one.kind === 'report') await company.as(one.who, (work) => report(work, one.line), at);
  if (one.kind === 'source') await comes(one);
  if (one.kind === 'gone') await goes(one.who);
  if (one.kind === 'undo') {
    const refused = await refusal(company.as(one.who, (work) => undo(work), at));
    if (refused) expect(refused).toEqual({ code: 'nothing-to-undo' });
  }
}

const ledger = async (): Promise<string[]> =>
  (await company.db.entry.findMany()).map((entry) =>
    [entry.id, entry.personId, entry.indicator, entry.amount, entry.day.getTime(), entry.correctsId, entry.aside].join(
      ' ',
    ),
  );

describe('whatever people report, take back and help with, and whatever sources bring', () => {
  it('the totals are what the ledger adds up to, and the ledger only grows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
        const before = await ledger();
        for (const one of steps) await take(one);
        expect(await ledger()).toEqual(expect.arrayContaining(before));
        expect(await totalsAreRight(company.db, company.org.id)).toBe(true);
      }),
      { numRuns: 10, seed: 47 },
    );
  });

  it('what stands aside is no part of what people and teams have', async () => {
    const sums = async () => {
      const day = fromDay(Temporal.PlainDate.from('2026-11-12'));
      const where = { indicator: 'visits', day };
      const own = await company.db.total.findFirst({
        where: { ...where, personId: company.idOf('xu') },
        select: { amount: true, aside: true },
      });
      const { _sum } = await company.db.teamTotal.aggregate({
        where: { ...where, teamId: company.idOf('company') },
        _sum: { amount: true },
      });
      return { own, company: _sum.amount ?? 0n };
    };
    const { company: before, own: had } = await sums();
    expect(had?.aside ?? null).toBeNull();
    const at = (count: number) => opening.add({ minutes: count });
    await company.as('xu', (work) => report(work, '11-12 visits 5'), at(1));
    expect(await sums()).toEqual({ company: before, own: { amount: had?.amount ?? 0n, aside: 5n } });
    await company.as('xu', (work) => undo(work), at(2));
    expect(await sums()).toEqual({ company: before, own: { amount: had?.amount ?? 0n, aside: 0n } });
  });

  it('no two reports at once lose one', async () => {
    const before = await sumOf('sun', 'visits');
    await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        company.as(
          'sun',
          (work) => report(work, index % 2 ? 'visits 1, sales 10' : 'sales 10, visits 1'),
          // The same said again within half a minute would be asked about.
          opening.add({ minutes: index }),
        ),
      ),
    );
    expect(await sumOf('sun', 'visits')).toBe(before + 10n);
    expect(await totalsAreRight(company.db, company.org.id)).toBe(true);
  });
});

describe('of an indicator whose last value counts', () => {
  it('the last one counts, also of several in one report', async () => {
    const values = Array.from({ length: 8 }, (_, index) => `csat ${60 + index}`);
    await company.as('he', (work) => report(work, values.join(', ')));
    expect(await sumOf('he', 'satisfaction')).toBe(6700n);
    expect(await totalsAreRight(company.db, company.org.id)).toBe(true);
  });
});

describe('what has been taken back', () => {
  const satisfaction = (who: string) => sumOf(who, 'satisfaction');

  it('leaves the value before, of that day or of the day before it', async () => {
    const at = (count: number) => opening.add({ hours: 1, minutes: count });
    const days = () => company.db.total.count({ where: { personId: company.idOf('ma'), indicator: 'satisfaction' } });
    await company.as('ma', (work) => report(work, 'csat 70 yesterday'), at(0));
    await company.as('ma', (work) => report(work, 'csat 80'), at(1));
    const { entryIds } = await company.as('ma', (work) => report(work, 'csat 90'), at(2));
    await company.as('ma', (work) => report(work, 'csat 95'), at(3));
    // The one in between is gone without a trace in the totals: 95 still holds.
    await company.as('ma', (work) => undo(work, entryIds), at(4));
    expect(await satisfaction('ma')).toBe(7000n + 9500n);
    await company.as('ma', (work) => undo(work), at(5));
    expect(await satisfaction('ma')).toBe(7000n + 8000n);
    await company.as('ma', (work) => undo(work), at(6));
    expect([await satisfaction('ma'), await days()]).toEqual([7000n, 1]);
    expect(await totalsAreRight(company.db, company.org.id)).toBe(true);
  });

  it('of a rate and an average takes numerator, denominator and count', async () => {
    const dayOf = (indicator: string) =>
      company.db.total.findFirst({
        where: { personId: company.idOf('huang'), indicator },
        select: { amount: true, base: true },
      });
    await company.as('huang', (work) => report(work, 'timely 18/20, cycle 30'), opening.add({ hours: 2 }));
    await company.as('huang', (work) => report(work, 'timely 3/5, cycle 45.5'), opening.add({ hours: 3 }));
    expect(await dayOf('timely-follow-up')).toEqual({ amount: 21n, base: 25n });
    expect(await dayOf('sales-cycle')).toEqual({ amount: 755n, base: 2n });
    await company.as('huang', (work) => undo(work), opening.add({ hours: 4 }));
    await company.as('huang', (work) => undo(work), opening.add({ hours: 4 }));
    expect(await dayOf('timely-follow-up')).toEqual({ amount: 18n, base: 20n });
    expect(await dayOf('sales-cycle')).toEqual({ amount: 300n, base: 1n });
    expect(await totalsAreRight(company.db, company.org.id)).toBe(true);
  });
});

describe('totals that are wrong', () => {
  it('are put right from the ledger', async () => {
    const before = await totals();
    await company.db.total.updateMany({ where: { indicator: 'visits' }, data: { amount: 9999n } });
    await company.db.total.deleteMany({ where: { indicator: 'sales-amount' } });
    expect(await totalsAreRight(company.db, company.org.id)).toBe(false);
    expect(await totals()).toEqual(before);
  });
});

const totals = () =>
  company.db.total.findMany({ orderBy: [{ personId: 'asc' }, { indicator: 'asc' }, { day: 'asc' }] });

async function sumOf(who: string, indicator: string): Promise<bigint> {
  const sum = await company.db.total.aggregate({
    where: { personId: company.idOf(who), indicator },
    _sum: { amount: true },
  });
  return sum._sum.amount ?? 0n;
}
