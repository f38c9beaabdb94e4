import { z } from 'zod';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { longestCustomer, longestWords, oneLine } from '../../domain/praise/nomination.ts';
import type { PraiseProblem } from '../../domain/praise/problem.ts';
import { Refusal } from '../../errors.ts';
import { keepDraft } from '../drafts/keep.ts';
import { lookIntoDraft, takeDraft } from '../drafts/take.ts';
import type { Found } from '../people/find.ts';
import type { Work } from '../work.ts';
import { chatsAbout, type PraiseChat } from './chats.ts';
import { countsThrough } from './credit.ts';
import { mustBeLeft } from './limit.ts';
import { colleagueMeant } from './whom.ts';

/** It is shown in quotation marks anyway. */
const quoted = /^["“]([^"“”]*)["”]$/u;

/** The kind of draft that a praise is until it is published. */
export const praiseDraft = 'praise';

/** As it is asked for, in a line or in a form: untrusted. */
export type PraiseAsked = {
  /** An id or a name. */
  readonly whom?: string | undefined;
  readonly text?: string | undefined;
  /** Whose words they are, where a customer has said them. */
  readonly customer?: string | undefined;
};

/** A praise as it would be published, and to whom. */
export interface PraisePreview {
  readonly draftId: string;
  readonly to: Found;
  readonly text: string;
  readonly customer: string | undefined;
  readonly chats: readonly PraiseChat[];
  /** Through which praise counts; undefined where it counts through nothing. */
  readonly counts: Indicator | undefined;
}

const kept = z.object({
  to: z.uuid(),
  text: z.string(),
  customer: z.string().optional(),
  chat: z.uuid().optional(),
});

export const praiseFrom = (content: unknown): z.infer<typeof kept> => kept.parse(content);

/**
 * Shows a praise, said in this chat, before anybody else sees it; in place of what was shown before, where it is that one
 * that was changed. Throws the Refusals `praise-misread` and `praise-limit`, and those of a draft.
 */
export async function previewPraise(
  work: Work,
  asked: PraiseAsked,
  chatId: string | undefined,
  replaces?: string,
): Promise<PraisePreview> {
  const to = await colleagueMeant(work, asked.whom?.trim() || undefined);
  const text = oneLine(asked.text ?? '').replace(quoted, '$1');
  const customer = oneLine(asked.customer ?? '') || undefined;
  const problems: PraiseProblem[] = [
    ...('part' in to ? [to] : []),
    ...(text === '' ? [{ part: 'text', why: 'missing' } as const] : []),
    ...(text.length > longestWords ? [{ part: 'text', why: 'too-long' } as const] : []),
    ...((customer ?? '').length > longestCustomer ? [{ part: 'customer' } as const] : []),
  ];
  const [first, ...others] = problems;
  if (first || 'part' in to)
    throw new Refusal({ code: 'praise-misread', problems: [first as PraiseProblem, ...others] });
  await mustBeLeft(work);
  const before = replaces === undefined ? undefined : praiseFrom(await takeDraft(work, praiseDraft, replaces));
  const saidIn = before ? before.chat : chatId;
  const draftId = await keepDraft(work, praiseDraft, {
    ...{ to: to.personId, text },
    ...(customer ? { customer } : {}),
    ...(saidIn ? { chat: saidIn } : {}),
  });
  const chats = await chatsAbout(work, to.personId, saidIn);
  return { draftId, to, text, customer, chats, counts: countsThrough(work) };
}

/** What was asked for, as the form takes it, so that it can be changed. Throws the Refusals of a draft. */
export async function praiseAskedIn(work: Work, draftId: string): Promise<PraiseAsked> {
  const { to, text, customer } = praiseFrom(await lookIntoDraft(work, praiseDraft, draftId));
  return { whom: to, text, ...(customer ? { customer } : {}) };
}
