import { audit } from '../audit/record.ts';
import { digestChat } from '../digests/now.ts';
import type { Work } from '../work.ts';

/**
 * Whether wins are announced in the chat that the actor runs, after `tells` is set where it is given. Throws the Refusals
 * of `digestChat`.
 */
export async function winsOfChat(work: Work, chatId: string | undefined, tells?: boolean) {
  const { tx, org } = work;
  const { id, name, teamId } = await digestChat(work, chatId);
  const where = { orgId_id: { orgId: org.id, id } };
  const before = await tx.chat.findUniqueOrThrow({ where, select: { tellsWins: true } });
  if (tells === undefined || tells === before.tellsWins) return { name, ...before };
  await tx.chat.update({ where, data: { tellsWins: tells } });
  await audit(work, {
    action: 'digest.wins',
    subject: `chat:${id}`,
    concerns: `team:${teamId}`,
    before,
    after: { tellsWins: tells },
  });
  return { name, tellsWins: tells };
}
