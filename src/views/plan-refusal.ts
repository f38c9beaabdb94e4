import { type Card, context, line } from '../card/card.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { LadderViolation } from '../domain/rewards/ladder.ts';
import type { PlanViolation } from '../domain/rewards/plan.ts';
import { fieldOf, type PlanField, type PlanProblem } from '../domain/rewards/plan-problem.ts';
import type { Refused } from '../refused/refused.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName, nameFor } from '../texts/names.ts';
import { finePercent } from '../texts/numbers.ts';
import type { Reader } from '../texts/reader.ts';
import { quotable } from '../texts/shorten.ts';
import { examplePlan } from './examples.ts';

type Misread = Extract<Refused, { code: 'plan-misread' }>;

/** So many of what else is wrong have a line of their own. */
const most = 4;

/** What is wrong with a plan first, and how much more is. */
export function planRefusalText(reader: Reader, { problems, indicators }: Misread): string {
  const { rewardPlan: texts } = textsFor(reader.locale);
  return texts.misread({ problem: planProblemText(reader, problems[0], indicators), more: problems.length - 1 });
}

export function planRefusalNext(reader: Reader, { problems, indicators }: Misread): Card['body'] {
  const { refusal } = textsFor(reader.locale);
  const [, ...others] = problems;
  return [
    ...others.slice(0, most).map((one) => line(capital(planProblemText(reader, one, indicators)))),
    context(refusal.example({ command: examplePlan(reader) })),
  ];
}

/** For a form: a sentence at each field that another answer would mend. */
export const planProblemsByField = (
  reader: Reader,
  { problems, indicators }: Misread,
): Partial<Record<PlanField, string>> =>
  Object.fromEntries(
    problems.toReversed().map((one) => [fieldOf(one), capital(planProblemText(reader, one, indicators))]),
  );

export function planProblemText(reader: Reader, problem: PlanProblem, indicators: readonly Indicator[]): string {
  const { rewardPlan: texts } = textsFor(reader.locale);
  switch (problem.why) {
    case 'missing':
      return texts.problems.missing({ field: texts.fields[problem.field] });
    case 'unread':
      return texts.problems.unread({ field: texts.fields[problem.field], word: quotable(reader, problem.word) });
    case 'drafted':
    case 'left':
      return texts.problems[problem.why]({ name: nameFor(reader, problem.who) });
    case 'violation':
      return violationText(reader, problem.violation, indicators);
  }
}

function violationText(reader: Reader, violation: PlanViolation, indicators: readonly Indicator[]): string {
  const { problems } = textsFor(reader.locale).rewardPlan;
  switch (violation.kind) {
    case 'ladder':
      return ladderText(reader, violation.violation);
    case 'unknown-indicator': {
      const known = indicators.find(({ key }) => key === violation.indicator);
      return problems.unknown({ indicator: known ? indicatorName(reader, known) : violation.indicator });
    }
    default: {
      const said = {
        'no-base': 'noBase',
        'no-pool': 'noPool',
        'no-points': 'noPoints',
        gate: 'gate',
        floor: 'floor',
      } as const;
      return problems[said[violation.kind]];
    }
  }
}

function ladderText(reader: Reader, violation: LadderViolation): string {
  const { problems } = textsFor(reader.locale).rewardPlan;
  switch (violation.kind) {
    case 'no-tier':
      return problems.noTier;
    case 'cap':
      return problems.cap;
    case 'order':
      return problems.order({ tier: violation.tier + 1 });
    case 'unreadable':
      return problems.tier({ tier: violation.tier + 1 });
    case 'falls': {
      const [from, to] = [violation.from, violation.to].map((value) => finePercent(value).text);
      return problems.falls({ tier: violation.tier + 1, from: from ?? '', to: to ?? '' });
    }
  }
}
