import { canBe } from '../../domain/changes/change.ts';
import { Refusal } from '../../errors.ts';
import { refresh } from '../../outbox/announce.ts';
import { fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import type { Work } from '../work.ts';
import { partySubject, postSubject } from './announce.ts';
import { changeSeen } from './may.ts';
import { ownPartOf, type ToldChange, toldChange } from './told.ts';

/**
 * The actor has read a change that concerns them: once, however often it is said. Gives the change as it stands then, and
 * when it was read. Throws the Refusals `nothing-to-show`, `change-concerns-others` and `change-stage`.
 */
export async function acknowledgeChange(
  work: Work,
  number: number,
): Promise<ToldChange & { readonly seenAt: Temporal.Instant }> {
  const { tx, org, now, actor } = work;
  const change = await changeSeen(work, number);
  const { stage, parties } = change;
  if (!canBe('acknowledge', stage)) throw new Refusal({ code: 'change-stage', number, act: 'acknowledge', stage });
  if (!parties.some(({ person }) => person.id === actor.personId)) {
    throw new Refusal({ code: 'change-concerns-others', number });
  }
  const own = { orgId: org.id, changeId: change.id, personId: actor.personId };
  const { count } = await tx.changeParty.updateMany({
    where: { ...own, seenAt: null },
    data: { seenAt: fromInstant(now) },
  });
  if (count > 0) {
    await audit(work, { action: 'change.acknowledge', subject: postSubject(change), after: { number } });
    await refresh(work, postSubject(change), partySubject(change, actor.personId));
  }
  const told = await toldChange(work, number);
  const seenAt = told && ownPartOf(told, actor.personId)?.seenAt;
  if (!told || !seenAt) throw new Error('what was seen is there');
  return { ...told, seenAt };
}
