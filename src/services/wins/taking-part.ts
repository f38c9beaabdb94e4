import { says } from '../../domain/says.ts';
import { withinDays } from '../../store/time.ts';
import type { Reading } from '../work.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
  readonly alias: string | null;
}

export interface Helped {
  /** Who had a part in it: those whom the note names, then those who helped with this customer. */
  readonly helpers: readonly Named[];
  /** The note, in which whoever is mentioned stands as `people` are called. */
  readonly note: string;
  readonly mentioned: ReadonlyMap<string, Named>;
}

interface Reported {
  readonly personId: string;
  readonly note: string;
  readonly day: Temporal.PlainDate;
}

const mention = /<@([^>|\s]+)(?:\|[^>]*)?>/gu;

/**
 * Who takes part in a win: the colleagues whom its note names with @, and whoever had a part of a task confirmed, within the
 * organisation's days of helping before it, for the customer that the note names. Nobody is guessed.
 */
export async function helpersOf(work: Reading, { personId, note, day }: Reported): Promise<Helped> {
  if (note === '') return { helpers: [], note, mentioned: new Map() };
  const mentioned = await accountsIn(work, note);
  const helpers = [...mentioned.values(), ...(await spelledIn(work, note)), ...(await forCustomer(work, note, day))];
  const others = new Map(helpers.filter(({ id }) => id !== personId).map((one) => [one.id, one]));
  return { helpers: [...others.values()], note, mentioned };
}

const named = { id: true, name: true, alias: true } as const;

/** Whom the messengers have marked, by account. */
async function accountsIn({ tx, org }: Reading, note: string): Promise<Map<string, Named>> {
  const accounts = [...new Set(Array.from(note.matchAll(mention), ([, id = '']) => id))];
  if (accounts.length === 0) return new Map();
  const identities = await tx.identity.findMany({
    where: { orgId: org.id, externalId: { in: accounts } },
    select: { externalId: true, person: { select: named } },
  });
  return new Map(identities.map(({ externalId, person }) => [externalId, person]));
}

/** Whose name was typed after an @, in either spelling; of two with the same name, nobody. */
async function spelledIn({ tx, org }: Reading, note: string): Promise<Named[]> {
  const typed = note.replaceAll(mention, '').replaceAll('＠', '@');
  if (!typed.includes('@')) return [];
  const people = await tx.person.findMany({ where: { orgId: org.id, leftOn: null }, select: named });
  const said = people.flatMap((person) =>
    [person.name, person.alias ?? '']
      .filter((name) => name !== '' && says(typed, `@${name}`))
      .map((name) => ({ person, name })),
  );
  // `@Li Na` names Li Na, and nobody who is called Li.
  const longest = said.filter(({ name }) => !said.some((other) => other.name !== name && says(other.name, name)));
  return longest
    .filter(({ name, person }) => longest.every((other) => other.name !== name || other.person.id === person.id))
    .map(({ person }) => person);
}

/** Who had a part of a task for a customer that the note names. */
async function forCustomer({ tx, org }: Reading, note: string, day: Temporal.PlainDate): Promise<Named[]> {
  const confirmedAt = withinDays(day.subtract({ days: org.policy.helping.days - 1 }), day, org.zone);
  const slots = await tx.taskSlot.findMany({
    where: { orgId: org.id, confirmedAt, holderId: { not: null }, task: { customer: { not: null } } },
    select: { holder: { select: named }, task: { select: { customer: true } } },
    orderBy: [{ confirmedAt: 'desc' }, { index: 'asc' }],
  });
  return slots.flatMap(({ holder, task }) => (holder && says(note, task.customer ?? '') ? [holder] : []));
}
