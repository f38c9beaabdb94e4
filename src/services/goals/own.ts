import type { Standing } from '../../domain/standing.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { managerOf } from '../people/manager.ts';
import type { Member } from '../teams/read.ts';
import type { Work } from '../work.ts';
import { standingsOfPeople } from './people.ts';
import { mostUrgentFirst } from './urgency.ts';

export interface OwnGoals {
  readonly standings: readonly Standing[];
  readonly manager: Member | undefined;
  readonly fiscalYearStart: number;
  readonly at: Temporal.Instant;
}

/** How the actor stands with every target, the furthest from its pace first. */
export async function ownGoals(work: Work): Promise<OwnGoals> {
  const { org, today, actor } = work;
  const indicators = indicatorsOn(org, today);
  const standings = (await standingsOfPeople(work, [actor.personId], indicators)).get(actor.personId) ?? [];
  return {
    standings: mostUrgentFirst(standings),
    manager: managerOf(org, actor.personId, today),
    fiscalYearStart: org.fiscalYearStart,
    at: work.now,
  };
}
