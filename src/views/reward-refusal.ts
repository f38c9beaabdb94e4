import { type Card, context, line } from '../card/card.ts';
import type { Refused } from '../refused/refused.ts';
import { momentDayText } from '../texts/dates.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName, nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { quotable } from '../texts/shorten.ts';
import { words } from '../texts/words.ts';
import { exampleAnswer, exampleAsk, exampleEstimate } from './examples.ts';
import { toMyGoals } from './onward.ts';

const codes = [
  'no-reward-plan',
  'not-paid-by',
  'nothing-to-estimate',
  'no-such-line',
  'asked-already',
  'inquiry-answered',
  'unreadable-adjustment',
  'question-length',
  'not-your-inquiry',
] as const satisfies readonly Refused['code'][];

type AboutReward = Extract<Refused, { code: (typeof codes)[number] }>;

export const isAboutReward = (what: Refused): what is AboutReward => (codes as readonly string[]).includes(what.code);

/** Why nothing is estimated, asked or answered. */
export function rewardRefusalText(reader: Reader, what: AboutReward): string {
  const { estimate, inquiry } = textsFor(reader.locale);
  switch (what.code) {
    case 'no-reward-plan':
      return estimate.noPlan[what.why];
    case 'not-paid-by':
      return estimate.notPaidBy({ indicator: indicatorName(reader, what.indicator) });
    case 'nothing-to-estimate':
      return estimate.noTarget({ indicator: indicatorName(reader, what.indicator) });
    case 'no-such-line':
      return inquiry.noSuchLine(what);
    case 'asked-already':
      return inquiry.askedAlready(what);
    case 'inquiry-answered':
      return what.by && what.at
        ? inquiry.answeredBy({
            number: what.number,
            by: nameFor(reader, what.by),
            when: momentDayText(reader, what.at),
          })
        : inquiry.answered(what);
    case 'unreadable-adjustment':
      return inquiry.unreadableAdjustment({ word: quotable(reader, what.word) });
    case 'question-length':
      return inquiry.length[what.what]({ most: what.most });
    case 'not-your-inquiry':
      return inquiry.notYours({ number: what.number, owner: nameFor(reader, what.owner) });
  }
}

/** What to do instead. */
export function rewardRefusalNext(reader: Reader, what: AboutReward): Card['body'] {
  const { estimate, inquiry, status, refusal } = textsFor(reader.locale);
  switch (what.code) {
    case 'no-reward-plan':
      return [context(estimate.noPlanNext({ command: typed(reader, words.reward) })), toMyGoals(reader)];
    case 'not-paid-by': {
      const names = what.by.map((indicator) => indicatorName(reader, indicator)).join(status.listMark);
      return [
        ...(names ? [line(capital(estimate.paidBy({ names })))] : []),
        context(refusal.example({ command: exampleEstimate(reader) })),
      ];
    }
    case 'nothing-to-estimate':
      return [context(estimate.noTargetNext), toMyGoals(reader)];
    case 'no-such-line':
      return [context(inquiry.seeStatement({ command: typed(reader, words.reward) }))];
    case 'question-length':
      return [
        context(refusal.example({ command: what.what === 'answer' ? exampleAnswer(reader) : exampleAsk(reader) })),
      ];
    case 'asked-already':
    case 'not-your-inquiry':
    case 'inquiry-answered':
      return [context(inquiry.seeQuestions({ command: typed(reader, words.reward, words.questions) }))];
    case 'unreadable-adjustment':
      return [context(refusal.example({ command: exampleAnswer(reader) }))];
  }
}
