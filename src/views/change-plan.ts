import { type Line, line } from '../card/card.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { PlanPart } from '../domain/rewards/plan-difference.ts';
import { textsFor } from '../texts/index.ts';
import type { Reader } from '../texts/reader.ts';
import { type RuleTexts, ruleTexts, type ShownRules } from './plan-rules.ts';

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
  readonly indicators: readonly Indicator[];
  readonly fiscalYearStart: number;
}

/** To whom they are for the rules, each with what it was before where that was another; else which parts change, without a number. */
export function planLines(reader: Reader, { rules, parts, first, ends, indicators }: ShownPlan): Line[] {
  const { rewardPlan: texts, status } = textsFor(reader.locale);
  if (ends) return [line(texts.ends)];
  if (!rules) {
    const named = parts.map((part) => texts.parts[part]).join(status.listMark);
    return [line(first ? texts.starts({ parts: named }) : texts.differs({ parts: named }))];
  }
  const before = rules.before && ruleTexts(reader, rules.before, indicators);
  return movedTexts(reader, ruleTexts(reader, rules.after, indicators), before).map((text) => line(text));
}

function movedTexts(reader: Reader, after: RuleTexts, before: RuleTexts | undefined): string[] {
  const { rewardPlan: texts } = textsFor(reader.locale);
  const moved = (is: string | undefined, was: string | undefined, none: string | undefined): string[] => {
    if (is === undefined)
      return was === undefined || none === undefined ? [] : [texts.moved({ after: none, before: was })];
    if (!before || is === was) return [is];
    return [was === undefined ? texts.came({ after: is }) : texts.moved({ after: is, before: was })];
  };
  return [
    ...moved(after.personal, before?.personal, texts.noPersonal),
    ...moved(after.tiers, before?.tiers, undefined),
    ...moved(after.pool, before?.pool, texts.noPool),
    ...moved(after.approvers, before?.approvers, undefined),
  ];
}
