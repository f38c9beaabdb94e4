import { randomUUIDv7 } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addsUp } from '../../../src/domain/indicators/indicator.ts';
import { recordName } from '../../../src/domain/sources/record-name.ts';
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
import { asOnePerson, type LedgerEntry, numbersOf, type Row } from '../../support/as-one-person.ts';
import { type EmptyCompany, foundEmptyCompany } from '../../support/empty-company.ts';
import { feed } from '../../support/feeds.ts';
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
  await db.person.create({
    data: { orgId, id: randomUUIDv7(), name: 'admin', locale: 'en', zone: 'UTC', joinedOn: day(0) },
  });
  await feed(db, orgId, { source: 'salesforce', indicator: 'visits', from: `${dayOf(5)}`, until: `${dayOf(15)}` });
  await feed(db, orgId, { source: 'zoho', indicator: 'sales-amount', role: 'checks', from: `${dayOf(5)}` });
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
/** Visits of some days are those of Salesforce, and sales are checked by Zoho. */
const sources: Partial<Record<string, 'salesforce' | 'zoho'>> = { visits: 'salesforce', 'sales-amount': 'zoho' };
const mappings = { salesforce: 1, zoho: 2 };
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
  /** Of what a source has a say in. */
  fed: fc.boolean(),
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
        for (const [minute, { who, key, amount, base, day: nth, undone, overlay, fed }] of steps.entries()) {
          const source = fed ? sources[key] : undefined;
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
              ...(source
                ? { source, sourceRecord: recordName(mappings[source], `${minute}-${ids[who]}`, 1) }
                : { source: 'manual' }),
              overlay: !source && overlay && addsUp(indicator),
            };
            await recordEntries(work, [entry]);
          });
          if (undone && !source) await as(ids[who], minute, (work) => undo(work));
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
        expect(numbersOf(after.totals.filter(isOpen), ids.keep)).toEqual(asOnePerson(before.entries.filter(isOpen)));
        expect(numbersOf(after.totals.filter(isOpen), ids.gone).filter(({ amount }) => amount !== 0n)).toEqual([]);
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

async function state(personIds: readonly string[]) {
  const { db, orgId } = company;
  const theirs = { orgId, personId: { in: [...personIds] } };
  const entries: LedgerEntry[] = await db.entry.findMany({ where: theirs, orderBy: { id: 'asc' } });
  const totals: Row[] = await db.total.findMany({
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
      .map(({ _sum, ...row }): Row => ({ ...row, amount: _sum.amount ?? 0n }))
      .filter(({ amount }) => amount !== 0n),
  };
}

const isClosed = ({ day: at }: { readonly day: Date }): boolean => toDay(at).since(first).days < closedDays;

const isOpen = (row: { readonly day: Date }): boolean => !isClosed(row);
