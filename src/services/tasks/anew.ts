import { Refusal } from '../../errors.ts';
import type { Looking } from '../work.ts';
import { readTask } from './read.ts';
import type { Asked } from './wanted.ts';

/**
 * What a task said that the actor has asked for, to ask for it once more; its day and its slots are to be chosen anew. For
 * anybody else the Refusal `nothing-to-show`.
 */
export async function askedAnew({ tx, org, actor }: Looking, number: number): Promise<Asked> {
  const { requester, partner, kind, title, customer, points, indicator } = await readTask(tx, org.id, number);
  if (requester.id !== actor.personId) throw new Refusal({ code: 'nothing-to-show' });
  return {
    ...{ kind, title, points: String(points), indicator },
    ...(customer ? { customer } : {}),
    ...(partner ? { partner: partner.id } : {}),
  };
}
