import { z } from 'zod';
import { levels, type Privacy, widens } from '../../domain/privacy.ts';
import { Refusal } from '../../errors.ts';
import { refreshIn } from '../../outbox/announce.ts';
import { audit } from '../audit/record.ts';
import { keepDraft } from '../drafts/keep.ts';
import { takeDraft } from '../drafts/take.ts';
import type { Work } from '../work.ts';
import { type BoundChat, digestChat } from './now.ts';

export type PrivacySet =
  /** It shows that already. */
  | { readonly kind: 'same' }
  /** It would show more, which has to be confirmed. */
  | { readonly kind: 'asks'; readonly draftId: string }
  /** It shows less; so many messages are being changed in place. */
  | { readonly kind: 'narrowed'; readonly brought: number };

const asked = z.object({ chat: z.uuid(), from: z.enum(levels), to: z.enum(levels) });

/** As far back goes what is changed in place: the last digest of a month is among it. */
const within = { hours: 24 * 31 };

/** Sets what a chat may be shown: less at once, also in what stands there; more when whoever asked confirms it. */
export async function setPrivacy(work: Work, chat: BoundChat, to: Privacy): Promise<PrivacySet> {
  if (chat.privacy === to) return { kind: 'same' };
  if (widens(chat.privacy, to)) {
    return { kind: 'asks', draftId: await keepDraft(work, 'privacy', { chat: chat.id, from: chat.privacy, to }) };
  }
  await store(work, chat, to);
  return { kind: 'narrowed', brought: await refreshIn(work, chat.id, work.now.subtract(within)) };
}

/**
 * Lets a chat be shown more. Gives the chat as it is now. Throws the Refusals `draft-used`, `draft-outdated` where it has
 * been set otherwise since, `nothing-to-show`, and what `digestChat` throws.
 */
export async function confirmPrivacy(work: Work, draftId: string): Promise<BoundChat> {
  const { chat: chatId, from, to } = asked.parse(await takeDraft(work, 'privacy', draftId));
  const chat = await digestChat(work, chatId);
  if (chat.privacy !== from) throw new Refusal({ code: 'draft-outdated' });
  await store(work, chat, to);
  return { ...chat, privacy: to };
}

async function store(work: Work, chat: BoundChat, privacy: Privacy): Promise<void> {
  const { tx, org } = work;
  const { count } = await tx.chat.updateMany({
    where: { orgId: org.id, id: chat.id, privacy: chat.privacy },
    data: { privacy },
  });
  if (count === 0) throw new Refusal({ code: 'draft-outdated' });
  await audit(work, {
    action: 'chat.privacy',
    subject: `chat:${chat.id}`,
    concerns: `team:${chat.teamId}`,
    before: { privacy: chat.privacy },
    after: { privacy },
  });
}
