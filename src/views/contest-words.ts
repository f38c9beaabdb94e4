import type { ContestRules, ContestState } from '../domain/contests/contest.ts';
import { minimumOf, type Ranked, scoreOf, type Tally } from '../domain/contests/ranking.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import { type Privacy, shows } from '../domain/privacy.ts';
import type { Ratio } from '../domain/ratio.ts';
import { dayText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { byName, indicatorName, nameFor } from '../texts/names.ts';
import { measured, percentText } from '../texts/numbers.ts';
import type { Reader } from '../texts/reader.ts';
import { shorten } from '../texts/shorten.ts';
import type { Sourced } from './provenance.ts';

/** What the cards of a contest have in common: who competes by what rules, and what may be said of it where. */

export interface Named {
  readonly name: string;
  readonly alias: string | null;
}

export interface ShownSide extends Named, Tally {
  readonly index: number;
  readonly kind: 'person' | 'team';
  /** Who has joined for it. */
  readonly players: readonly string[];
}

export interface ShownContest extends ContestRules {
  readonly number: number;
  readonly state: ContestState;
  readonly indicator: Indicator;
  readonly tieBreak: Indicator | undefined;
  readonly maker: Named;
  readonly chat: { readonly team: Named };
  readonly sides: readonly ShownSide[];
  readonly cancelled: { readonly by: Named; readonly at: Temporal.Instant; readonly reason: string | null } | undefined;
}

export interface ShownBoard {
  readonly contest: ShownContest;
  /** The best first, and who has no data last. */
  readonly ranked: readonly Ranked<ShownSide>[];
  /** The side of whoever reads it; undefined in a chat. */
  readonly own: number | undefined;
  readonly today: Temporal.PlainDate;
  /** By what it is decided, while it runs. */
  readonly numbers: readonly Sourced[];
}

/** In columns: beside numbers a title has room for no more of two names, or of three. */
const longestInTitle = 14;

export const shortSideName = (reader: Reader, side: Named): string => shorten(nameFor(reader, side), longestInTitle);

/** A chat that shows nothing about people shows nothing of a contest between them. */
export const isHidden = ({ sides }: Pick<ShownContest, 'sides'>, privacy: Privacy): boolean =>
  sides.some(({ kind }) => kind === 'person') && !shows(privacy, 'people');

/** `华东、华南`, `6 队`; with names short enough for a title. */
export function whoText(reader: Reader, { sides }: Pick<ShownContest, 'sides'>): string {
  const { contest } = textsFor(reader.locale);
  const [first, second, ...more] = sides;
  if (!first || !second || more.length > 0) return contest.teams({ count: sides.length });
  return contest.pair({ first: shortSideName(reader, first), second: shortSideName(reader, second) });
}

type Ruled = Pick<ShownContest, 'measure' | 'minimum' | 'indicator' | 'tieBreak' | 'from' | 'until'>;

/** In which numbers it is told: amounts only where they may be seen, else shares of the own target. */
export const toldBy = ({ measure }: Pick<ShownContest, 'measure'>, privacy: Privacy): ShownContest['measure'] =>
  measure === 'value' && shows(privacy, 'amounts') ? 'value' : 'attainment';

/** By what, in a line. */
export function aboutText(reader: Reader, contest: Ruled, privacy: Privacy): string {
  const { about } = textsFor(reader.locale).contest;
  return about[toldBy(contest, privacy)]({ indicator: indicatorName(reader, contest.indicator) });
}

/** By what, in a title. */
export function byText(reader: Reader, contest: Ruled, privacy: Privacy): string {
  const { by } = textsFor(reader.locale).contest;
  if (toldBy(contest, privacy) === 'attainment') return by.attainment;
  return by.value({ indicator: indicatorName(reader, contest.indicator) });
}

/** The minimum and what decides between those who are level. */
export function ruleTexts(reader: Reader, contest: Ruled, privacy: Privacy): string {
  const { contest: texts } = textsFor(reader.locale);
  const least = minimumText(reader, contest, privacy);
  const tie = contest.tieBreak && texts.tie({ indicator: indicatorName(reader, contest.tieBreak) });
  const rules = [least && texts.minimum({ score: least }), tie].filter((text) => text !== undefined);
  return rules.length > 0 ? rules.join(texts.comma) : texts.nothingMore;
}

/** Undefined where there is none, and where it is an amount that may not be seen. */
export function minimumText(reader: Reader, contest: Ruled, privacy: Privacy): string | undefined {
  const least = minimumOf(contest);
  if (!least || toldBy(contest, privacy) !== contest.measure) return undefined;
  return numberText(reader, contest, least);
}

export const daysText = (reader: Reader, { from, until }: Pick<ContestRules, 'from' | 'until'>): string =>
  textsFor(reader.locale).contest.days({ from: dayText(reader.locale, from), until: dayText(reader.locale, until) });

/** What a side has come to as it may be told; undefined without data, or where it may not. */
export function sideScoreText(
  reader: Reader,
  contest: ShownContest,
  side: Tally,
  privacy: Privacy,
): string | undefined {
  const measure = toldBy(contest, privacy);
  const score = scoreOf(measure, side);
  return score && numberText(reader, { ...contest, measure }, score);
}

/** Shares never pretend to have reached the minimum. */
function numberText(reader: Reader, contest: Ruled, score: Ratio): string {
  if (contest.measure === 'value') return measured(reader, contest.indicator, score.top / score.bottom);
  const least = minimumOf(contest);
  return percentText(score, least ? [least] : []);
}

/** Between two people who are not to be ranked in the order of their names, else as they are ranked. */
export function inShownOrder(reader: Reader, { contest, ranked }: ShownBoard, privacy: Privacy): Ranked<ShownSide>[] {
  const byRank = shows(privacy, 'ranking') || contest.sides.every(({ kind }) => kind === 'team');
  return byRank ? [...ranked] : ranked.toSorted((a, b) => byName(reader)(a.side, b.side));
}

/** `华东 64%，华南 61%` of two sides; of more, who is in front. */
export function scoresText(reader: Reader, shown: ShownBoard, privacy: Privacy): string {
  const { contest: texts } = textsFor(reader.locale);
  const { contest } = shown;
  const scoreOf = (side: ShownSide): string | undefined => sideScoreText(reader, contest, side, privacy);
  if (shown.ranked.every(({ side }) => scoreOf(side) === undefined)) return texts.noneYet;
  if (contest.sides.length === 2) {
    return inShownOrder(reader, shown, privacy)
      .map(({ side }) => texts.score({ name: shortSideName(reader, side), score: scoreOf(side) }))
      .join(texts.comma);
  }
  const leaders = shown.ranked.filter(({ place }) => place === 1).map(({ side }) => side);
  const [first] = leaders;
  if (!first || leaders.length > 1) return texts.teams({ count: contest.sides.length });
  return texts.first({ name: shortSideName(reader, first), score: scoreOf(first) ?? '' });
}

/** What somebody wrote: it stands there as it is. */
export const reasonText = (reader: Reader, { cancelled }: ShownContest): string[] =>
  cancelled?.reason ? [textsFor(reader.locale).contest.reason({ reason: cancelled.reason })] : [];

export const cancelledByText = (reader: Reader, { cancelled }: ShownContest): string[] => {
  if (!cancelled) return [];
  const day = dayText(reader.locale, cancelled.at.toZonedDateTimeISO(reader.zone).toPlainDate());
  return [textsFor(reader.locale).contest.cancelledBy({ by: nameFor(reader, cancelled.by), day })];
};

/** The first that fits into a title, else the last. */
export function titleThatFits(reader: Reader, ...titles: readonly [string, ...string[]]): string {
  const most = reader.locale === 'en' ? 75 : 60;
  return titles.find((title) => shorten(title, most) === title) ?? titles.at(-1) ?? titles[0];
}

/** Facts of the grey line. */
export const greyLine = (...facts: readonly (string | undefined)[]): string =>
  dots(...facts.filter((fact) => fact !== undefined));
