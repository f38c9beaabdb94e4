import { Refusal } from '../../errors.ts';
import { audit } from '../audit/record.ts';
import type { Work } from '../work.ts';
import { ledBy } from './led.ts';

/** Whether the brief comes to the actor by itself. Throws the Refusal `nothing-to-show` to who leads nobody. */
export async function setBrief(work: Work, off: boolean): Promise<void> {
  const { tx, org, actor } = work;
  if (ledBy(work, actor.personId).length === 0) throw new Refusal({ code: 'nothing-to-show' });
  const key = { orgId_id: { orgId: org.id, id: actor.personId } };
  const { briefOff: before } = await tx.person.findUniqueOrThrow({ where: key, select: { briefOff: true } });
  await tx.person.update({ where: key, data: { briefOff: off }, select: { id: true } });
  await audit(work, {
    action: 'brief.set',
    subject: `person:${actor.personId}`,
    before: { off: before },
    after: { off },
  });
}
