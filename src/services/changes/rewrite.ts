import { canBe } from '../../domain/changes/change.ts';
import { Refusal } from '../../errors.ts';
import type { Prisma } from '../../store/client/client.ts';
import { fromDay, fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import type { Work } from '../work.ts';
import { postSubject } from './announce.ts';
import { stored } from './draft.ts';
import { boundTo } from './kinds/index.ts';
import type { ChangeView } from './read.ts';

interface Rewritten {
  readonly content: Prisma.InputJsonObject;
  readonly why: string;
  readonly from: Temporal.PlainDate;
  /** As of when the actor has seen what is rewritten, where that is known: nobody overwrites what they have not read. */
  readonly seenAt?: Temporal.Instant | undefined;
}

/**
 * Says it otherwise, while nobody has been asked to approve it: it is a draft again, and what was simulated is void. Whether
 * the actor may is decided by then. Throws the Refusals `change-stage` and `change-rewritten`.
 */
export async function rewriteChange(work: Work, change: ChangeView, { content, why, from, seenAt }: Rewritten) {
  const { tx, org, now } = work;
  const { id, number, stage } = change;
  const of = { orgId: org.id, changeId: id };
  const { count } = await tx.change.updateMany({
    where: {
      ...{ orgId: org.id, id, state: { in: ['draft', 'simulated'] } },
      ...(seenAt ? { changedAt: fromInstant(seenAt) } : {}),
    },
    data: {
      ...{ state: 'draft', content, why, from: fromDay(from), changedAt: fromInstant(now) },
      ...{ simulatedAt: null, simulatedOn: null },
    },
  });
  if (!canBe('rewrite', stage)) throw new Refusal({ code: 'change-stage', number, act: 'rewrite', stage });
  if (count === 0) throw new Refusal({ code: 'change-rewritten', number });
  await tx.changeParty.deleteMany({ where: of });
  const rewritten = await stored(work, number);
  await audit(work, {
    action: 'change.rewrite',
    subject: postSubject({ id }),
    concerns: `team:${change.team.id}`,
    before: { from: change.from.toString(), content: await boundTo(change).audited(work), why: change.why },
    after: { from: from.toString(), content: await boundTo(rewritten).audited(work) },
    reason: why,
  });
  return rewritten;
}
