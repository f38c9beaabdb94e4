import { type Context, context } from '../card/card.ts';
import type { Field } from '../card/form.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { Period } from '../domain/period.ts';
import type { Ratio } from '../domain/ratio.ts';
import { ratio } from '../domain/ratio.ts';
import type { Finding } from '../domain/reviews/proposals.ts';
import type { Standing } from '../domain/standing.ts';
import { periodAround, periodText, spanText } from '../texts/dates.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName, nameFor } from '../texts/names.ts';
import { measured, percentText, signedPoints } from '../texts/numbers.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { originName } from './provenance.ts';
import type { ReviewShown } from './review.ts';

/** Pieces of sentences that the card of a review and its page share. */

export const reviewPeriodText = (
  reader: Reader,
  { period, through, fiscalYearStart }: Pick<ReviewShown, 'period' | 'through' | 'fiscalYearStart'>,
): string => periodAround(reader.locale, period, { fiscalYearStart, today: through });

/** `+4`, in percentage points; undefined where there is nothing to compare, or nothing has moved. */
export function changeText(change: Ratio | undefined): string | undefined {
  const points = change && signedPoints(change);
  return points === '0' ? undefined : points;
}

/** What the changes were measured against, on how many people, and that they prove nothing; undefined without any. */
export function windowText(reader: Reader, review: ReviewShown): string | undefined {
  const { review: texts } = textsFor(reader.locale);
  const changed = [review.together, ...review.people].filter((one) => one?.change !== undefined);
  if (changed.length === 0) return undefined;
  const sample = review.people.filter(({ standing }) => standing).length;
  const { before, period, fiscalYearStart } = review;
  if (review.together && review.together.standing.period.kind !== period.kind) {
    return texts.windowWithin({ span: spanText(reader.locale, { from: period.from, until: review.through }), sample });
  }
  const name = periodText(reader.locale, before, fiscalYearStart);
  return texts.window({ period: name, span: spanText(reader.locale, before), sample });
}

/** Why an indicator could be another, with the numbers it rests on. */
export function findingText(reader: Reader, finding: Finding, goal: Indicator): string {
  const { findings } = textsFor(reader.locale).review;
  switch (finding.kind) {
    case 'never-reported':
      return findings[finding.kind](finding);
    case 'always-capped':
      return findings[finding.kind]({ sample: finding.sample, cap: percentText(ratio(finding.cap, 100)) });
    case 'no-spread':
      return findings[finding.kind]({
        sample: finding.sample,
        lowest: percentText(finding.lowest),
        highest: percentText(finding.highest),
      });
    case 'unrelated':
      return findings[finding.kind]({ ...finding, goal: indicatorName(reader, goal) });
  }
}

export const proposalText = (
  reader: Reader,
  { indicator, finding }: ReviewShown['findings'][number],
  goal: Indicator,
) =>
  textsFor(reader.locale).review.proposal({
    name: capital(indicatorName(reader, indicator)),
    why: findingText(reader, finding, goal),
  });

/** Why a change is wanted that a finding speaks for, as whoever drafts it would write it. */
export function draftWhy(
  reader: Reader,
  review: Pick<ReviewShown, 'team' | 'period' | 'through' | 'fiscalYearStart' | 'indicator'>,
  { indicator, finding }: ReviewShown['findings'][number],
): string {
  const { review: texts } = textsFor(reader.locale);
  const said = {
    period: reviewPeriodText(reader, review),
    team: nameFor(reader, review.team),
    name: capital(indicatorName(reader, indicator)),
    why: findingText(reader, finding, review.indicator),
  };
  return finding.kind === 'always-capped' ? texts.draftTarget(said) : texts.draftWeight(said);
}

/** A list that opens holds no more. */
const mostChoices = 100;

export interface MissingNumber {
  readonly name: string;
  readonly alias: string | null;
  readonly indicator: Indicator;
  readonly period: Period;
}

/** A number that is another one by whoever does not count. */
export interface DifferingNumber extends MissingNumber {
  readonly standing: Standing | undefined;
}

/** Whatever it shows is computed from these. */
export const reviewNumbers = ({ together, people, indicators }: ReviewShown): Standing[] => [
  ...(together ? [together.standing] : []),
  ...people.flatMap(({ standing }) => standing ?? []),
  ...indicators.map(({ standing }) => standing),
];

/** What closing waits for, as counts. */
export function waitsTexts(
  reader: Reader,
  { missing, differing }: Pick<ReviewShown, 'missing' | 'differing'>,
): string[] {
  const { review: texts, provenance } = textsFor(reader.locale);
  return [
    ...(missing.length > 0 ? [texts.waits({ count: missing.length })] : []),
    ...(differing.length > 0 ? [provenance.toResolve({ count: differing.length })] : []),
  ];
}

/** Whose number of what is missing. */
export const missingWords = (
  reader: Reader,
  { indicator, period, ...who }: MissingNumber,
  fiscalYearStart: number,
) => ({
  name: nameFor(reader, who),
  indicator: indicatorName(reader, indicator),
  period: periodText(reader.locale, period, fiscalYearStart),
});

/** The same with what each side says: `Salesforce 36、手工 38`. */
export function differingWords(reader: Reader, differing: DifferingNumber, fiscalYearStart: number) {
  const { provenance, status } = textsFor(reader.locale);
  const { standing, indicator } = differing;
  const counted = { by: standing?.sources[0]?.source ?? 'manual', value: standing?.actual ?? 0n };
  const sides = [counted, ...(standing?.differs ?? [])].map(({ by, value }) =>
    provenance.side({ source: originName(reader, by), amount: measured(reader, indicator, value) }),
  );
  return { ...missingWords(reader, differing, fiscalYearStart), sides: sides.join(status.listMark) };
}

/** Which of the missing numbers is meant; the first one is chosen. */
export function missingField(
  reader: Reader,
  missing: readonly (MissingNumber & { readonly key: string })[],
  fiscalYearStart: number,
): Field {
  const { review: texts } = textsFor(reader.locale);
  const options = missing.slice(0, mostChoices).map((one) => ({
    value: one.key,
    label: texts.which(missingWords(reader, one, fiscalYearStart)),
  }));
  const [first] = options;
  return {
    ...{ name: 'which', label: texts.whichField, kind: 'choice', required: true, options },
    ...(first ? { value: first.value } : {}),
  };
}

/** Where nothing is left to press. */
export const openActionsLine = (reader: Reader): Context => {
  const { review: texts } = textsFor(reader.locale);
  return context(texts.seeActions({ command: typed(reader, words.review, words.actions) }));
};
