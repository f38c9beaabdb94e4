import { rolesTowardsPerson } from '../people/towards.ts';
import type { Work } from '../work.ts';
import type { ChangeView } from './read.ts';

export type Party = ChangeView['parties'][number];

/** Who of those whom a change concerns has seen it, as far as that is the actor's to see; nobody who has left. */
export interface Audience {
  readonly seen: readonly Party[];
  readonly unseen: readonly Party[];
}

/**
 * For its author and for admins everybody, for a manager the own people; undefined for everybody else, and before it was
 * published.
 */
export function audienceOf(work: Pick<Work, 'org' | 'today' | 'actor'>, change: ChangeView): Audience | undefined {
  const { actor } = work;
  if (change.stage !== 'coming' && change.stage !== 'in-force') return undefined;
  const all = actor.admin || change.author.id === actor.personId;
  const theirs = change.parties.filter(
    ({ person, here }) => here && (all || rolesTowardsPerson(work, person.id).includes('manager')),
  );
  if (theirs.length === 0) return undefined;
  return { seen: theirs.filter(({ seenAt }) => seenAt), unseen: theirs.filter(({ seenAt }) => !seenAt) };
}
