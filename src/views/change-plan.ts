import { type Line, line } from '../card/card.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { PlanPart } from '../domain/rewards/plan-difference.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName } from '../texts/names.ts';
import type { Reader } from '../texts/reader.ts';
import { type RuleTexts, ruleLine, ruleTexts, type ShownRules } from './plan-rules.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

/** What would become of a plan for rewards. */
export interface ShownPlan {
  readonly kind: 'plan';
  readonly holder: Named;
  readonly version: number | null;
  readonly allowance: undefined;
  readonly parts: readonly PlanPart[];
  readonly first: boolean;
  readonly ends: boolean;
  /** Undefined for whom they are not. */
  readonly rules: { readonly before: ShownRules | undefined; readonly after: ShownRules } | undefined;
  /** By which it pays more often than there are targets for. */
  readonly longTargets: readonly Indicator[];
  readonly indicators: readonly Indicator[];
  readonly fiscalYearStart: number;
}

/** To whom they are for the rules, each with what it was before where that was another; else which parts change, without a number. */
export function planLines(reader: Reader, { rules, parts, first, ends, indicators, longTargets }: ShownPlan): Line[] {
  const { rewardPlan: texts, status } = textsFor(reader.locale);
  if (ends) return [line(texts.ends)];
  if (!rules) {
    const named = parts.map((part) => texts.parts[part]).join(status.listMark);
    return [line(first ? texts.starts({ parts: named }) : texts.differs({ parts: named }))];
  }
  const before = rules.before && ruleTexts(reader, rules.before, indicators);
  return [
    ...movedLines(reader, ruleTexts(reader, rules.after, indicators), before),
    ...longTargetsLine(reader, rules.after.plan.period, longTargets),
  ];
}

function longTargetsLine(
  reader: Reader,
  period: ShownRules['plan']['period'],
  indicators: readonly Indicator[],
): Line[] {
  if (indicators.length === 0) return [];
  const { rewardPlan: texts, status } = textsFor(reader.locale);
  const names = indicators.map((indicator) => indicatorName(reader, indicator)).join(status.listMark);
  return [line(texts.longTargets[period]({ names: capital(names) }))];
}

/** Each part, with what it was before where that was another. */
export function movedLines(reader: Reader, after: RuleTexts, before: RuleTexts | undefined): Line[] {
  const { rewardPlan: texts } = textsFor(reader.locale);
  return (['personal', 'tiers', 'pool', 'approvers'] as const).flatMap((part) => {
    const [was, is] = [before?.[part], after[part]];
    if (is === undefined && was === undefined) return [];
    // Tiers go with what they are of.
    if (is === undefined && part === 'tiers') return [];
    const said = is ?? texts.none;
    if (!before || is === was) return [ruleLine(reader, part, said)];
    return [
      ruleLine(
        reader,
        part,
        was === undefined ? texts.came({ after: said }) : texts.moved({ after: said, before: was }),
      ),
    ];
  });
}
