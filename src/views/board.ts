import { type Block, buttons, type Card, type Line, line, menu } from '../card/card.ts';
import { board, type Movement, placesFor, type Segment, segments, top } from '../domain/board.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { Period } from '../domain/period.ts';
import { type Privacy, shows } from '../domain/privacy.ts';
import { ratio } from '../domain/ratio.ts';
import type { Standing } from '../domain/standing.ts';
import { periodText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { byName, capital, indicatorName, nameFor } from '../texts/names.ts';
import { measured, percentText } from '../texts/numbers.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { asOf, attainmentText, statusText } from './progress.ts';
import { withDiffering } from './provenance.ts';
import { severalToALine } from './several.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

export interface Runner extends Named, Movement {
  readonly personId: string;
  readonly standing: Standing | undefined;
}

export interface ShownBoard {
  readonly team: Named;
  readonly privacy: Privacy;
  readonly indicator: Indicator;
  /** Undefined where nobody has a target. */
  readonly period: Period | undefined;
  readonly people: readonly Runner[];
  /** How many have a target for another period. */
  readonly apart: number;
  /** What else can be asked for the same team. */
  readonly others: readonly Indicator[];
  /** Undefined for everybody. */
  readonly segment?: Segment | undefined;
  /** How many places were asked for; undefined for the usual. */
  readonly most?: number | undefined;
  readonly readerId: string;
  readonly fiscalYearStart: number;
  readonly at: Temporal.Instant;
}

/** Ranked by what was reached, or by the share of the own target. */
interface ShownRanking extends ShownBoard {
  readonly by: 'value' | 'target';
}

/** Of those who share a place. */
const namesShown = 6;
/** Of those in name order. */
const mostNamed = 48;
/** So few that a count points at somebody. */
const tooFewToCount = 3;

type Reported = Runner & { readonly standing: Standing };

/** Who is where with an indicator; where no ranking may be shown, the share of the own target in name order. */
export function boardCard(reader: Reader, shown: ShownRanking): Card {
  const reported = shown.people.filter((runner): runner is Reported => runner.standing?.reported === true);
  const lines = shows(shown.privacy, 'ranking')
    ? rankedLines(reader, shown, reported)
    : sharesLines(reader, shown, reported);
  const frame = boardFrame(reader, shown, titleOf(reader, shown, reported), [
    ...lines,
    ...restLines(reader, shown, reported),
  ]);
  return shown.others.length === 0 || !shows(shown.privacy, 'people') ? frame : withOthers(reader, shown, frame);
}

/** What else there is to see of the same team: another indicator, and behind three dots the same by other measures. */
function withOthers(reader: Reader, { others, indicator, by, segment }: ShownRanking, frame: Card): Card {
  const { board: texts } = textsFor(reader.locale);
  const asked = by === 'target' ? { by } : {};
  const choices = others.map((other) => {
    return {
      action: 'board',
      label: capital(indicatorName(reader, other)),
      value: { indicator: other.names.en, ...asked },
    };
  });
  const same = { indicator: indicator.names.en };
  const turned =
    by === 'target'
      ? { action: 'board', label: texts.byValue, value: same }
      : { action: 'board', label: texts.byTarget, value: { ...same, by: 'target' } };
  const among = (of: Segment) => ({ action: 'board', label: texts.among[of], value: { ...same, of } });
  const more = [
    turned,
    { action: 'improved', label: texts.mostImproved, value: {} },
    ...segments.filter((one) => one !== segment).map(among),
  ];
  return {
    ...frame,
    body: frame.body.flatMap((block): Block[] =>
      block.type === 'buttons' ? [menu(texts.another, choices), { ...block, more }] : [block],
    ),
  };
}

/** What both boards have in common: as of when, and where to go next. */
export const boardFrame = (
  reader: Reader,
  { at, people }: ShownBoard,
  title: string,
  lines: readonly Line[],
): Card => ({
  tone: 'plain',
  title,
  body: [
    ...lines,
    asOf(
      reader,
      at,
      people.flatMap(({ standing }) => standing ?? []),
    ),
    buttons(
      { action: 'my-goals', label: textsFor(reader.locale).status.myGoals, value: {} },
      { action: 'team-goals', label: textsFor(reader.locale).goal.teamButton, value: {} },
    ),
  ],
  fallback: dots(title, typed(reader, words.goal)),
});

function titleOf(reader: Reader, { period, ...shown }: ShownRanking, reported: readonly Reported[]): string {
  const { board: texts } = textsFor(reader.locale);
  const said = { team: groupName(reader, shown), indicator: indicatorName(reader, shown.indicator) };
  if (!shows(shown.privacy, 'people')) return texts.hidden(said);
  if (!period || reported.length === 0) return texts.none(said);
  const when = { ...said, period: periodText(reader.locale, period, shown.fiscalYearStart) };
  if (!shows(shown.privacy, 'ranking'))
    return texts.shares({ ...when, expected: shown.segment ? undefined : paceText(reader, reported) });
  const count = placesFor(reported.length, shown.most);
  return shown.by === 'target' ? texts.topByTarget({ ...when, count }) : texts.top({ ...when, count });
}

/** Who is on the board: the team, or those of it who are new or are not. */
export function groupName(reader: Reader, { team, segment }: Pick<ShownBoard, 'team' | 'segment'>): string {
  const name = nameFor(reader, team);
  return segment ? textsFor(reader.locale).board.group[segment]({ team: name }) : name;
}

/** What is expected of most by now; undefined where less is better, which has no share that is expected. */
function paceText(reader: Reader, reported: readonly Reported[]): string | undefined {
  const shares = reported.map(({ standing }) => percentText(standing.expected));
  const [most] = [...Map.groupBy(shares, (share) => share)].sort(([, a], [, b]) => b.length - a.length);
  if (!most || reported[0]?.standing.indicator.direction === 'lower') return undefined;
  return textsFor(reader.locale).status.expected({ amount: most[0] });
}

/** Who is not among the first sees the own place alone, and not of how many. */
function rankedLines(
  reader: Reader,
  { indicator, readerId, by, most }: ShownRanking,
  reported: readonly Reported[],
): Line[] {
  const { board: texts, status } = textsFor(reader.locale);
  const ordered = reported.toSorted(byName(reader));
  const ranking =
    by === 'target'
      ? board(ordered, ({ standing }) => standing.attainment)
      : board(ordered, ({ standing }) => ratio(standing.actual, 1), indicator.direction);
  const shown = placesFor(reported.length, most);
  const own = ranking.placed.find(({ place, entry }) => place > shown && entry.personId === readerId);
  return [
    ...[...Map.groupBy(top(ranking, shown), ({ place }) => place)].map(([place, sharing]) => {
      const names = sharing.slice(0, namesShown).map(({ entry }) => entryText(reader, entry));
      const others = sharing.length > namesShown ? [texts.others({ count: sharing.length - namesShown })] : [];
      return line(texts.place({ place, names: [...names, ...others].join(status.listMark) }));
    }),
    ...(own ? [line(texts.own({ place: own.place, ...reached(reader, own.entry) }))] : []),
  ];
}

/** Who is on no line is counted, where a count points at nobody. */
function restLines(reader: Reader, { people, apart, privacy }: ShownRanking, reported: readonly Reported[]): Line[] {
  const { board: texts } = textsFor(reader.locale);
  const counted = shows(privacy, 'ranking') || (shows(privacy, 'people') && people.length + apart > tooFewToCount);
  if (!counted) return [];
  const without = people.length - reported.length;
  return [
    ...(without > 0 ? [line(texts.noData({ count: without }))] : []),
    ...(apart > 0 ? [line(texts.apart({ count: apart }))] : []),
  ];
}

function entryText(reader: Reader, { standing, ...who }: Reported): string {
  return textsFor(reader.locale).board.entry({ name: nameFor(reader, who), ...reached(reader, { standing }) });
}

const reached = (reader: Reader, { standing }: Pick<Reported, 'standing'>) => ({
  amount: withDiffering(reader, measured(reader, standing.indicator, standing.actual), standing),
  percent: attainmentText(standing),
});

function sharesLines(reader: Reader, { privacy, readerId }: ShownRanking, reported: readonly Reported[]): Line[] {
  const { board: texts } = textsFor(reader.locale);
  const own = reported.find(({ personId }) => personId === readerId)?.standing;
  const ownLine = own && line(texts.ownShare({ percent: attainmentText(own), status: statusText(reader, own) }));
  const named = shows(privacy, 'people') ? reported.toSorted(byName(reader)) : [];
  const said = named
    .slice(0, mostNamed)
    .map(({ standing, ...who }) => texts.share({ name: nameFor(reader, who), percent: attainmentText(standing) }));
  const beyond = named.length - said.length;
  return [
    ...severalToALine(said, 4),
    ...(beyond > 0 ? [line(texts.others({ count: beyond }))] : []),
    ...(ownLine ? [ownLine] : []),
  ];
}
