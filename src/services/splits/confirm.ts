import type { NewTarget } from '../../domain/targets/target.ts';
import { hasBegun } from '../../domain/targets/verdict.ts';
import { takeDraft } from '../drafts/take.ts';
import { lockRules } from '../rules/lock.ts';
import { storeTargets } from '../targets/store.ts';
import { tellOfTarget } from '../targets/tell.ts';
import type { Work } from '../work.ts';
import { askWhetherItSuits } from './ask.ts';
import { splitFrom } from './draft.ts';
import type { Ground } from './ground.ts';
import { leaveOwnPart } from './own-part.ts';
import type { SplitPlan } from './plan.ts';

export interface SplitStored extends SplitPlan {
  /** How many people are asked whether their target suits; or, for a period that runs, told of it. */
  readonly asked: number;
  readonly told: number;
}

/**
 * Stores a division exactly as it was shown, once, and asks whoever got a part. Throws the Refusals of a draft, and those of
 * `groundOf`: rights and targets are looked at once more.
 */
export async function confirmSplit(work: Work, draftId: string): Promise<SplitStored> {
  const content = await takeDraft(work, 'split', draftId);
  await lockRules(work);
  const { ground, plan } = await splitFrom(work, content);
  await storeTargets(work, keptBack(ground, plan));
  const stored = await storeTargets(work, handedDown(plan));
  await leaveOwnPart(work, plan);
  if (!hasBegun(plan.period, work.today)) {
    return { ...plan, asked: await askWhetherItSuits(work, plan, stored), told: 0 };
  }
  let told = 0;
  for (const target of stored) told += (await tellOfTarget(work, target)).length;
  return { ...plan, asked: 0, told };
}

/** The team's own target, where it keeps back something else than before. */
function keptBack({ team, parent }: Ground, { indicator, period, reserve, cascade }: SplitPlan): NewTarget[] {
  if (cascade || parent.reserve === reserve) return [];
  return [{ of: { kind: 'team', id: team.id }, indicator, period, amount: parent.amount, reserve }];
}

/** Who has the same target already keeps it, and who gets nothing has none. */
const handedDown = ({ indicator, period, parts }: SplitPlan): NewTarget[] =>
  parts
    .filter(({ is, amount, before }) => is === 'open' && amount > 0n && amount !== before?.amount)
    .map(({ of, amount, before }) => ({ of, indicator, period, amount, reserve: before?.reserve ?? 0n }));
