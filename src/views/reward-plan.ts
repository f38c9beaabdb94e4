import { type Button, buttons, type Card, context, type Line, line } from '../card/card.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { RewardPlan } from '../domain/rewards/plan.ts';
import { dayText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { ruleLine, ruleTexts } from './plan-rules.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

/** A version of a plan for rewards in full. */
export interface ShownRewardPlan {
  readonly holder: Named & { readonly id: string };
  readonly version: number;
  readonly from: Temporal.PlainDate;
  readonly state: 'in-force' | 'earlier' | 'coming';
  readonly plan: RewardPlan;
  readonly approvers: readonly Named[];
  readonly coming: { readonly version: number; readonly from: Temporal.PlainDate } | undefined;
  readonly beside: readonly [number, number] | undefined;
  readonly drafts: boolean;
  readonly indicators: readonly Indicator[];
}

interface None {
  readonly version: undefined;
  /** For which the reader may draft one. */
  readonly team: (Named & { readonly id: string }) | undefined;
}

/** By what the people of a team are paid, for whoever may know it. */
export function rewardPlanCard(reader: Reader, shown: ShownRewardPlan | None): Card {
  if (shown.version === undefined) return noneCard(reader, shown);
  const { rewardPlan: texts, change } = textsFor(reader.locale);
  const { holder, version, plan, coming, beside, drafts } = shown;
  const title = texts.title({ team: nameFor(reader, holder), version });
  const ends = !plan.personal && !plan.pool;
  const rules = ends ? [line(texts.ended)] : rulesOf(reader, shown);
  const compare = beside && typed(reader, words.reward, words.plan, words.diff, ...beside.map(String));
  return {
    tone: 'plain',
    title,
    body: [
      ...rules,
      ...(coming ? [line(texts.coming({ version: coming.version, from: dayText(reader.locale, coming.from) }))] : []),
      context(
        dots(
          texts.states[shown.state]({ from: dayText(reader.locale, shown.from) }),
          ...(compare ? [texts.compare({ command: compare })] : []),
        ),
      ),
      buttons(...(drafts ? [draftButton(reader, holder)] : []), { action: 'changes', label: change.button, value: {} }),
    ],
    fallback: dots(title, typed(reader, words.reward, words.plan)),
  };
}

function rulesOf(reader: Reader, shown: ShownRewardPlan): Line[] {
  const { none } = textsFor(reader.locale).rewardPlan;
  const { personal, tiers, pool, approvers } = ruleTexts(reader, shown, shown.indicators);
  return [
    ruleLine(reader, 'personal', personal ?? none),
    ...(tiers ? [ruleLine(reader, 'tiers', tiers)] : []),
    ruleLine(reader, 'pool', pool ?? none),
    ruleLine(reader, 'approvers', approvers),
  ];
}

const draftButton = (reader: Reader, { id }: { readonly id: string }): Button => ({
  action: 'draft-plan',
  label: textsFor(reader.locale).rewardPlan.draft,
  value: { team: id },
});

function noneCard(reader: Reader, { team }: None): Card {
  const { rewardPlan: texts, score } = textsFor(reader.locale);
  const title = team ? texts.noneFor({ team: nameFor(reader, team) }) : texts.noneForYou;
  const other: Button = { action: 'score', label: score.button, value: {} };
  return {
    tone: 'plain',
    title,
    body: [
      line(team ? texts.toDraft : texts.whoDrafts),
      buttons(...(team ? [{ ...draftButton(reader, team), style: 'primary' as const }] : []), other),
    ],
    fallback: dots(title, typed(reader, words.reward)),
  };
}
