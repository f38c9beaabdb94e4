import { buttons, type Card, type Context, context, type Line, line } from '../card/card.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import { compare, plus, type Ratio, zero } from '../domain/ratio.ts';
import type { OwnScore, Score, ScoreLine } from '../domain/score.ts';
import { whole } from '../domain/scorecards/scorecard.ts';
import type { Standing } from '../domain/standing.ts';
import { dayText, periodText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName, nameFor } from '../texts/names.ts';
import { hundredths, percentText, weightText } from '../texts/numbers.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { type PraiseCredit, praiseText } from './praise-credits.ts';
import { asOfWithOthers, markedProgress } from './progress.ts';
import { chooseText } from './scorecard.ts';
import { type TaskCredit, tasksText } from './task-credits.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

/** A score with everything that it was made of. */
export interface ShownScore {
  readonly who: { readonly role: 'member' | 'manager' };
  readonly team: Named;
  readonly scorecard: { readonly version: number; readonly from: Temporal.PlainDate };
  readonly items: readonly {
    readonly indicator: Indicator;
    readonly by: 'self' | 'team';
    readonly standing: Standing | undefined;
    readonly line: ScoreLine;
  }[];
  readonly teamIndicator: Indicator | undefined;
  readonly score: Score;
}

export interface MyScore {
  readonly scored: ShownScore | undefined;
  /** What tasks have brought, what was confirmed last first. */
  readonly tasks: readonly TaskCredit[];
  /** What praise and skill awards have brought, the latest first. */
  readonly praise: readonly PraiseCredit[];
  readonly hasTeam: boolean;
  /** Whoever reads it may choose a scorecard. */
  readonly admin: boolean;
  readonly fiscalYearStart: number;
  readonly at: Temporal.Instant;
}

/** One's own score, row by row, so that whoever reads it can compute it again. */
export function scoreCard(reader: Reader, mine: MyScore): Card {
  const { score: texts, status } = textsFor(reader.locale);
  const { scored } = mine;
  if (!scored) return noScoreCard(reader, mine);
  const title = titleOf(reader, scored, mine.fiscalYearStart);
  const { version, from } = scored.scorecard;
  return {
    tone: 'plain',
    title,
    body: [
      ...scoreLines(reader, scored, (item) => [
        ...tasksBelow(reader, mine.tasks, item),
        ...praiseBelow(reader, mine.praise, item),
      ]),
      context(texts.version({ version, from: dayText(reader.locale, from) })),
      asOfWithOthers(reader, mine.at, standingsIn(scored), {
        tasks: mine.tasks.length > 0,
        praise: mine.praise.length > 0,
      }),
      buttons(
        { action: 'my-goals', label: status.myGoals, value: {} },
        { action: 'scorecard', label: textsFor(reader.locale).scorecard.button, value: {} },
        ...(scored.who.role === 'manager' ? [{ action: 'team-scores', label: texts.teamButton, value: {} }] : []),
      ),
    ],
    fallback: dots(title, typed(reader, words.goal)),
  };
}

/** What each indicator brings and what they come to, with what is said below an indicator. */
export const scoreLines = (
  reader: Reader,
  scored: ShownScore,
  below: (item: ShownScore['items'][number]) => readonly Context[] = () => [],
): (Line | Context)[] => [
  ...scored.items.flatMap((item) => [line(itemText(reader, item)), ...below(item)]),
  ...sumLines(reader, scored),
];

/** What a score is computed from. */
export const standingsIn = ({ items }: Pick<ShownScore, 'items'>): Standing[] =>
  items.flatMap(({ standing }) => standing ?? []);

function titleOf(reader: Reader, scored: ShownScore, fiscalYearStart: number): string {
  const { score: texts } = textsFor(reader.locale);
  const inShort = scoreInShort(reader, scored, fiscalYearStart);
  return inShort ? texts.title(inShort) : texts.none;
}

/** Undefined while there is no data for any indicator of the scorecard. */
export function scoreInShort(
  reader: Reader,
  { score, items }: Pick<ShownScore, 'score' | 'items'>,
  fiscalYearStart: number,
): { period: string; score: string; on: string | undefined } | undefined {
  const standing = items.find((item) => item.line.counted)?.standing;
  if (!score.value || !standing) return undefined;
  const period = capital(periodText(reader.locale, standing.period, fiscalYearStart));
  return { period, score: wholeScore(score.value), on: onText(score.own) };
}

/** A score as a whole number; rounding never shows a 100 that has not been reached. */
export const wholeScore = (value: Ratio): string => percentText(value).slice(0, -1);

/** `85`: the weight with data, where that is not all of it. */
export const onText = ({ on }: OwnScore): string | undefined =>
  on === whole ? undefined : weightText(on).slice(0, -1);

function itemText(reader: Reader, { indicator, by, standing, line: row }: ShownScore['items'][number]): string {
  const { score: texts, status } = textsFor(reader.locale);
  const plain = capital(indicatorName(reader, indicator));
  const name = by === 'team' ? texts.byTeam({ name: plain }) : plain;
  const weight = weightText(row.weight);
  if (!standing || !row.attainment || !row.counted || !row.points) {
    return texts.itemNoData({ name, weight, noData: status.noData });
  }
  const { text: points, equals } = hundredths(row.points);
  const progress = markedProgress(reader, standing);
  return texts.item({
    name,
    weight,
    points,
    equals,
    progress,
    attainment: attainmentText(reader, row.attainment, row.counted),
  });
}

/** Why the number is what it is, as far as tasks are behind it. */
function tasksBelow(reader: Reader, tasks: readonly TaskCredit[], { indicator, by }: ShownScore['items'][number]) {
  const own = by === 'self' ? tasks.filter((task) => task.indicator.key === indicator.key) : [];
  return own.length > 0 ? [context(tasksText(reader, indicator, own))] : [];
}

/** The same as far as praise is. */
function praiseBelow(reader: Reader, praise: readonly PraiseCredit[], { indicator, by }: ShownScore['items'][number]) {
  const own = by === 'self' ? praise.filter((one) => one.indicator.key === indicator.key) : [];
  return own.length > 0 ? [context(praiseText(reader, indicator, own))] : [];
}

function attainmentText(reader: Reader, attainment: Ratio, counted: Ratio): string {
  const { score } = textsFor(reader.locale);
  const [all, part] = [attainment, counted].map((value) => `${hundredths(value).text}%`) as [string, string];
  const difference = compare(attainment, counted);
  if (difference === 0) return all;
  return difference > 0
    ? score.capped({ attainment: all, cap: part })
    : score.floored({ attainment: all, floor: part });
}

function sumLines(reader: Reader, { score, team, who, teamIndicator }: ShownScore): Line[] {
  const { score: texts } = textsFor(reader.locale);
  const { own } = score;
  if (!own.value || !score.value) return [];
  const { text: ownText, equals } = hundredths(own.value);
  const points = hundredths(own.lines.reduce((sum, row) => plus(sum, row.points ?? zero), zero)).text;
  const sum =
    own.on === whole
      ? texts.sum({ equals, own: ownText })
      : texts.sumOn({ points, on: weightText(own.on), equals, own: ownText });
  const name = nameFor(reader, team);
  if (who.role === 'manager') return [line(sum), line(texts.managed({ team: name }))];
  if (!score.team) return [line(sum), line(texts.noLink({ team: name }))];
  const { text: all, equals: equalsAll } = hundredths(score.value);
  const indicator = teamIndicator && indicatorName(reader, teamIndicator);
  const link = texts.link({
    name: texts.teamBy({ team: name, indicator }),
    link: weightText(score.teamLink),
    rest: weightText(whole - score.teamLink),
    own: ownText,
    team: `${hundredths(score.team).text}%`,
    equals: equalsAll,
    score: all,
  });
  return [line(sum), line(link)];
}

function noScoreCard(reader: Reader, { hasTeam, admin }: MyScore): Card {
  const { score: texts, status } = textsFor(reader.locale);
  const title = hasTeam ? texts.noScorecard : texts.noTeam;
  const next = hasTeam ? chooseText(reader, admin) : texts.askAdmin;
  return {
    tone: 'plain',
    title,
    body: [line(next), buttons({ action: 'my-goals', label: status.myGoals, value: {} })],
    fallback: dots(title, typed(reader, words.goal)),
  };
}
