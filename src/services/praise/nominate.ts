import { z } from 'zod';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { longestSkill, longestWords, oneLine, skillCalled } from '../../domain/praise/nomination.ts';
import type { PraiseProblem } from '../../domain/praise/problem.ts';
import { Refusal } from '../../errors.ts';
import { announce } from '../../outbox/announce.ts';
import { fromDay, fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import { keepDraft } from '../drafts/keep.ts';
import { lookIntoDraft, takeDraft } from '../drafts/take.ts';
import type { Found } from '../people/find.ts';
import { peopleOneAtATime } from '../people/one-at-a-time.ts';
import type { Work } from '../work.ts';
import { awardSubject } from './award.ts';
import { chatsAbout, type PraiseChat } from './chats.ts';
import { countsThrough } from './credit.ts';
import { deciderFor } from './decider.ts';
import { mustBeLeft } from './limit.ts';
import { colleagueMeant } from './whom.ts';

/** The kind of draft that a nomination is until it is sent. */
export const nominationDraft = 'nomination';

/** As it is asked for, in a line or in a form: untrusted. */
export type NominationAsked = {
  /** An id or a name. */
  readonly whom?: string | undefined;
  readonly skill?: string | undefined;
  readonly evidence?: string | undefined;
};

/** A nomination as it would go to whoever decides, and where it would show if it is granted. */
export interface NominationPreview {
  readonly draftId: string;
  readonly to: Found;
  readonly skill: string;
  readonly evidence: string;
  readonly decider: { readonly name: string; readonly alias: string | null };
  readonly chats: readonly PraiseChat[];
  readonly counts: Indicator | undefined;
}

const kept = z.object({ to: z.uuid(), skill: z.string(), evidence: z.string(), chat: z.uuid().optional() });

/**
 * Shows a nomination, said in this chat, before anybody else sees it; in place of what was shown before, where it is that one
 * that was changed. Throws the Refusals `praise-misread`, `praise-limit` and `nobody-decides`, and those of a draft.
 */
export async function previewNomination(
  work: Work,
  asked: NominationAsked,
  chatId: string | undefined,
  replaces?: string,
): Promise<NominationPreview> {
  const to = await colleagueMeant(work, asked.whom?.trim() || undefined);
  const skill = skillFrom(work, oneLine(asked.skill ?? ''));
  const evidence = oneLine(asked.evidence ?? '');
  const problems: PraiseProblem[] = [
    ...('part' in to ? [to] : []),
    ...(typeof skill === 'string' ? [] : [skill]),
    ...(evidence === '' ? [{ part: 'evidence', why: 'missing' } as const] : []),
    ...(evidence.length > longestWords ? [{ part: 'evidence', why: 'too-long' } as const] : []),
  ];
  const [first, ...others] = problems;
  if (first || 'part' in to || typeof skill !== 'string') {
    throw new Refusal({ code: 'praise-misread', problems: [first as PraiseProblem, ...others] });
  }
  await mustBeLeft(work);
  const decider = await mustBeDecided(work, to.personId);
  const before = replaces === undefined ? undefined : kept.parse(await takeDraft(work, nominationDraft, replaces));
  const saidIn = before ? before.chat : chatId;
  const draftId = await keepDraft(work, nominationDraft, {
    ...{ to: to.personId, skill, evidence },
    ...(saidIn ? { chat: saidIn } : {}),
  });
  const chats = await chatsAbout(work, to.personId, saidIn);
  return { draftId, to, skill, evidence, decider, chats, counts: countsThrough(work) };
}

function skillFrom({ org }: Work, said: string): string | PraiseProblem {
  const { skills } = org.policy.praise;
  if (said === '') return { part: 'skill', why: 'missing' };
  if (said.length > longestSkill) return { part: 'skill', why: 'too-long' };
  return skillCalled(said, skills) ?? { part: 'skill', why: 'none', word: said, skills };
}

async function mustBeDecided(work: Work, toId: string) {
  const decider = await deciderFor(work, { fromId: work.actor.personId, toId });
  if (!decider) throw new Refusal({ code: 'nobody-decides' });
  return decider;
}

/** What was asked for, as the form takes it, so that it can be changed. Throws the Refusals of a draft. */
export async function nominationAskedIn(work: Work, draftId: string): Promise<NominationAsked> {
  const { to, skill, evidence } = kept.parse(await lookIntoDraft(work, nominationDraft, draftId));
  return { whom: to, skill, evidence };
}

/**
 * Asks whoever decides about a nomination as it was shown, once. Gives who that is. Throws the Refusals of a draft,
 * `praise-limit`, `nobody-decides`, and `praise-misread` where its person is not there any more.
 */
export async function sendNomination(work: Work, draftId: string) {
  const { tx, org, actor, today, now } = work;
  const { to: toId, chat, ...said } = kept.parse(await takeDraft(work, nominationDraft, draftId));
  await peopleOneAtATime(work, [actor.personId]);
  const to = await colleagueMeant(work, toId);
  if ('part' in to) throw new Refusal({ code: 'praise-misread', problems: [to] });
  const left = await mustBeLeft(work);
  const decider = await mustBeDecided(work, toId);
  const id = work.newId();
  await tx.skillAward.create({
    data: {
      ...{ orgId: org.id, id, fromId: actor.personId, toId, ...said, chatId: chat ?? null },
      ...{ day: fromDay(today), at: fromInstant(now) },
    },
    select: { id: true },
  });
  await audit(work, { action: 'award.nominate', subject: awardSubject(id), after: { to: toId, ...said } });
  await announce(work, [
    {
      ...{ key: `award-asked:${id}`, kind: 'award-asked', about: { award: id }, subject: awardSubject(id) },
      to: { personId: decider.id },
    },
  ]);
  return { id, to, skill: said.skill, decider, left: left - 1 };
}
