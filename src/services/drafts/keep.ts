import type { Prisma } from '../../store/client/client.ts';
import { fromInstant } from '../../store/time.ts';
import type { Work } from '../work.ts';

/** Keeps what the actor is shown and has not confirmed yet. Gives the id for the button. */
export async function keepDraft(work: Work, kind: string, content: Prisma.InputJsonObject): Promise<string> {
  const id = work.newId();
  await work.tx.draft.create({
    data: { orgId: work.org.id, id, kind, content, madeById: work.actor.personId, madeAt: fromInstant(work.now) },
    select: { id: true },
  });
  return id;
}
