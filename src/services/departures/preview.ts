import type { Unsettled } from '../../domain/forgetting/unsettled.ts';
import { Refusal } from '../../errors.ts';
import { fromDay, toDay } from '../../store/time.ts';
import { requireAdmin } from '../admins/require.ts';
import { keepDraft } from '../drafts/keep.ts';
import { unsettledOf } from '../forgetting/unsettled.ts';
import { mustBeOpen } from '../leave/closed.ts';
import { everybodyTheyWere } from '../people/accounts-before.ts';
import { type Found, findPerson } from '../people/find.ts';
import { membershipsOf, type Team, teamsOn } from '../teams/read.ts';
import type { Work } from '../work.ts';

/** The kind of draft that it is until it is confirmed. */
export const departureDraft = 'departure';

/** Somebody leaves the company. */
export interface Departure {
  readonly person: Found;
  /** The last day on which they are there. */
  readonly last: Temporal.PlainDate;
  readonly today: Temporal.PlainDate;
  /** The teams that they leave by that. */
  readonly teams: readonly Team[];
  /** What others still rely on them for: nothing of it keeps anybody from leaving. */
  readonly unsettled: readonly Unsettled[];
}

/**
 * Shows what it means if somebody leaves after a day, today where none is said. Throws the Refusals `admin-only`, `no-person`,
 * `last-admin`, `no-change`, and `period-closed` where a day on which they were not there any more is closed.
 */
export async function previewDeparture(
  work: Work,
  word: string,
  last = work.today,
): Promise<Departure & { readonly draftId: string }> {
  await requireAdmin(work);
  const person = await findPerson(work, word);
  if (!person) throw new Refusal({ code: 'no-person', word });
  const departure = await planDeparture(work, person, last);
  const draftId = await keepDraft(work, departureDraft, { personId: person.personId, last: `${last}` });
  return { ...departure, draftId };
}

export async function planDeparture(work: Work, person: Found, last: Temporal.PlainDate): Promise<Departure> {
  const { tx, org, today } = work;
  const { personId } = person;
  const row = await tx.person.findUniqueOrThrow({
    where: { orgId_id: { orgId: org.id, id: personId } },
    select: { leftOn: true, joinedOn: true },
  });
  if (row.leftOn && toDay(row.leftOn).equals(last)) throw new Refusal({ code: 'no-change' });
  if (row.joinedOn > fromDay(last)) throw new Refusal({ code: 'unreadable-input', word: `${last}` });
  if (Temporal.PlainDate.compare(last, today) < 0) {
    await mustBeOpen(work, personId, { from: last.add({ days: 1 }), until: today });
  }
  const unsettled = await unsettledOf(work, await everybodyTheyWere(work, personId));
  if (unsettled.some(({ kind }) => kind === 'lastAdmin')) throw new Refusal({ code: 'last-admin' });
  const held = membershipsOf(org, personId, today).map(({ teamId }) => teamId);
  return {
    ...{ person, last, today, teams: teamsOn(org, today).filter(({ id }) => held.includes(id)) },
    unsettled: unsettled.filter(({ kind }) => kind !== 'oneself'),
  };
}
