import { z } from 'zod';
import { periodKinds, periodOf } from '../../domain/period.ts';
import { Refusal } from '../../errors.ts';
import { keepDraft } from '../drafts/keep.ts';
import { takeDraft } from '../drafts/take.ts';
import { indicatorWith } from '../indicators/read.ts';
import type { SaidTarget } from '../targets/said.ts';
import { teamsOn } from '../teams/read.ts';
import type { Work } from '../work.ts';
import type { WhatIfPlan } from './plan.ts';

const kept = z.object({
  team: z.uuid(),
  indicator: z.string(),
  period: z.object({ kind: z.enum(periodKinds), from: z.iso.date() }),
  amount: z.string().regex(/^\d+$/).transform(BigInt),
  plan: z.string(),
});

/** Keeps what was asked for, and what it came to. */
export const keepWhatIf = (work: Work, plan: WhatIfPlan): Promise<string> =>
  keepDraft(work, 'what-if', {
    team: plan.team.of.id,
    indicator: plan.indicator.key,
    period: { kind: plan.period.kind, from: plan.period.from.toString() },
    amount: plan.own.after.toString(),
    plan: planText(plan),
  });

/** Two that read the same are the same, whatever has changed since. */
export const planText = ({ own, reserve, children }: WhatIfPlan): string =>
  [own, reserve, ...children].map(({ before, after }) => `${before} ${after}`).join();

/** What the actor was shown, once. Throws the Refusals of `takeDraft`, and `draft-outdated` where its team is gone. */
export async function takeWhatIf(
  work: Work,
  draftId: string,
): Promise<{ readonly said: SaidTarget; readonly plan: string }> {
  const { org, today } = work;
  const draft = kept.parse(await takeDraft(work, 'what-if', draftId));
  const team = teamsOn(org, today).find(({ id }) => id === draft.team);
  const indicator = indicatorWith(work, draft.indicator);
  if (!team || !indicator) throw new Refusal({ code: 'draft-outdated' });
  const { kind, from } = draft.period;
  const period = periodOf(kind, Temporal.PlainDate.from(from), org.fiscalYearStart);
  const whose = { of: { kind: 'team', id: team.id }, name: team.name, alias: team.alias } as const;
  return { said: { whose, indicator, period, amount: draft.amount }, plan: draft.plan };
}
