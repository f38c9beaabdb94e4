import { buttons, type Card, context } from '../card/card.ts';
import { dayText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { movedLines } from './change-plan.ts';
import { ruleTexts } from './plan-rules.ts';
import type { ShownRewardPlan } from './reward-plan.ts';

export interface ShownPlanDifference {
  readonly before: ShownRewardPlan;
  readonly after: ShownRewardPlan;
}

/** What one version of a plan says otherwise than another. */
export function rewardPlanDifferenceCard(reader: Reader, { before, after }: ShownPlanDifference): Card {
  const { rewardPlan: texts, change } = textsFor(reader.locale);
  const [was, is] = [ruleTexts(reader, before, before.indicators), ruleTexts(reader, after, after.indicators)];
  const title = texts.compared({
    team: nameFor(reader, after.holder),
    before: before.version,
    after: after.version,
  });
  const since = [before, after].map(({ version, from }) =>
    texts.since({ version, from: dayText(reader.locale, from) }),
  );
  return {
    tone: 'plain',
    title,
    body: [
      ...movedLines(reader, is, was),
      context(dots(...since)),
      buttons({ action: 'changes', label: change.button, value: {} }),
    ],
    fallback: dots(title, typed(reader, words.reward, words.plan)),
  };
}
