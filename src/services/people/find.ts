import { readWhom, type Whom } from '../../domain/whom.ts';
import { toDay } from '../../store/time.ts';
import type { Work } from '../work.ts';

export interface Found {
  readonly personId: string;
  readonly name: string;
  readonly alias: string | null;
}

type Finding = Pick<Work, 'tx' | 'org' | 'today' | 'actor'>;

/** `ever`: also who has left, where what they did is looked for. */
type Who = 'here' | 'ever';

const named = { id: true, name: true, alias: true, leftOn: true } as const;

/**
 * Whom a word means: `<@id>` is an account of the organisation, in the caller's messenger if it is one there; `@li` or
 * `li` is a name or its other spelling, in full, whatever the case and the spaces. Undefined for nobody, for several, and
 * for who has left: nobody guesses.
 */
export async function findPerson(work: Finding, word: string, who: Who = 'here'): Promise<Found | undefined> {
  const said = word.normalize('NFKC').trim();
  const [whom, rest] = readWhom(said) ?? [];
  if (!whom) return undefined;
  // What follows a mention is no part of it: it may be the name of a team.
  if (whom.kind === 'account' && rest) return undefined;
  // A spelling may have several words: `@Li Na`.
  return personFor(work, whom.kind === 'name' ? { kind: 'name', name: `${whom.name} ${rest}` } : whom, who);
}

/** The same for what has been read already. */
export async function personFor(work: Finding, whom: Whom, who: Who = 'here'): Promise<Found | undefined> {
  const { tx, org, today, actor } = work;
  const people =
    whom.kind === 'account'
      ? (
          await tx.identity.findMany({
            where: { orgId: org.id, externalId: whom.id },
            select: { person: { select: named }, workspace: { select: { platform: true } } },
          })
        )
          .sort((a, b) => Number(b.workspace.platform === actor.via) - Number(a.workspace.platform === actor.via))
          .slice(0, 1)
          .map(({ person }) => person)
      : (await tx.person.findMany({ where: { orgId: org.id }, select: named })).filter(({ name, alias }) =>
          [name, alias ?? ''].some((spelling) => fold(spelling) === fold(whom.name)),
        );
  const [only, ...others] = people.filter(
    ({ leftOn }) => who === 'ever' || !leftOn || Temporal.PlainDate.compare(today, toDay(leftOn)) <= 0,
  );
  return only && others.length === 0 ? { personId: only.id, name: only.name, alias: only.alias } : undefined;
}

/** An account that a word mentions and that is nobody's; whoever has left keeps theirs. */
export async function strangerMeant({ tx, org }: Pick<Work, 'tx' | 'org'>, word: string): Promise<string | undefined> {
  const [whom] = readWhom(word) ?? [];
  if (whom?.kind !== 'account') return undefined;
  const known = await tx.identity.findFirst({
    where: { orgId: org.id, externalId: whom.id },
    select: { personId: true },
  });
  return known ? undefined : whom.id;
}

const fold = (name: string): string => name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');
