import { canBe } from '../../domain/changes/change.ts';
import { Refusal } from '../../errors.ts';
import { fromDay, fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import { lockRules } from '../rules/lock.ts';
import type { Work } from '../work.ts';
import { postSubject } from './announce.ts';
import { dataDay, onDay } from './data-day.ts';
import { stored } from './draft.ts';
import { boundTo } from './kinds/index.ts';
import { changeOwned } from './may.ts';
import type { ChangeView } from './read.ts';
import { keptMoves, keptScore } from './simulated.ts';
import { toKeptPay } from './simulated-pay.ts';

/**
 * What it would mean for everybody whom it concerns, by the last whole period that there are data of. Throws the Refusals
 * `nothing-to-show`, `not-change-author` and `change-stage`.
 */
export async function simulateChange(work: Work, number: number): Promise<ChangeView> {
  await lockRules(work);
  const { tx, org, now } = work;
  const change = await changeOwned(work, number);
  const { id, stage } = change;
  if (!canBe('simulate', stage)) throw new Refusal({ code: 'change-stage', number, act: 'simulate', stage });
  const kind = boundTo(change);
  const personIds = await kind.concerned(work);
  const day = (await kind.dataDay(work, personIds)) ?? (await dataDay(work, personIds));
  const { before, after, moves, pay } = await kind.simulate({ ...work, ...onDay(work, day) }, personIds);
  const of = { orgId: org.id, changeId: id };
  await tx.changeParty.deleteMany({ where: of });
  await tx.changeParty.createMany({
    data: personIds.map((personId) => {
      const own = pay?.get(personId);
      const scores = { before: keptScore(before.get(personId)), after: keptScore(after.get(personId)) };
      return {
        ...{ ...of, personId },
        ...(scores.before ? { before: scores.before } : {}),
        ...(scores.after ? { after: scores.after } : {}),
        ...(moves ? { moves: keptMoves(moves.get(personId) ?? []) } : {}),
        ...(own ? { pay: toKeptPay(own) } : {}),
      };
    }),
  });
  await tx.change.updateMany({
    where: { orgId: org.id, id },
    data: { state: 'simulated', simulatedAt: fromInstant(now), simulatedOn: fromDay(day) },
  });
  await audit(work, {
    action: 'change.simulate',
    subject: postSubject({ id }),
    concerns: `team:${change.team.id}`,
    after: { number, data: day.toString(), people: personIds.length },
  });
  return stored(work, number);
}
