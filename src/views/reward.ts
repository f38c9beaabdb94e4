import { buttons, type Card, context, line } from '../card/card.ts';
import type { PaidPeriod } from '../domain/rewards/plan.ts';
import { dayText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

interface ShownPlan {
  readonly holder: Named;
  readonly version: number;
  readonly from: Temporal.PlainDate;
  readonly period: PaidPeriod;
}

export interface ShownReward {
  readonly plan: ShownPlan | undefined;
  readonly coming: ShownPlan | undefined;
  readonly approves: readonly Named[];
}

/** What somebody reads of whom nothing was stated yet: which plan pays them, and what comes next. */
export function nothingStatedCard(reader: Reader, { plan, coming, approves }: ShownReward): Card {
  const { reward: texts, score } = textsFor(reader.locale);
  const next = plan ?? coming;
  const title = titleOf(reader, { plan, coming });
  const wait = next ? texts.whenStated({ kind: next.period }) : approves.length > 0 ? texts.whenMade : texts.whoDrafts;
  return {
    tone: 'plain',
    title,
    body: [
      ...(next
        ? [line(texts.inForce({ version: next.version, from: dayText(reader.locale, next.from), kind: next.period }))]
        : []),
      ...approves.map((team) => line(texts.approves({ team: nameFor(reader, team) }))),
      context(wait),
      buttons({ action: 'score', label: score.button, value: {} }),
    ],
    fallback: dots(title, typed(reader, words.score)),
  };
}

function titleOf(reader: Reader, { plan, coming }: Pick<ShownReward, 'plan' | 'coming'>): string {
  const { reward: texts } = textsFor(reader.locale);
  if (plan) return texts.notYet({ team: nameFor(reader, plan.holder) });
  if (!coming) return texts.noPlan;
  return texts.coming({ team: nameFor(reader, coming.holder), from: dayText(reader.locale, coming.from) });
}
