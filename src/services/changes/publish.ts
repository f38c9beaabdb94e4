import { fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import type { Work } from '../work.ts';
import { announceChange, postSubject } from './announce.ts';
import { stored } from './draft.ts';
import { boundTo } from './kinds/index.ts';
import type { ChangeView } from './read.ts';

/**
 * Enough are for it, and the rules are locked: what it says holds from its day on, and is told to everybody whom it concerns
 * by now. Throws the Refusals of its kind where something has come between.
 */
export async function publishChange(work: Work, change: ChangeView): Promise<ChangeView> {
  const { tx, org, now } = work;
  const { id, number, hurry, why } = change;
  const kind = boundTo(change);
  await kind.check(work);
  const concerned = await kind.concerned(work);
  const of = { orgId: org.id, changeId: id };
  await tx.changeParty.deleteMany({ where: { ...of, personId: { notIn: [...concerned] } } });
  await tx.changeParty.createMany({
    data: concerned.map((personId) => ({ ...of, personId })),
    skipDuplicates: true,
  });
  const kept = await kind.enact(work);
  await tx.change.updateMany({
    where: { orgId: org.id, id },
    data: { state: 'published', publishedAt: fromInstant(now), ...kept },
  });
  const published = await stored(work, number);
  await audit(work, {
    action: 'change.publish',
    subject: postSubject({ id }),
    concerns: `team:${change.team.id}`,
    others: concerned,
    after: {
      number,
      from: change.from.toString(),
      version: published.version,
      content: await kind.audited(work),
      people: concerned.length,
      approvedBy: change.approvals.map(({ by }) => by.id),
    },
    reason: hurry === null ? why : `${why} / ${hurry}`,
  });
  await announceChange(work, published);
  return published;
}
