import { buttons, type Card, context, line } from '../card/card.ts';
import type { Field } from '../card/form.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { Period, Span } from '../domain/period.ts';
import { momentText, periodText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName, nameFor } from '../texts/names.ts';
import { measured } from '../texts/numbers.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { aboutText } from './about.ts';
import { toTeam } from './onward.ts';
import { originName } from './provenance.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

interface Side {
  readonly by: string;
  readonly value: bigint;
}

/** What somebody decided between two sides. */
export interface DecisionMade {
  readonly sides: readonly Side[];
  /** The side that was right. */
  readonly right: string;
  readonly by: Named;
}

/** `周敏裁定按手工计；手工 38 次、Salesforce 36 次` */
export const decisionText = (reader: Reader, indicator: Indicator, { sides, right, by }: DecisionMade): string =>
  textsFor(reader.locale).provenance.decidedEntry({
    sides: sidesText(reader, indicator, sides),
    right: originName(reader, right),
    name: nameFor(reader, by),
  });

function sidesText(reader: Reader, indicator: Indicator, sides: readonly Side[]): string {
  const { provenance, status } = textsFor(reader.locale);
  return sides
    .map(({ by, value }) =>
      provenance.side({ source: originName(reader, by), amount: measured(reader, indicator, value) }),
    )
    .join(status.listMark);
}

export interface ToldDecision extends DecisionMade {
  readonly indicator: Indicator;
  readonly period: Span;
  readonly reason: string;
  readonly at: Temporal.Instant;
  readonly gone: boolean;
  readonly fiscalYearStart: number;
}

/** To a person: what was decided about a number of theirs, with both sides, by whom and why. */
export function decidedForCard(reader: Reader, told: ToldDecision): Card {
  const { provenance, report } = textsFor(reader.locale);
  const { indicator, period, fiscalYearStart } = told;
  const by = nameFor(reader, told.by);
  const title = provenance.decidedForYou({
    by,
    indicator: indicatorName(reader, indicator),
    period: aboutText(reader, period, fiscalYearStart),
    source: originName(reader, told.right),
  });
  return {
    tone: told.gone ? 'closed' : 'plain',
    title,
    body: [
      ...(told.gone ? [line(provenance.decidedGone)] : []),
      line(provenance.decidedSides({ sides: sidesText(reader, indicator, told.sides) })),
      line(provenance.decidedWhy({ reason: told.reason })),
      context(dots(momentText(reader, told.at), provenance.decidedWrong({ by }))),
      buttons(
        { action: 'history', label: report.historyButton, value: {} },
        { action: 'my-goals', label: textsFor(reader.locale).status.myGoals, value: {} },
      ),
    ],
    fallback: dots(title, typed(reader, words.report, words.history)),
  };
}

interface ToDecide extends Named {
  readonly key: string;
  readonly indicator: Indicator;
  readonly period: Period;
  readonly sides: readonly Side[];
}

const sideWords = (
  reader: Reader,
  { indicator, period, ...who }: Omit<ToDecide, 'key' | 'sides'>,
  one: Side,
  fy: number,
) => ({
  name: nameFor(reader, who),
  indicator: indicatorName(reader, indicator),
  period: periodText(reader.locale, period, fy),
  source: originName(reader, one.by),
  amount: measured(reader, indicator, one.value),
});

/** No messenger shows a longer list. */
const mostOptions = 100;

/** Which side of which number is right; nothing is chosen beforehand. */
export function sideField(
  reader: Reader,
  numbers: readonly (ToDecide & { readonly choices: readonly { readonly value: string; readonly side: Side }[] })[],
  fiscalYearStart: number,
): Field {
  const { provenance } = textsFor(reader.locale);
  const options = numbers.flatMap((number) =>
    number.choices.map(({ value, side }) => ({
      value,
      label: capital(provenance.decideSide(sideWords(reader, number, side, fiscalYearStart))),
    })),
  );
  return {
    ...{ name: 'side', label: provenance.decideField, kind: 'choice', required: true },
    ...{ options: options.slice(0, mostOptions), hint: provenance.decideHint },
  };
}

type Decided = Omit<ToDecide, 'key' | 'sides'> & { readonly right: Side };

/** As the result of a form. */
export const decidedText = (reader: Reader, { right, ...number }: Decided, fiscalYearStart: number): string =>
  textsFor(reader.locale).provenance.decidedFor(sideWords(reader, number, right, fiscalYearStart));

/** To whoever has decided it. */
export function decidedCard(reader: Reader, done: Decided & { readonly fiscalYearStart: number }): Card {
  const title = decidedText(reader, done, done.fiscalYearStart);
  return {
    tone: 'done',
    title,
    body: [line(textsFor(reader.locale).provenance.decidedWhat), toTeam(reader)],
    fallback: dots(title, typed(reader, words.goal)),
  };
}
