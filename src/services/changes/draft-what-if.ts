import { Refusal } from '../../errors.ts';
import { targetVersions } from '../targets/versions.ts';
import { planText, takeWhatIf } from '../what-ifs/draft.ts';
import { planWhatIf } from '../what-ifs/plan.ts';
import type { Work } from '../work.ts';
import { draftTargets, type WantedTargets } from './draft-targets.ts';
import type { ChangeView } from './read.ts';

/**
 * What another target of a team would mean becomes a change of all these targets. Throws the Refusals of a draft, those of
 * `planWhatIf` and those of `draftTargets`.
 */
export async function draftWhatIf(
  work: Work,
  draftId: string,
  how: Omit<WantedTargets, 'targets'>,
): Promise<ChangeView> {
  const { said, plan: shown } = await takeWhatIf(work, draftId);
  const plan = await planWhatIf(work, said);
  const [first, ...others] = plan.targets;
  if (!first || planText(plan) !== shown) throw new Refusal({ code: 'draft-outdated' });
  const versions = await targetVersions(work, plan.targets);
  const kept = others.map((one) => ({ ...one, reserve: versions(one).at(-1)?.statedReserve ?? 0n }));
  return draftTargets(work, { targets: [first, ...kept], ...how });
}
