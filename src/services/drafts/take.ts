import { Refusal } from '../../errors.ts';
import { fromInstant } from '../../store/time.ts';
import type { Work } from '../work.ts';

/**
 * Uses a draft up and gives what it holds: once, and only for whoever made it. Throws the Refusal `nothing-to-show` for a
 * draft that is none, somebody else's or of another kind, and `draft-used` for one that was confirmed or discarded.
 */
export async function takeDraft(work: Work, kind: string, id: string): Promise<unknown> {
  const content = await lookIntoDraft(work, kind, id);
  const { count } = await work.tx.draft.updateMany({
    where: { ...mine(work, kind, id), usedAt: null },
    data: { usedAt: fromInstant(work.now) },
  });
  if (count === 0) throw new Refusal({ code: 'draft-used' });
  return content;
}

/** The same without using it up. */
export async function lookIntoDraft(work: Work, kind: string, id: string): Promise<unknown> {
  const draft = await work.tx.draft.findFirst({ where: mine(work, kind, id), select: { content: true, usedAt: true } });
  if (!draft) throw new Refusal({ code: 'nothing-to-show' });
  if (draft.usedAt) throw new Refusal({ code: 'draft-used' });
  return draft.content;
}

const mine = ({ org, actor }: Work, kind: string, id: string) => ({
  orgId: org.id,
  id,
  kind,
  madeById: actor.personId,
});
