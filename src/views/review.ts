import { type Button, buttons, type Card, context, type Line, line } from '../card/card.ts';
import type { Typeface } from '../charts/text/typeface.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { Period } from '../domain/period.ts';
import { type Privacy, shows } from '../domain/privacy.ts';
import type { Ratio } from '../domain/ratio.ts';
import { type ActionState, outcomeOf } from '../domain/reviews/actions.ts';
import type { Finding } from '../domain/reviews/proposals.ts';
import type { Standing } from '../domain/standing.ts';
import { dayText, periodText, spanText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { indicatorName, nameFor } from '../texts/names.ts';
import { percentText } from '../texts/numbers.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { attainmentText, progressText, restText } from './progress.ts';
import { sourceTexts } from './provenance.ts';
import { reviewPicture } from './review-chart.ts';
import { peopleLines } from './review-people.ts';
import { morePictures, type ReviewPictured } from './review-pictures.ts';
import {
  changeText,
  type DifferingNumber,
  type MissingNumber,
  openActionsLine,
  proposalText,
  reviewNumbers,
  reviewPeriodText,
  waitsTexts,
  windowText,
} from './review-words.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

export interface ShownAction {
  readonly id: string;
  readonly text: string;
  readonly owner: Named;
  readonly dueOn: Temporal.PlainDate;
  readonly state: ActionState;
}

interface Moved {
  readonly indicator: Indicator;
  readonly standing: Standing;
  readonly change: Ratio | undefined;
}

/** The review of a team's period, as it is handed to cards and to the page. */
export interface ReviewShown {
  readonly team: Named & { readonly id: string };
  readonly period: Period;
  readonly before: Period;
  readonly indicator: Indicator;
  readonly together: Moved | undefined;
  readonly people: readonly (Named & { readonly standing: Standing | undefined; readonly change: Ratio | undefined })[];
  /** The teams right below. */
  readonly below: readonly (Named & { readonly standing: Standing | undefined; readonly change: Ratio | undefined })[];
  readonly indicators: readonly Moved[];
  readonly forecastError: Ratio | undefined;
  readonly causes: readonly { readonly text: string; readonly by: Named; readonly at: Temporal.Instant }[];
  readonly broughtAlong: readonly ShownAction[];
  readonly raised: readonly ShownAction[];
  readonly missing: readonly MissingNumber[];
  readonly differing: readonly DifferingNumber[];
  readonly closed: boolean;
  readonly findings: readonly {
    readonly indicator: Indicator;
    readonly finding: Finding;
    readonly window: Period;
    readonly stands: 'moving' | 'core' | 'gone';
  }[];
  readonly fiscalYearStart: number;
  readonly through: Temporal.PlainDate;
}

export interface ReviewTelling {
  readonly privacy: Privacy;
  readonly typeface: Typeface;
  readonly late?: boolean;
  /** There is something to press for whoever writes it. In a chat everybody sees it, and the press decides. */
  readonly writes: boolean;
  /** The same for whoever drafts changes of the scorecard. */
  readonly drafts?: boolean;
  /** Without it the only picture is that of the people. */
  readonly pictured?: ReviewPictured;
}

const mostCauses = 3;
const mostActions = 3;
const mostIndicators = 4;

/** A review as a chat, or whoever asked, may see it; complete without its pictures. */
export function reviewCard(reader: Reader, review: ReviewShown, telling: ReviewTelling): Card {
  const { review: texts, digest } = textsFor(reader.locale);
  const plain = reviewTitle(reader, review, telling.privacy);
  const title = telling.late ? digest.late({ title: plain }) : plain;
  const drawn = reviewPicture(reader, review, telling);
  return {
    tone: review.closed ? 'closed' : 'plain',
    title,
    body: [
      ...(drawn ? [drawn] : []),
      ...peopleLines(reader, review, telling.privacy),
      ...numberLines(reader, review),
      ...writtenLines(reader, review, telling.privacy),
      ...findingLines(reader, review, telling),
      ...(telling.pictured ? morePictures(reader, review, telling.pictured, telling) : []),
      context(dots(...contextOf(reader, review))),
      ...(telling.writes ? [buttons(...buttonsOf(reader, review))] : [openActionsLine(reader)]),
      buttons({ action: 'review-page', label: texts.asPage, value: reviewValue(review) }),
    ],
    fallback: texts.fallback({ title, command: typed(reader, words.review, wordOf(review)) }),
  };
}

const wordOf = ({ period }: ReviewShown) => (period.kind === 'quarter' ? words.quarter : words.month);

/** Amounts only where they may be shown: a team of two is two amounts. */
export function reviewTitle(reader: Reader, review: ReviewShown, privacy: Privacy): string {
  const { review: texts } = textsFor(reader.locale);
  const { together, fiscalYearStart } = review;
  const said = { period: reviewPeriodText(reader, review), team: nameFor(reader, review.team) };
  if (!together) return texts.titleWithoutTarget(said);
  const { standing } = together;
  if (!standing.reported) return texts.titleWithoutData(said);
  const percent = attainmentText(standing);
  if (standing.period.kind !== review.period.kind) {
    const target = periodText(reader.locale, standing.period, fiscalYearStart);
    return texts.titleLonger({ ...said, percent, target, expected: percentText(standing.expected) });
  }
  if (!shows(privacy, 'amounts')) return texts.title({ ...said, percent, numbers: undefined });
  const title = texts.title({ ...said, percent, numbers: progressText(reader, standing) });
  return texts.titleRest({ title, rest: restText(reader, standing) });
}

function numberLines(reader: Reader, { indicators, indicator, forecastError }: ReviewShown): Line[] {
  const { review: texts } = textsFor(reader.locale);
  const others = indicators.filter((each) => each.indicator.key !== indicator.key && each.standing.reported);
  const list = others.slice(0, mostIndicators).map((each) =>
    texts.indicator({
      name: indicatorName(reader, each.indicator),
      percent: attainmentText(each.standing),
      change: changeText(each.change),
    }),
  );
  return [
    ...(list.length > 0 ? [line(texts.indicators({ list: list.join(textsFor(reader.locale).status.listMark) }))] : []),
    ...(forecastError ? [line(texts.forecastError({ percent: percentText(forecastError) }))] : []),
  ];
}

/** What people wrote for the review stands there as they wrote it, where a chat may name people; else it is counted. */
function writtenLines(reader: Reader, review: ReviewShown, privacy: Privacy): Line[] {
  const { review: texts } = textsFor(reader.locale);
  const { causes, broughtAlong, raised } = review;
  const outcome = broughtAlong.length > 0 ? [line(texts.outcome(outcomeOf(broughtAlong)))] : [];
  if (!shows(privacy, 'people')) {
    const written = causes.length + raised.length > 0;
    return [...(written ? [line(texts.written({ causes: causes.length, actions: raised.length }))] : []), ...outcome];
  }
  const carried = broughtAlong.filter(({ state }) => state === 'open');
  return [
    ...causes.slice(0, mostCauses).map(({ text }) => line(texts.cause({ text }))),
    ...moreLine(causes.length - mostCauses, texts.moreCauses),
    ...outcome,
    ...carried.slice(0, mostActions).map((action) => line(texts.carried(actionWords(reader, action)))),
    ...moreLine(carried.length - mostActions, texts.moreActions),
    ...raised.slice(0, mostActions).map((action) => line(texts.action(actionWords(reader, action)))),
    ...moreLine(raised.length - mostActions, texts.moreActions),
  ];
}

const moreLine = (count: number, text: (p: { count: number }) => string): Line[] =>
  count > 0 ? [line(text({ count }))] : [];

export const actionWords = (reader: Reader, { text, owner, dueOn }: ShownAction) => ({
  text,
  owner: nameFor(reader, owner),
  due: dayText(reader.locale, dueOn),
});

/** What could be another, with the change that would make it so a press away; of what is core there is none. */
function findingLines(
  reader: Reader,
  { findings, indicator, team, period }: ReviewShown,
  { drafts = false }: ReviewTelling,
): Line[] {
  const { review: texts } = textsFor(reader.locale);
  return findings.map((found) => {
    const text = proposalText(reader, found, indicator);
    if (found.stands === 'core') return line(dots(text, texts.coreStays));
    if (!drafts || found.stands === 'gone') return line(text);
    const value = { team: team.id, from: period.from.toString(), indicator: found.indicator.key };
    return line(text, { action: 'draft-change', label: texts.draftChange, value });
  });
}

function contextOf(reader: Reader, review: ReviewShown): string[] {
  const { review: texts, status } = textsFor(reader.locale);
  const { through, closed, period, findings } = review;
  const compared = windowText(reader, review);
  const [first] = findings;
  const runs = Temporal.PlainDate.compare(through, period.until) < 0;
  return [
    ...(closed ? [texts.isClosed] : runs ? [texts.runs] : []),
    status.asOf({ when: dayText(reader.locale, through) }),
    ...sourceTexts(reader, reviewNumbers(review)),
    ...(compared ? [compared] : []),
    ...(first ? [texts.findingsWindow({ span: spanText(reader.locale, first.window) })] : []),
    ...(closed ? [] : waitsTexts(reader, review)),
  ];
}

/** Which review a button is about. */
export const reviewValue = ({ team, period }: { team: { id: string }; period: Period }) => ({
  team: team.id,
  kind: period.kind,
  from: period.from.toString(),
});

function buttonsOf(reader: Reader, review: ReviewShown): Button[] {
  const { review: texts } = textsFor(reader.locale);
  const value = reviewValue(review);
  const runs = Temporal.PlainDate.compare(review.through, review.period.until) < 0;
  return [
    { action: 'add-cause', label: texts.addCause, value, style: 'primary' },
    { action: 'add-action', label: texts.addAction, value },
    ...(review.closed || runs ? [] : [closeButton(reader, review)]),
  ];
}

export function closeButton(reader: Reader, review: Pick<ReviewShown, 'team' | 'period' | 'fiscalYearStart'>): Button {
  const { review: texts } = textsFor(reader.locale);
  const period = periodText(reader.locale, review.period, review.fiscalYearStart);
  return {
    ...{ action: 'close-period', label: texts.close, value: reviewValue(review), style: 'danger' },
    confirm: texts.closeQuestion({ period, team: nameFor(reader, review.team) }),
  };
}
