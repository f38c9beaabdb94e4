import { addressed } from '../../domain/praise/addressed.ts';
import type { PraiseProblem } from '../../domain/praise/problem.ts';
import { fromDay } from '../../store/time.ts';
import { type Found, findPerson, personFor } from '../people/find.ts';
import type { Work } from '../work.ts';

/** Whom a line begins with, as the form takes it, and what it says about them. */
export interface Line {
  /** An id, or what was typed and is nobody's name; absent where nobody was named. */
  readonly whom?: string;
  readonly rest: string;
}

/** Reads `@Li Na helped close Acme`. */
export async function readLine(work: Work, line: string): Promise<Line> {
  const read = addressed(line, await everybodyHere(work));
  if (read.kind === 'nobody') return { rest: line };
  if (read.kind === 'person') return { whom: read.personId, rest: read.rest };
  if (read.kind === 'unknown') return { whom: `@${read.word}`, rest: read.rest };
  const found = await personFor(work, { kind: 'account', id: read.id });
  return { whom: found?.personId ?? `<@${read.id}>`, rest: read.rest };
}

/** Somebody else than the actor who is meant by an id or a name; else what does not do. */
export async function colleagueMeant(work: Work, whom: string | undefined): Promise<Found | PraiseProblem> {
  if (whom === undefined) return { part: 'whom', why: 'missing' };
  const here = await everybodyHere(work);
  const found = here.find(({ personId }) => personId === whom) ?? (await findPerson(work, whom));
  if (!found) return { part: 'whom', why: 'nobody', word: whom };
  return found.personId === work.actor.personId ? { part: 'whom', why: 'self' } : found;
}

async function everybodyHere({ tx, org, today }: Work): Promise<Found[]> {
  const people = await tx.person.findMany({
    where: { orgId: org.id, OR: [{ leftOn: null }, { leftOn: { gte: fromDay(today) } }] },
    select: { id: true, name: true, alias: true },
  });
  return people.map(({ id: personId, ...person }) => ({ personId, ...person }));
}
