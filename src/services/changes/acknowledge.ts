import { canBe } from '../../domain/changes/change.ts';
import { rolesTowardsTeam } from '../../domain/rights.ts';
import { Refusal } from '../../errors.ts';
import { refresh } from '../../outbox/announce.ts';
import { fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import { actorStanding } from '../people/standing.ts';
import type { Work } from '../work.ts';
import { partySubject, postSubject } from './announce.ts';
import { changeNumbered } from './read.ts';
import { type ToldChange, toldChange } from './told.ts';

/**
 * The actor has read a change that concerns them: once, however often it is said. Gives the change as it stands then, and
 * when it was read. Throws the Refusals `nothing-to-show`, `change-concerns-others` and `change-withdrawn`.
 */
export async function acknowledgeChange(
  work: Work,
  number: number,
): Promise<ToldChange & { readonly seenAt: Temporal.Instant }> {
  const { tx, org, now, actor } = work;
  const change = await changeNumbered(work, number);
  if (!change?.publishedAt) throw new Refusal({ code: 'nothing-to-show' });
  const roles = rolesTowardsTeam(actorStanding(work), change.team.id);
  if (!change.parties.some(({ person }) => person.id === actor.personId)) {
    throw new Refusal(
      roles.includes('stranger') ? { code: 'nothing-to-show' } : { code: 'change-concerns-others', number },
    );
  }
  if (!canBe('acknowledge', change.stage)) throw new Refusal({ code: 'change-withdrawn', number });
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
  const seenAt = told?.change.parties.find(({ person }) => person.id === actor.personId)?.seenAt;
  if (!told || !seenAt) throw new Error('what was seen is there');
  return { ...told, seenAt };
}
