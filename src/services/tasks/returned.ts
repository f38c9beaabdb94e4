import { statesFor } from '../../domain/tasks/life.ts';
import type { Tx } from '../../store/store.ts';
import { readTask } from './read.ts';

/** What was given back to whom. */
interface GivenBack {
  readonly number: number;
  readonly personId: string;
  readonly byId: string;
}

/** A task that somebody has given back to one of its holders, and whether it is still theirs to do; its customer only while they hold it. */
export async function returnedPart(tx: Tx, orgId: string, { number, personId, byId }: GivenBack) {
  const { title, customer, state, slots } = await readTask(tx, orgId, number);
  const by = await tx.person.findUniqueOrThrow({
    where: { orgId_id: { orgId, id: byId } },
    select: { name: true, alias: true },
  });
  const slot = slots.find(({ holderId }) => holderId === personId);
  const waits = slot !== undefined && !slot.done && statesFor('done').includes(state);
  return { number, title, customer: slot ? customer : null, by, waits };
}
