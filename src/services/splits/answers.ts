import type { Indicator } from '../../domain/indicators/indicator.ts';
import { type Period, periodOf } from '../../domain/period.ts';
import { readPeriod } from '../../domain/period-name.ts';
import { may, rolesTowardsTeam } from '../../domain/rights.ts';
import { Refusal } from '../../errors.ts';
import { fromDay, toDay } from '../../store/time.ts';
import { indicatorWith } from '../indicators/read.ts';
import { actorStanding } from '../people/standing.ts';
import { childrenOf, parentOf } from '../teams/children.ts';
import { type Team, teamsOn } from '../teams/read.ts';
import type { Work } from '../work.ts';
import { type Proposal, readProposal } from './proposal.ts';

/** Whose target was split, for what and when. */
export interface SplitOf {
  readonly team: Team;
  readonly indicator: Indicator;
  readonly period: Period;
  readonly fiscalYearStart: number;
}

export interface Answers extends SplitOf {
  /** The last question to each who was asked. */
  readonly proposals: readonly Proposal[];
}

interface Named {
  readonly team: string;
  readonly indicator: string;
  readonly period: string;
}

/** A split as a button carries it. Throws the Refusal `nothing-to-show` for what is none. */
export function splitNamed(work: Work, { team: teamId, ...named }: Named): SplitOf {
  const { org, today } = work;
  const { fiscalYearStart } = org;
  const team = teamsOn(org, today).find(({ id }) => id === teamId);
  const indicator = indicatorWith(work, named.indicator);
  const period = readPeriod(named.period, { today, fiscalYearStart });
  if (!team || !indicator || !period) throw new Refusal({ code: 'nothing-to-show' });
  return { team, indicator, period, fiscalYearStart };
}

/** What those below a team say to their targets, and who says nothing. Only for whoever may set them: else `nothing-to-show`. */
export async function answersOf(work: Work, split: SplitOf): Promise<Answers> {
  const { tx, org } = work;
  const { team, indicator, period } = split;
  if (!may(rolesTowardsTeam(actorStanding(work), team.id), 'setTarget')) throw new Refusal({ code: 'nothing-to-show' });
  const ids = childrenOf(work, team.id).map(({ of }) => of.id);
  const rows = await tx.proposal.findMany({
    where: {
      orgId: org.id,
      target: {
        indicator: indicator.key,
        period: { kind: period.kind, from: fromDay(period.from) },
        OR: [{ personId: { in: ids } }, { teamId: { in: ids } }],
      },
    },
    select: { targetId: true, target: { select: { personId: true, teamId: true, version: true } } },
    orderBy: { target: { version: 'asc' } },
  });
  const last = new Map(rows.map(({ targetId, target }) => [target.personId ?? target.teamId, targetId]));
  const proposals = await Promise.all([...last.values()].map((id) => readProposal(work, id)));
  return { ...split, proposals: proposals.flatMap((proposal) => proposal ?? []) };
}

/** The split that the actor confirmed last; undefined for who has split nothing. */
export async function latestSplit(work: Work): Promise<SplitOf | undefined> {
  const { tx, org, actor } = work;
  const row = await tx.proposal.findFirst({
    where: { orgId: org.id, target: { setById: actor.personId } },
    orderBy: [{ askedAt: 'desc' }, { targetId: 'desc' }],
    select: { target: { include: { period: true } } },
  });
  if (!row) return undefined;
  const { personId, teamId, indicator: key, period } = row.target;
  const team = parentOf(work, teamId ? { kind: 'team', id: teamId } : { kind: 'person', id: personId ?? '' });
  const indicator = indicatorWith(work, key);
  if (!team || !indicator) return undefined;
  const { fiscalYearStart } = org;
  return { team, indicator, period: periodOf(period.kind, toDay(period.from), fiscalYearStart), fiscalYearStart };
}
