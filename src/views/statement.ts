import { buttons, type Card, context, line } from '../card/card.ts';
import type { Period } from '../domain/period.ts';
import { payDecimals } from '../domain/rewards/plan.ts';
import type { StatementLine } from '../domain/rewards/statement.ts';
import { momentDayText, periodAround } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { capital, nameFor } from '../texts/names.ts';
import { moneyInFull } from '../texts/numbers.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { type Around, payAmount, statementTexts, sumText } from './statement-lines.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

export interface ShownStatement extends Around {
  readonly payout: {
    readonly id: string;
    readonly period: Period;
    readonly version: number;
    readonly approved: { readonly by: Named; readonly at: Temporal.Instant } | undefined;
  };
  readonly statement: {
    readonly id: string;
    readonly person: Named;
    readonly lines: readonly StatementLine[];
    readonly amount: bigint;
    /** What is asked about its lines and not answered yet. */
    readonly open: readonly { readonly number: number; readonly line: number }[];
  };
  /** The version of the scorecard that the closed score came from; undefined without a score. */
  readonly scorecard: number | undefined;
  /** Of the same person, later, and nobody has approved them yet. */
  readonly waiting: readonly Period[];
  readonly today: Temporal.PlainDate;
}

/** So long may the sum be beside the period in a title; a longer one is a line of its own. */
const longestSum = 44;

/** What somebody is paid for a period, so that whoever reads it can compute it again. The fallback has no amount. */
export function statementCard(reader: Reader, shown: ShownStatement, { own }: { readonly own: boolean }): Card {
  const { statement: texts, inquiry, estimate } = textsFor(reader.locale);
  const { payout, statement: stated } = shown;
  const { lines, amount, open } = stated;
  const period = capital(periodAround(reader.locale, payout.period, shown));
  const total = moneyInFull(reader, amount, payDecimals, payDecimals);
  const parts = lines.length > 1 ? ` = ${sumText(lines.map((one) => one.amount))}` : '';
  const isLong = total.length + parts.length > longestSum;
  const waits = (own ? shown.waiting : []).map((one) =>
    texts.waiting({ period: periodAround(reader.locale, one, shown) }),
  );
  return {
    tone: payout.approved ? 'done' : 'plain',
    title: texts.title({ period, sum: isLong ? total : `${total}${parts}` }),
    ...(own ? {} : { subtitle: nameFor(reader, stated.person) }),
    body: [
      ...statementTexts(reader, lines, shown).map((text) => line(text)),
      ...(isLong ? [line(texts.sum({ sum: `${payAmount(amount)}${parts}` }))] : []),
      context(dots(...madeBy(reader, shown))),
      ...[...open.map((one) => texts.held(one)), ...waits].map((text) => context(text)),
      buttons(
        ...(own
          ? [
              { action: 'reward-ask', label: inquiry.askButton, value: { statement: stated.id } },
              { action: 'reward-estimate', label: estimate.button, value: {} },
            ]
          : [{ action: 'see-payout', label: texts.all, value: { payout: payout.id } }]),
      ),
    ],
    fallback: dots(
      own ? texts.ready({ period }) : texts.of({ name: nameFor(reader, stated.person), period }),
      typed(reader, words.reward),
    ),
  };
}

function madeBy(reader: Reader, { scorecard, payout: { version, approved } }: ShownStatement): string[] {
  const { statement: texts } = textsFor(reader.locale);
  return [
    ...(scorecard === undefined ? [] : [texts.scorecard({ version: scorecard })]),
    texts.plan({ version }),
    ...(approved
      ? [texts.approved({ name: nameFor(reader, approved.by), day: momentDayText(reader, approved.at) })]
      : []),
  ];
}

/** Whoever is paid reads before it is approved that it waits, and for whom: without an amount. */
export function rewardWaitsCard(
  reader: Reader,
  { period: of, approvers }: { readonly period: Period; readonly approvers: readonly Named[] },
  around: { readonly fiscalYearStart: number; readonly today: Temporal.PlainDate },
): Card {
  const { statement: texts, status, score } = textsFor(reader.locale);
  const title = texts.waiting({ period: periodAround(reader.locale, of, around) });
  const names = approvers.map((one) => nameFor(reader, one)).join(status.listMark);
  return {
    tone: 'plain',
    title,
    body: [
      line(names === '' ? texts.waitsForNobody : texts.waitsFor({ names })),
      buttons({ action: 'score', label: score.button, value: {} }),
    ],
    fallback: dots(title, typed(reader, words.score)),
  };
}
