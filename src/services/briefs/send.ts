import { mondayOf } from '../../domain/briefs/due.ts';
import { may } from '../../domain/rights.ts';
import { Refusal } from '../../errors.ts';
import { announce, refresh } from '../../outbox/announce.ts';
import { fromDay, fromInstant, toInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import type { Found } from '../people/find.ts';
import { rolesTowardsPerson } from '../people/towards.ts';
import { reachable } from '../tasks/clock/reachable.ts';
import type { Work } from '../work.ts';
import { briefSubject } from './due.ts';

export interface Noted {
  readonly to: Found;
  readonly text: string;
  readonly at: Temporal.Instant;
  /** There was one today already, which is what is told here. */
  readonly again: boolean;
}

/** A word, not a letter: so many characters. */
export const longestNote = 200;

/** In one line, as it arrives; undefined where that is too long, or nothing. */
export function noteText(typed: string): string | undefined {
  const text = typed.replaceAll(/\s+/gu, ' ').trim();
  return text !== '' && text.length <= longestNote ? text : undefined;
}

/**
 * Somebody whom the actor may write to through the bot. Throws the Refusals `nothing-to-show`, the same for who is not there,
 * and `not-allowed` towards a colleague.
 */
export async function mustReach(work: Work, personId: string): Promise<Found> {
  const { tx, org, today } = work;
  const roles = rolesTowardsPerson(work, personId);
  if (!may(roles, 'sendNote')) {
    throw new Refusal({ code: may(roles, 'seeProgress') ? 'not-allowed' : 'nothing-to-show' });
  }
  const person = await tx.person.findFirst({
    where: { AND: [reachable(org, today), { id: personId }] },
    select: { name: true, alias: true },
  });
  if (!person) throw new Refusal({ code: 'nothing-to-show' });
  return { personId, ...person };
}

/**
 * Has somebody told what the actor says, in the actor's name: once a day from one to another, however often it is said.
 * `text` is not empty; `day` is that of the brief beside which it stood. Throws as `mustReach`.
 */
export async function sendNote(work: Work, personId: string, text: string, day: Temporal.PlainDate): Promise<Noted> {
  const { tx, org, actor, today, now } = work;
  const to = await mustReach(work, personId);
  const key = { orgId: org.id, fromId: actor.personId, toId: personId, day: fromDay(today) };
  const id = work.newId();
  const { count } = await tx.note.createMany({
    data: [{ ...key, id, text, at: fromInstant(now) }],
    skipDuplicates: true,
  });
  if (count === 0) {
    const sent = await tx.note.findUniqueOrThrow({ where: { orgId_fromId_toId_day: key } });
    return { to, text: sent.text, at: toInstant(sent.at), again: true };
  }
  await announce(work, [
    { key: `note:${id}`, subject: `note:${id}`, kind: 'note', about: { note: id }, to: { personId } },
  ]);
  await audit(work, { action: 'note.send', subject: `person:${personId}`, after: { note: id } });
  await refresh(work, briefSubject(actor.personId, mondayOf(day)));
  return { to, text, at: now, again: false };
}
