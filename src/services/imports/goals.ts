import { type GoalRecord, readGoals } from '../../domain/imports/goals.ts';
import { periodOf } from '../../domain/period.ts';
import { Refusal } from '../../errors.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { actorStanding } from '../people/standing.ts';
import { targetsToSet } from '../targets/may-set.ts';
import { targetsSetBefore } from '../targets/set-before.ts';
import { storeTargets } from '../targets/store.ts';
import { teamsOn } from '../teams/read.ts';
import type { Work } from '../work.ts';
import { type Judged, type Prepared, type Rows, tally } from './prepared.ts';
import { knownRoster } from './roster.ts';

/**
 * The targets of a sheet, set by managers for others and by admins. A first value may be set at any time; another one only
 * until its period begins. Throws the Refusal `not-allowed` for who sets nobody's targets.
 */
export async function prepareGoals(work: Work, sheet: Rows): Promise<Prepared> {
  const { org, today } = work;
  const standing = actorStanding(work);
  if (!standing.admin && standing.manages.length === 0) throw new Refusal({ code: 'not-allowed' });
  const people = await knownRoster(work);
  const { currency, fiscalYearStart } = org;
  const read = readGoals(sheet, {
    people,
    teams: teamsOn(org, today),
    indicators: indicatorsOn(org, today),
    currency,
    today,
    fiscalYearStart,
    period: periodOf('month', today, fiscalYearStart),
  });
  const known = await targetsSetBefore(work, read.records);
  const mayBeSet = await targetsToSet(work);
  const judged = read.records.map((entry): Judged<GoalRecord> => {
    const { row, column, value } = entry;
    const wrong = (kind: 'not-yours' | 'closed' | 'target-set') => ({ row, column, what: { kind, value } });
    if (!mayBeSet(entry.of)) return wrong('not-yours');
    const verdict = known.verdictOn(entry);
    if (verdict === 'closed') return wrong('closed');
    return verdict === 'locked' ? wrong('target-set') : { is: verdict, entry };
  });
  const { entries, ...prepared } = tally(judged, read);
  return { ...prepared, write: async () => void (await storeTargets(work, entries)) };
}
