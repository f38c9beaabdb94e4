import { firstWithNotice } from '../../domain/changes/notice.ts';
import { readComingDay } from '../../domain/day.ts';
import type { Period } from '../../domain/period.ts';
import type { NewTarget, TargetOwner } from '../../domain/targets/target.ts';
import { Refusal } from '../../errors.ts';
import { notYours, targetsToSet } from '../targets/may-set.ts';
import { readTarget, type SaidTarget } from '../targets/said.ts';
import { targetVersions } from '../targets/versions.ts';
import { homeOf } from '../teams/home.ts';
import { teamsOn } from '../teams/read.ts';
import type { Work } from '../work.ts';
import { draftChange } from './draft.ts';
import { mayBeChanged } from './kinds/target.ts';
import type { ChangeView } from './read.ts';
import { contentOf } from './target-content.ts';

export interface WantedTargets {
  /** As for the whole period, for one indicator in one period. */
  readonly targets: readonly [NewTarget, ...NewTarget[]];
  /** Absent: the first day that needs no hurry, or tomorrow where the period is over by then. */
  readonly from?: Temporal.PlainDate | undefined;
  readonly why: string;
}

/**
 * Drafts other targets for a period that runs, or that a change is to come in. The first of several is that of the team above
 * the others. Throws the Refusals `not-your-target` and those of `mayBeChanged`.
 */
export async function draftTargets(work: Work, { targets, why, ...wanted }: WantedTargets): Promise<ChangeView> {
  const [first] = targets;
  const maySet = await targetsToSet(work);
  const own = targets.find(({ of }) => !maySet(of));
  if (own) throw await notYours(work, own.of);
  const from = wanted.from ?? firstDay(work, first.period);
  await mayBeChanged(work, { from }, targets);
  return draftChange(work, { kind: 'target', content: contentOf(targets), why, from, ...placeOf(work, first.of) });
}

/** Where a change of somebody's or of a team's target stands, and by whose rights. Throws the Refusal `nothing-to-show`. */
export function placeOf({ org, today }: Pick<Work, 'org' | 'today'>, { kind, id }: TargetOwner) {
  if (kind === 'team') return { teamId: id };
  const home = homeOf(org, id, today)?.teamId ?? teamsOn(org, today).find(({ parentId }) => parentId === null)?.id;
  if (home === undefined) throw new Refusal({ code: 'nothing-to-show' });
  return { teamId: home, concerns: `person:${id}` as const };
}

/** The same of one target; what a team keeps back stays. */
export async function draftTarget(
  work: Work,
  { whose, ...said }: SaidTarget,
  how: Omit<WantedTargets, 'targets'>,
): Promise<ChangeView> {
  const aimed = { of: whose.of, ...said };
  const last = (await targetVersions(work, [aimed]))(aimed).at(-1);
  return draftTargets(work, { targets: [{ ...aimed, reserve: last?.statedReserve ?? 0n }], ...how });
}

interface Typed {
  readonly line: string;
  readonly from?: string | undefined;
  readonly why?: string | undefined;
}

/** `@li visits 50 2026Q4`, from which day, why. Throws the Refusals of `readTarget`, and `unreadable-input`. */
export async function draftTargetLine(work: Work, chatId: string | undefined, typed: Typed): Promise<ChangeView> {
  const said = await readTarget(work, chatId, typed.line);
  const from = typed.from ? readComingDay(typed.from, work.today) : undefined;
  if (typed.from && !from) throw new Refusal({ code: 'unreadable-input', word: typed.from });
  const why = typed.why?.trim();
  if (!why) throw new Refusal({ code: 'unreadable-input', missing: 'why' });
  return draftTarget(work, said, { from, why });
}

/** On which day another target can hold, where nobody says when. */
export function firstDay({ org, today }: Pick<Work, 'org' | 'today'>, period: Period): Temporal.PlainDate {
  const { compare } = Temporal.PlainDate;
  const noticed = firstWithNotice(today, org.policy.changes);
  if (compare(noticed, period.until) > 0) return today.add({ days: 1 });
  return compare(noticed, period.from) < 0 ? period.from : noticed;
}
