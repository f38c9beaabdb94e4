import { type ActualRecord, readActuals } from '../../domain/imports/actuals.ts';
import { contains } from '../../domain/period.ts';
import { may, rolesTowards } from '../../domain/rights.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { actorStanding } from '../people/standing.ts';
import { closedDaysOf, closedPeriods } from '../periods/closed.ts';
import { recordEntries } from '../reports/record.ts';
import { teamsOn } from '../teams/read.ts';
import type { Work } from '../work.ts';
import { type Judged, type Prepared, type Rows, tally } from './prepared.ts';
import { knownRoster } from './roster.ts';

/** By which the number of a person, an indicator and a day is known again, in whatever sheet it comes. */
const recordOf = ({ personId, indicator, day }: ActualRecord): string => `${personId}:${indicator.key}:${day}`;

/** A number, or the two of a rate. */
const numberOf = ({ amount, base }: { readonly amount: bigint; readonly base?: bigint | null }): string =>
  `${amount}/${base ?? 1n}`;

/**
 * Today's KPI sheet: everybody may bring their own numbers, managers and admins those of others. A number is counted once:
 * where a sheet has brought another one for that day already, the row says so and nothing is added to it.
 */
export async function prepareActuals(work: Work, sheet: Rows): Promise<Prepared> {
  const { org, today } = work;
  const people = await knownRoster(work);
  const around = { people, teams: teamsOn(org, today), indicators: indicatorsOn(org, today), today };
  const read = readActuals(sheet, { ...around, currency: org.currency });
  const [counted, closed] = [await countedBefore(work, read.records), await closedPeriods(work)];
  const closedDays = new Map(people.map(({ id }) => [id, closedDaysOf(org, closed, id)]));
  const standing = actorStanding(work);
  const judged = read.records.map((entry): Judged<ActualRecord> => {
    const { row, column, value, personId, day } = entry;
    const wrong = (kind: 'not-yours' | 'closed' | 'counted') => ({ row, column, what: { kind, value } });
    const teams = people.find(({ id }) => id === personId)?.teamIds ?? [];
    if (!may(rolesTowards(standing, { personId, teams }), 'report')) return wrong('not-yours');
    const before = counted.get(recordOf(entry));
    if (before === numberOf(entry)) return { is: 'same', entry };
    if (before !== undefined) return wrong('counted');
    return closedDays.get(personId)?.some((days) => contains(days, day)) ? wrong('closed') : { is: 'fresh', entry };
  });
  const { entries, ...prepared } = tally(judged, read);
  return {
    ...prepared,
    write: async () => {
      if (entries.length === 0) return;
      await recordEntries(
        work,
        entries.map((entry) => ({
          personId: entry.personId,
          indicator: entry.indicator,
          amount: entry.amount,
          base: entry.base,
          day: entry.day,
          source: 'file',
          sourceRecord: recordOf(entry),
          ...(entry.note ? { note: entry.note } : {}),
        })),
      );
    },
  };
}

async function countedBefore({ tx, org }: Work, records: readonly ActualRecord[]): Promise<Map<string, string>> {
  const rows = await tx.entry.findMany({
    where: { orgId: org.id, source: 'file', sourceRecord: { in: records.map(recordOf) } },
    select: { sourceRecord: true, amount: true, base: true },
  });
  return new Map(rows.map((row) => [row.sourceRecord ?? '', numberOf(row)]));
}
