import { type Block, buttons, type Card, context, line } from '../card/card.ts';
import type { Period } from '../domain/period.ts';
import { payDecimals } from '../domain/rewards/plan.ts';
import type { StatementLine } from '../domain/rewards/statement.ts';
import { dayText, momentDayText, periodText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { capital, nameFor } from '../texts/names.ts';
import { moneyInFull } from '../texts/numbers.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { type Around, statementTexts } from './statement-lines.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

/** A question about a line of a statement, and what has become of it. */
export interface ShownInquiry extends Around {
  readonly number: number;
  /** Of the statement, from 1 on. */
  readonly at: number;
  readonly statement: { readonly lines: readonly StatementLine[] };
  readonly question: string;
  readonly asker: Named;
  readonly owner: Named;
  readonly dueOn: Temporal.PlainDate;
  readonly answered:
    | { readonly by: Named; readonly at: Temporal.Instant; readonly answer: string; readonly adjustment: bigint }
    | undefined;
  readonly period: Period;
}

/** Why whoever could answer it hears of it. */
export type InquiryOccasion = 'asked' | 'due' | 'overdue';

/** To whoever asked, on the spot: who answers it until when, and what waits for that. */
export function inquiryLoggedCard(reader: Reader, shown: ShownInquiry): Card {
  const { inquiry: texts } = textsFor(reader.locale);
  return {
    tone: 'done',
    title: texts.logged({ number: shown.number, owner: nameFor(reader, shown.owner), due: dueText(reader, shown) }),
    body: [
      ...lineOf(reader, shown),
      line(texts.quote({ text: shown.question })),
      context(texts.heldAlone),
      toQuestions(reader),
    ],
    fallback: dots(texts.loggedInShort({ number: shown.number }), seeQuestions(reader)),
  };
}

/** To whoever could answer it, privately; answered, it says by whom and what. */
export function inquiryCard(reader: Reader, shown: ShownInquiry, occasion: InquiryOccasion): Card {
  const { inquiry: texts } = textsFor(reader.locale);
  const { number, answered } = shown;
  const about = { number, asker: nameFor(reader, shown.asker), line: shown.at, period: periodOf(reader, shown) };
  const asked = [...lineOf(reader, shown), line(texts.quoteOf({ name: about.asker, text: shown.question }))];
  if (answered) {
    const title = texts.answeredBy({ number, by: nameFor(reader, answered.by), when: whenText(reader, answered) });
    return {
      tone: 'closed',
      title,
      body: [...asked, ...answerLines(reader, shown), toQuestions(reader)],
      fallback: dots(texts.answeredInShort({ number }), seeQuestions(reader)),
    };
  }
  const due = dueText(reader, shown);
  const owned = occasion === 'overdue' ? [texts.owned({ owner: nameFor(reader, shown.owner) })] : [];
  const title = occasion === 'asked' ? texts.asks({ ...about, due }) : texts.reminds[occasion]({ ...about, due });
  return {
    tone: 'asks',
    title,
    body: [
      ...asked,
      context(dots(...owned, capital(texts.heldUntil({ asker: about.asker })))),
      buttons({ action: 'reward-answer', label: texts.answerButton, value: { inquiry: number }, style: 'primary' }),
    ],
    fallback: dots(title, typed(reader, words.reward, words.answer, String(number))),
  };
}

/** To whoever asked, privately, once it is decided. Its fallback has no amount. */
export function inquiryAnsweredCard(reader: Reader, shown: ShownInquiry): Card {
  const { inquiry: texts } = textsFor(reader.locale);
  const { number, answered } = shown;
  const title = texts.decided({
    number,
    by: answered ? nameFor(reader, answered.by) : '',
    adjusted: (answered?.adjustment ?? 0n) !== 0n,
  });
  return {
    tone: 'done',
    title,
    body: [
      ...lineOf(reader, shown),
      line(texts.quote({ text: shown.question })),
      ...answerLines(reader, shown),
      context(texts.heldNoMore({ period: periodOf(reader, shown) })),
      toQuestions(reader),
    ],
    fallback: dots(title, typed(reader, words.reward)),
  };
}

/** To admins: nobody is there who could answer; whose it is and what it says is not theirs to read. */
export function inquiryUnownedCard(reader: Reader, { number, team }: { number: number; team: Named }): Card {
  const { inquiry: texts } = textsFor(reader.locale);
  const title = texts.unowned({ number, team: nameFor(reader, team) });
  const command = typed(reader, words.reward, words.plan);
  return { tone: 'asks', title, body: [context(texts.unownedNext({ command }))], fallback: dots(title, command) };
}

interface ShownQuestions {
  readonly toAnswer: readonly ShownInquiry[];
  readonly own: readonly ShownInquiry[];
}

/** What somebody is to answer, and what they have asked. */
export function questionsCard(reader: Reader, { toAnswer, own }: ShownQuestions): Card {
  const { inquiry: texts } = textsFor(reader.locale);
  const open = own.filter(({ answered }) => !answered).length;
  const title =
    toAnswer.length > 0 ? texts.toAnswer({ count: toAnswer.length }) : texts.ownOpen({ count: open, all: own.length });
  return {
    tone: 'plain',
    title,
    body: [
      ...toAnswer.flatMap((shown): Block[] => [
        line(inShort(reader, shown, texts.quoteOf({ name: nameFor(reader, shown.asker), text: shown.question }))),
        buttons({ action: 'reward-answer', label: texts.answerOne(shown), value: { inquiry: shown.number } }),
      ]),
      ...own.map((shown) => line(inShort(reader, shown, texts.quote({ text: shown.question })))),
      context(texts.howToAsk({ command: typed(reader, words.reward, words.ask) })),
      buttons({ action: 'reward-ask', label: texts.askButton, value: {} }),
    ],
    fallback: dots(title, typed(reader, words.reward)),
  };
}

function inShort(reader: Reader, shown: ShownInquiry, quote: string): string {
  const { inquiry: texts } = textsFor(reader.locale);
  const { answered } = shown;
  const state = answered
    ? dots(
        texts.answeredOn({ by: nameFor(reader, answered.by), when: whenText(reader, answered) }),
        result(reader, answered),
      )
    : texts.waitsFor({ owner: nameFor(reader, shown.owner), due: dueText(reader, shown) });
  return dots(texts.about({ number: shown.number, line: shown.at, period: periodOf(reader, shown) }), quote, state);
}

type Answered = NonNullable<ShownInquiry['answered']>;

/** What was answered, and what it puts right. */
function answerLines(reader: Reader, { answered }: ShownInquiry): Block[] {
  if (!answered) return [];
  const { inquiry: texts } = textsFor(reader.locale);
  return [
    line(texts.quoteOf({ name: nameFor(reader, answered.by), text: answered.answer })),
    line(capital(result(reader, answered))),
  ];
}

function result(reader: Reader, { adjustment }: Answered): string {
  const { inquiry: texts } = textsFor(reader.locale);
  if (adjustment === 0n) return texts.stands;
  const amount = moneyInFull(reader, adjustment, payDecimals, payDecimals);
  return texts.adjusted({ amount: adjustment > 0n ? `+${amount}` : amount });
}

/** The line in full, with its number; of a correction with what it comes to now. */
function lineOf(reader: Reader, shown: ShownInquiry): Block[] {
  const until = (at: number): string[] => statementTexts(reader, shown.statement.lines.slice(0, at), shown);
  return until(shown.at)
    .slice(until(shown.at - 1).length)
    .map((text) => line(text));
}

const periodOf = (reader: Reader, { period, fiscalYearStart }: ShownInquiry): string =>
  periodText(reader.locale, period, fiscalYearStart);

const dueText = (reader: Reader, { dueOn }: ShownInquiry): string => dayText(reader.locale, dueOn);

const whenText = (reader: Reader, { at }: Answered): string => momentDayText(reader, at);

const toQuestions = (reader: Reader) =>
  buttons({ action: 'reward-questions', label: textsFor(reader.locale).inquiry.questionsButton, value: {} });

const seeQuestions = (reader: Reader): string => typed(reader, words.reward, words.questions);
