import { may } from '../../domain/rights.ts';
import type { Standing } from '../../domain/standing.ts';
import { Refusal } from '../../errors.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { type Found, findPerson } from '../people/find.ts';
import { rolesTowardsPerson } from '../people/towards.ts';
import { withDifferences } from '../sources/differences.ts';
import { standingsOfPeople } from '../standings/people.ts';
import { mostUrgentFirst } from '../standings/urgency.ts';
import type { Work } from '../work.ts';

export interface PersonGoals {
  readonly person: Found;
  readonly standings: readonly Standing[];
  /** Whether the actor may see values: without, it is the share of the target and the status. */
  readonly values: boolean;
  /** Whether the actor may see what the two could talk about. */
  readonly talk: boolean;
  /** Whether two sides differ on one of the numbers, and the actor may decide which is right. */
  readonly decides: boolean;
  readonly fiscalYearStart: number;
  readonly at: Temporal.Instant;
}

/** How somebody stands. Throws the Refusal `nothing-to-show`, the same for who is not to be seen and who is not there. */
export const personGoals = async (work: Work, word: string): Promise<PersonGoals> =>
  goalsOf(work, await findPerson(work, word));

/** The same for somebody who was shown before. */
export async function goalsOfPerson(work: Work, personId: string): Promise<PersonGoals> {
  const named = { name: true, alias: true } as const;
  const person = await work.tx.person.findFirst({ where: { orgId: work.org.id, id: personId }, select: named });
  return goalsOf(work, person ? { personId, ...person } : undefined);
}

async function goalsOf(work: Work, person: Found | undefined): Promise<PersonGoals> {
  const { org, today } = work;
  if (!person) throw new Refusal({ code: 'nothing-to-show' });
  const { personId } = person;
  const roles = rolesTowardsPerson(work, personId);
  if (!may(roles, 'seeProgress')) throw new Refusal({ code: 'nothing-to-show' });
  const values = may(roles, 'seeValues');
  const read = await standingsOfPeople(work, [personId], indicatorsOn(org, today));
  const standings = (values ? await withDifferences(work, read) : read).get(personId) ?? [];
  return {
    person,
    standings: mostUrgentFirst(standings),
    values,
    talk: may(roles, 'prepareTalk'),
    decides: may(roles, 'correct') && standings.some(({ differs }) => differs.length > 0),
    fiscalYearStart: org.fiscalYearStart,
    at: work.now,
  };
}
