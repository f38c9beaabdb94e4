import { z } from 'zod';
import { periodKinds, periodOf } from '../../domain/period.ts';
import { methods } from '../../domain/splits/line.ts';
import { Refusal } from '../../errors.ts';
import { keepDraft } from '../drafts/keep.ts';
import { indicatorWith } from '../indicators/read.ts';
import { teamsOn } from '../teams/read.ts';
import type { Work } from '../work.ts';
import { type Ground, groundOf, groundText } from './ground.ts';
import { planOf, type SplitPlan } from './plan.ts';

const amount = z.string().transform((text) => BigInt(text));

const kept = z.object({
  teamId: z.uuid(),
  indicator: z.string(),
  kind: z.enum(periodKinds),
  from: z.string().transform((text) => Temporal.PlainDate.from(text)),
  method: z.enum(methods),
  reserve: amount,
  shares: z.record(z.string(), amount),
  ground: z.string(),
});

/** Keeps a division as it was shown, with what it was divided from. Gives the id for the buttons. */
export const keepSplit = (work: Work, ground: Ground, { method, reserve, parts }: SplitPlan): Promise<string> =>
  keepDraft(work, 'split', {
    teamId: ground.team.id,
    indicator: ground.indicator.key,
    kind: ground.period.kind,
    from: ground.period.from.toString(),
    method,
    reserve: reserve.toString(),
    shares: Object.fromEntries(parts.map(({ of, amount }) => [of.id, amount.toString()])),
    ground: groundText(ground),
  });

export interface KeptSplit {
  readonly ground: Ground;
  readonly plan: SplitPlan;
}

/**
 * The division that was shown, on the ground as it is now. Throws what standing on that ground throws, and the Refusal
 * `draft-outdated` where a target, a team or its people have changed since.
 */
export async function splitFrom(work: Work, content: unknown): Promise<KeptSplit> {
  const { org, today } = work;
  const { teamId, kind, from, shares, ...draft } = kept.parse(content);
  const team = teamsOn(org, today).find(({ id }) => id === teamId);
  const indicator = indicatorWith(work, draft.indicator);
  if (!team || !indicator) throw new Refusal({ code: 'draft-outdated' });
  const ground = await groundOf(work, team, indicator, periodOf(kind, from, org.fiscalYearStart));
  if (groundText(ground) !== draft.ground) throw new Refusal({ code: 'draft-outdated' });
  return { ground, plan: planOf(work, ground, { ...draft, shares: new Map(Object.entries(shares)) }) };
}
