import { buttons, type Card, type Line, line } from '../card/card.ts';
import { board, type Movement, type Placed, top } from '../domain/board.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import { type Privacy, shows } from '../domain/privacy.ts';
import { ratio } from '../domain/ratio.ts';
import type { Standing } from '../domain/standing.ts';
import { periodText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { byName, indicatorName, nameFor } from '../texts/names.ts';
import { measured } from '../texts/numbers.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { asOf, attainmentText, statusText } from './progress.ts';
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
  readonly people: readonly Runner[];
  readonly readerId: string;
  readonly fiscalYearStart: number;
  readonly at: Temporal.Instant;
}

/** Nobody is shown to be last: who is not among the first sees the own place alone. */
export const placesShown = 5;
/** Of those who share a place. */
const namesShown = 6;
/** Of those in name order. */
const mostNamed = 48;

type Reported = Runner & { readonly standing: Standing };

/** Who is where with an indicator; where no ranking may be shown, the share of the own target in name order. */
export function boardCard(reader: Reader, shown: ShownBoard): Card {
  const reported = shown.people.filter((runner): runner is Reported => runner.standing?.reported === true);
  const title = titleOf(reader, shown, reported[0]?.standing);
  const lines = shows(shown.privacy, 'ranking')
    ? rankedLines(reader, shown, reported)
    : sharesLines(reader, shown, reported);
  return boardFrame(reader, shown, title, lines);
}

/** What both boards have in common: as of when, and where to go next. */
export const boardFrame = (reader: Reader, { at }: ShownBoard, title: string, lines: readonly Line[]): Card => ({
  tone: 'plain',
  title,
  body: [
    ...lines,
    asOf(reader, at),
    buttons(
      { action: 'my-goals', label: textsFor(reader.locale).status.myGoals, value: {} },
      { action: 'team-goals', label: textsFor(reader.locale).goal.teamButton, value: {} },
    ),
  ],
  fallback: dots(title, typed(reader, words.goal)),
});

function titleOf(reader: Reader, shown: ShownBoard, any: Standing | undefined): string {
  const { board: texts } = textsFor(reader.locale);
  const said = { team: nameFor(reader, shown.team), indicator: indicatorName(reader, shown.indicator) };
  if (!shows(shown.privacy, 'people')) return texts.hidden(said);
  if (!any) return texts.none(said);
  const period = periodText(reader.locale, any.period, shown.fiscalYearStart);
  return shows(shown.privacy, 'ranking')
    ? texts.top({ ...said, period, count: placesShown })
    : texts.shares({ ...said, period });
}

function rankedLines(
  reader: Reader,
  { people, indicator, readerId }: ShownBoard,
  reported: readonly Reported[],
): Line[] {
  const { board: texts, status } = textsFor(reader.locale);
  const ordered = reported.toSorted(byName(reader));
  const ranking = board(ordered, ({ standing }) => ratio(standing.actual, 1), indicator.direction);
  const places = Map.groupBy(top(ranking, placesShown), ({ place }) => place);
  const own = ranking.placed.find(({ entry }) => entry.personId === readerId);
  const without = people.length - reported.length;
  return [
    ...[...places].map(([place, sharing]) => {
      const names = sharing.slice(0, namesShown).map(({ entry }) => entryText(reader, entry));
      const others = sharing.length > namesShown ? [texts.others({ count: sharing.length - namesShown })] : [];
      return line(texts.place({ place, names: [...names, ...others].join(status.listMark) }));
    }),
    ...(own ? [line(ownText(reader, own, ranking.placed.length))] : []),
    ...(without > 0 ? [line(texts.noData({ count: without }))] : []),
  ];
}

function entryText(reader: Reader, { standing, ...who }: Reported): string {
  const { board: texts } = textsFor(reader.locale);
  const amount = measured(reader, standing.indicator, standing.actual);
  return texts.entry({ name: nameFor(reader, who), amount, percent: attainmentText(standing) });
}

function ownText(reader: Reader, { place, entry }: Placed<Reported>, count: number): string {
  return textsFor(reader.locale).board.own({ place, count, entry: entryText(reader, entry) });
}

function sharesLines(reader: Reader, { privacy, readerId }: ShownBoard, reported: readonly Reported[]): Line[] {
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
