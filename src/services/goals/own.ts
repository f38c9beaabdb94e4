import type { Standing } from '../../domain/standing.ts';
import { type Outlook, outlookOf } from '../forecasts/outlook.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { managerOf } from '../people/manager.ts';
import { actorStanding } from '../people/standing.ts';
import { praiseBehind } from '../praise/behind.ts';
import { isKept } from '../reports/team-totals.ts';
import { withDifferences } from '../sources/differences.ts';
import { standingsOfPeople } from '../standings/people.ts';
import { mostUrgentFirst } from '../standings/urgency.ts';
import { creditsBehind } from '../tasks/counted.ts';
import type { Member } from '../teams/read.ts';
import type { Looking } from '../work.ts';

export interface OwnGoals {
  readonly standings: readonly Standing[];
  /** Of the most urgent one that adds up. */
  readonly outlook: { readonly of: Standing; readonly outlook: Outlook } | undefined;
  /** Confirmed tasks are in some of them. */
  readonly fromTasks: boolean;
  /** Praise or skill awards are in some of them. */
  readonly fromPraise: boolean;
  readonly manager: Member | undefined;
  /** `leads`: also in the place of somebody else. */
  readonly team: 'none' | 'member' | 'leads';
  readonly fiscalYearStart: number;
  readonly at: Temporal.Instant;
}

/** How the actor stands with every target, the furthest from its pace first. */
export async function ownGoals(work: Looking): Promise<OwnGoals> {
  const { org, today, actor } = work;
  const { manages, memberOf } = actorStanding(work);
  const indicators = indicatorsOn(org, today);
  const own = await withDifferences(work, await standingsOfPeople(work, [actor.personId], indicators));
  const standings = own.get(actor.personId) ?? [];
  const urgent = mostUrgentFirst(standings);
  const first = urgent.find(({ indicator }) => isKept(indicator));
  const outlook = first && (await outlookOf(work, 'personId', actor.personId, first));
  return {
    standings: urgent,
    outlook: first && outlook && { of: first, outlook },
    fromTasks: (await creditsBehind(work, actor.personId, standings)).length > 0,
    fromPraise: (await praiseBehind(work, actor.personId, standings)).length > 0,
    manager: managerOf(org, actor.personId, today),
    team: manages.length > 0 ? 'leads' : memberOf.length > 0 ? 'member' : 'none',
    fiscalYearStart: org.fiscalYearStart,
    at: work.now,
  };
}
