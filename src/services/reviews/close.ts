import type { Period } from '../../domain/period.ts';
import { Refusal } from '../../errors.ts';
import { audit } from '../audit/record.ts';
import { periodKey } from '../periods/kept.ts';
import { lockRules } from '../rules/lock.ts';
import { type Team, teamsOn, withBelow } from '../teams/read.ts';
import type { Work } from '../work.ts';
import type { AskedTarget } from './asked.ts';
import { closeAsPlanned, peopleIn, planClosing } from './closing.ts';
import { refreshPacks } from './refresh-packs.ts';
import { teamToReview } from './scope.ts';

/** What has become of closing a period. */
export interface Closing {
  readonly team: Team;
  /** The one that was meant; or an earlier one that has to be closed first, and cannot. */
  readonly period: Period;
  /** What it waits for; nothing where it is closed now. */
  readonly missing: readonly AskedTarget[];
  /** And what is another number by whoever does not count. */
  readonly differing: readonly AskedTarget[];
  /** Earlier ones that were closed with it, since their days count in its scores. */
  readonly along: readonly Period[];
  /** How many people it was closed for. */
  readonly people: number;
  readonly fiscalYearStart: number;
}

/**
 * Closes a period for a team and everybody below it: what was reported on its days stays as it is, and everybody's score is
 * kept. That of the company is closed for everybody. Earlier periods of the same kind that are open still and whose days count
 * in the scores are closed with it. While a number is missing that is neither filled in nor waived, nothing is closed and what
 * is missing is handed back; so is what a source and reports by hand do not agree on. Throws the Refusals `nothing-to-show`,
 * `not-allowed`, `period-runs`, and `no-change` for what is closed.
 */
export async function closePeriod(work: Work, teamId: string, period: Period): Promise<Closing> {
  const { org } = work;
  const { fiscalYearStart } = org;
  const team = teamToReview(work, teamId, 'closePeriod');
  await lockRules(work);
  const planned = await planClosing(work, team.id, period);
  const barred = planned.find((one) => one.barred);
  if (barred?.barred === 'closed') throw new Refusal({ code: 'no-change' });
  if (barred?.barred === 'runs') throw new Refusal({ code: 'period-runs', period, fiscalYearStart });
  const outcome = { team, period, people: peopleIn(org, team.id, period), fiscalYearStart };
  if (barred) {
    const whose = teamsOn(org, work.today).find(({ id }) => id === barred.teamId) ?? team;
    const { period: which, missing, differing } = barred;
    return { ...outcome, team: whose, period: which, missing, differing, along: [] };
  }

  for (const one of planned) {
    await closeAsPlanned(work, one);
    await audit(work, {
      action: 'period.close',
      subject: `team:${one.teamId}`,
      after: { period: periodKey(one.period), scores: one.scores.length },
    });
  }
  await refreshPacks(work, withBelow(teamsOn(org, period.until), team.id));
  const along = planned.slice(0, -1).map((one) => one.period);
  const distinct = [...new Map(along.map((one) => [periodKey(one), one])).values()];
  return { ...outcome, missing: [], differing: [], along: distinct };
}
