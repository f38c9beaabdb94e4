import { randomUUIDv7 } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addsUp } from '../../../src/domain/indicators/indicator.ts';
import { opening } from '../../../src/playground/company.ts';
import { indicatorsOn } from '../../../src/services/indicators/read.ts';
import { joinPersons } from '../../../src/services/links/join.ts';
import { planLink } from '../../../src/services/links/plan.ts';
import { readOrganisation } from '../../../src/services/organisations/read.ts';
import { recordEntries } from '../../../src/services/reports/record.ts';
import { undo } from '../../../src/services/reports/undo.ts';
import { lockRules } from '../../../src/services/rules/lock.ts';
import type { Work } from '../../../src/services/work.ts';
import { fromDay, fromInstant, toDay } from '../../../src/store/time.ts';
import { type EmptyCompany, foundEmptyCompany } from '../../support/empty-company.ts';
import { totalsAreRight } from '../../support/ledger.ts';

let company: EmptyCompany;
const teamIds = { company: randomUUIDv7(), east: randomUUIDv7(), south: randomUUIDv7() };

beforeAll(async () => {
  company = await foundEmptyCompany();
  const { db, orgId } = company;
  const from = fromDay(Temporal.PlainDate.from('2026-01-01'));
  await db.team.createMany({ data: Object.entries(teamIds).map(([name, id]) => ({ orgId, id, name })) });
  await db.teamPlacement.createMany({
    data: Object.values(teamIds).map((teamId) => ({
      orgId,
      teamId,
      from,
      parentId: teamId === teamIds.company ? null : teamIds.company,
    })),
  });
  await db.period.create({
    data: { orgId, id: randomUUIDv7(), kind: 'month', from: day(0), until: day(9), closedAt: null },
  });
});
afterAll(() => company.close());

const first = Temporal.PlainDate.from('2026-10-01');
const dayOf = (nth: number): Temporal.PlainDate => first.add({ days: nth });
const day = (nth: number): Date => fromDay(dayOf(nth));
/** The first ten days are closed by then. */
const closedDays = 10;
const days = 20;

/** In the name of somebody, some minutes after the opening. */
async function as<Outcome>(personId: string, minute: number, act: (work: Work) => Promise<Outcome>): Promise<Outcome> {
  const { db, orgId, queue } = company;
  const at = opening.add({ minutes: minute });
  return db.$transaction(async (tx) =>
    act({
      tx,
      queue,
      org: await readOrganisation(tx, orgId),
      actor: { personId, name: personId, admin: false, via: 'test' },
      now: at.toInstant(),
      today: at.toPlainDate(),
      newId: randomUUIDv7,
    }),
  );
}

/** Indicators of every way in which days add up. */
const keys = ['visits', 'sales-amount', 'market-coverage', 'renewal-rate', 'sales-cycle'] as const;
const team = fc.constantFrom('east', 'south', undefined);
const step = fc.record({
  who: fc.constantFrom('keep', 'gone'),
  key: fc.constantFrom(...keys),
  amount: fc.bigInt(-50n, 200n),
  base: fc.bigInt(1n, 20n),
  day: fc.nat(days - 1),
  undone: fc.boolean(),
  /** Where days add up. */
  overlay: fc.boolean(),
});
const history = fc.record({
  teams: fc.record({ keep: team, gone: team }),
  joined: fc.record({ keep: fc.nat(days - 1), gone: fc.nat(days - 1) }),
  steps: fc.array(step, { maxLength: 12 }),
});

describe('two persons with a history, whatever it is', () => {
  it('are one person whose numbers are those of both; nothing is lost, nothing closed changes, teams agree', async () => {
    const { db, orgId } = company;
    await fc.assert(
      fc.asyncProperty(history, async ({ teams, joined, steps }) => {
        const ids = { keep: randomUUIDv7(), gone: randomUUIDv7() };
        await db.period.updateMany({ where: { orgId }, data: { closedAt: null } });
        for (const who of ['keep', 'gone'] as const) {
          await db.person.create({
            data: { orgId, id: ids[who], name: who, locale: 'en', zone: 'UTC', joinedOn: day(0) },
          });
          const name = teams[who];
          if (!name) continue;
          const place = { teamId: teamIds[name], role: 'member', from: day(joined[who]) } as const;
          await db.membership.create({ data: { orgId, personId: ids[who], ...place } });
        }
        for (const [minute, { who, key, amount, base, day: nth, undone, overlay }] of steps.entries()) {
          await as(ids[who], minute, async (work) => {
            const indicator = indicatorsOn(work.org, work.today).find((one) => one.key === key);
            if (!indicator) throw new Error(`no indicator ${key}`);
            const rate = indicator.rollupTime === 'ratio' ? { base } : {};
            const entry = {
              personId: ids[who],
              indicator,
              amount,
              ...rate,
              day: dayOf(nth),
              source: 'manual',
              overlay: overlay && addsUp(indicator),
            };
            await recordEntries(work, [entry]);
          });
          if (undone) await as(ids[who], minute, (work) => undo(work));
        }
        await db.period.updateMany({ where: { orgId }, data: { closedAt: fromInstant(opening.toInstant()) } });

        const before = await state(Object.values(ids));
        await as(ids.keep, 100, async (work) => {
          await lockRules(work);
          const joining = { work, ...ids };
          await joinPersons(joining, await planLink(joining));
        });
        const after = await state(Object.values(ids));

        // The ledger has grown, and what was in it is as it was.
        expect(after.entries.slice(0, before.entries.length)).toEqual(before.entries);
        // Nothing that is closed has changed.
        expect(after.totals.filter(isClosed)).toEqual(before.totals.filter(isClosed));
        expect(after.teams.filter(isClosed)).toEqual(before.teams.filter(isClosed));
        // One person has what one person would have who had said all of it.
        expect(numbersOf(after.totals, ids.keep)).toEqual(asOnePerson(before.entries));
        expect(numbersOf(after.totals, ids.gone).filter(({ amount }) => amount !== 0n)).toEqual([]);
        // What teams have is what the people in them have.
        expect(await totalsAreRight(db, orgId)).toBe(true);
        if (teams.keep !== undefined && teams.keep === teams.gone && joined.keep === joined.gone) {
          expect(after.teams).toEqual(before.teams);
        }
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });
});

interface Entry {
  readonly id: string;
  readonly personId: string;
  readonly indicator: string;
  readonly amount: bigint;
  readonly base: bigint | null;
  readonly day: Date;
  readonly overlay: boolean;
  readonly correctsId: string | null;
  readonly recordedAt: Date;
}
interface Total {
  readonly personId?: string;
  readonly teamId?: string;
  readonly indicator: string;
  readonly day: Date;
  readonly amount: bigint;
  readonly base?: bigint | null;
  readonly overlay?: bigint | null;
}

async function state(personIds: readonly string[]) {
  const { db, orgId } = company;
  const theirs = { orgId, personId: { in: [...personIds] } };
  const entries: Entry[] = await db.entry.findMany({ where: theirs, orderBy: { id: 'asc' } });
  const totals: Total[] = await db.total.findMany({
    where: theirs,
    orderBy: [{ personId: 'asc' }, { indicator: 'asc' }, { day: 'asc' }],
  });
  const teams = await db.teamTotal.groupBy({
    by: ['teamId', 'indicator', 'day'],
    where: { orgId },
    _sum: { amount: true },
    orderBy: [{ teamId: 'asc' }, { indicator: 'asc' }, { day: 'asc' }],
  });
  return {
    entries,
    totals,
    teams: teams
      .map(({ _sum, ...row }): Total => ({ ...row, amount: _sum.amount ?? 0n }))
      .filter(({ amount }) => amount !== 0n),
  };
}

const isClosed = ({ day: at }: Total): boolean => toDay(at).since(first).days < closedDays;

interface Numbers {
  readonly indicator: string;
  readonly day: string;
  readonly amount: bigint;
  readonly base: bigint | null;
  readonly overlay: bigint;
}

const inOrder = (a: Numbers, b: Numbers): number => (`${a.indicator} ${a.day}` < `${b.indicator} ${b.day}` ? -1 : 1);

const numbersOf = (totals: readonly Total[], personId: string): Numbers[] =>
  totals
    .filter((total) => total.personId === personId && !isClosed(total))
    .map(({ indicator, day: at, amount, base, overlay }) => ({
      indicator,
      day: `${toDay(at)}`,
      amount,
      base: base ?? null,
      overlay: overlay ?? 0n,
    }))
    .filter(saysSomething)
    .sort(inOrder);

/** Worked out from the ledger by hand: the open days of both, and the last value where it replaces the others. */
function asOnePerson(entries: readonly Entry[]): Numbers[] {
  const taken = new Set(entries.map(({ correctsId }) => correctsId));
  const standing = entries.filter(
    ({ id, correctsId, day: at }) => correctsId === null && !taken.has(id) && toDay(at).since(first).days >= closedDays,
  );
  const byDay = Map.groupBy(standing, ({ indicator, day: at }) => `${indicator} ${toDay(at)}`);
  return [...byDay.values()]
    .map((some): Numbers => {
      const said = some.toSorted((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime());
      const { indicator, day: at } = said[0] ?? { indicator: '', day: new Date() };
      const last = said.at(-1);
      const replaces = replacing.has(indicator);
      const sum = said.reduce((total, { amount }) => total + amount, 0n);
      const bases = said.flatMap(({ base }) => (base === null ? [] : [base]));
      return {
        indicator,
        day: `${toDay(at)}`,
        amount: replaces ? (last?.amount ?? 0n) : sum,
        base: bases.length > 0 ? bases.reduce((total, base) => total + base, 0n) : null,
        overlay: said.reduce((total, { amount, overlay }) => total + (overlay ? amount : 0n), 0n),
      };
    })
    .filter(saysSomething)
    .sort(inOrder);
}

const saysSomething = ({ amount, base, overlay }: Numbers): boolean =>
  amount !== 0n || (base ?? 0n) !== 0n || overlay !== 0n;

const replacing = new Set(['market-coverage']);
