import { Refusal } from '../../errors.ts';
import { fromInstant } from '../../store/time.ts';
import type { Work } from '../work.ts';

/**
 * Uses a draft up and gives what it holds: once, and only for whoever made it. Throws the Refusal `nothing-to-show` for a
 * draft that is none, somebody else's or of another kind, and `draft-used` for one that was confirmed or discarded.
 */
export async function takeDraft(work: Work, kind: string, id: string): Promise<unknown> {
  const mine = { orgId: work.org.id, id, kind, madeById: work.actor.personId };
  const draft = await work.tx.draft.findFirst({ where: mine, select: { content: true } });
  if (!draft) throw new Refusal({ code: 'nothing-to-show' });
  const { count } = await work.tx.draft.updateMany({
    where: { ...mine, usedAt: null },
    data: { usedAt: fromInstant(work.now) },
  });
  if (count === 0) throw new Refusal({ code: 'draft-used' });
  return draft.content;
}
