import { type Button, buttons, type Card, context, type Line, line } from '../card/card.ts';
import type { Span } from '../domain/period.ts';
import { dayText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { byName, nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly alias: string | null;
}

/** Who helped whom, with how many tasks and points. */
export interface ShownPair {
  readonly helper: Named;
  readonly helped: Named;
  readonly tasks: number;
  readonly points: number;
}

export interface ShownHelping {
  readonly team: Named;
  readonly window: Span;
  readonly tasks: number;
  readonly points: number;
  readonly teams: readonly ShownPair[];
  readonly helpers: readonly Named[];
  readonly own: readonly ShownPair[];
  /** Undefined for whoever may see counts alone. */
  readonly details:
    | {
        readonly people: readonly ShownPair[];
        readonly unanswered: readonly (Named & { readonly tasks: readonly number[] })[];
        readonly untouched: readonly Named[];
        readonly notYet: readonly Named[];
      }
    | undefined;
  readonly actorId: string;
}

/** A card is read, not studied: whoever is beyond this is counted. */
const mostHelpers = 12;
const mostNames = 24;

/** Who helps whom: person by person for whoever leads them, counts and the reader's own for everybody else. */
export function helpingCard(reader: Reader, shown: ShownHelping): Card {
  const { helping, goal } = textsFor(reader.locale);
  const title = helpingTitle(reader, shown);
  const tasks: Button = { action: 'open-tasks', label: goal.tasks, value: {} };
  const image: Button = { action: 'help-matrix', label: helping.imageButton, value: { team: shown.team.id } };
  const check: Button = { action: 'task-check', label: helping.checkButton, value: {} };
  return {
    tone: 'plain',
    title,
    body: [
      ...helpingLines(reader, shown),
      windowLine(reader, shown),
      buttons(...(shown.details && shown.tasks > 0 ? [image] : []), ...(shown.details ? [check] : []), tasks),
    ],
    fallback: dots(title, typed(reader, words.task)),
  };
}

export function helpingTitle(reader: Reader, { team, window, tasks, points, details }: ShownHelping): string {
  const { helping } = textsFor(reader.locale);
  const said = { team: nameFor(reader, team), days: daysIn(window), tasks };
  if (tasks === 0) return helping.none(said);
  return details && points > 0 ? helping.titleWithPoints({ ...said, points }) : helping.title(said);
}

/** Everything there is to say of it, so that it is complete without any picture. */
const helpingLines = (reader: Reader, shown: ShownHelping): Line[] => [
  ...teamLines(reader, shown),
  ...(shown.details ? detailLines(reader, shown.details) : countLines(reader, shown)),
];

/** The most helpful first, and who helped as much in name order. */
const ordered = (reader: Reader, pairs: readonly ShownPair[]): ShownPair[] =>
  pairs.toSorted(
    (a, b) =>
      b.tasks - a.tasks ||
      b.points - a.points ||
      byName(reader)(a.helper, b.helper) ||
      byName(reader)(a.helped, b.helped),
  );

export const windowLine = ({ locale }: Reader, { window }: Pick<ShownHelping, 'window'>) =>
  context(
    textsFor(locale).helping.window({ from: dayText(locale, window.from), until: dayText(locale, window.until) }),
  );

export const daysIn = ({ from, until }: Span): number => from.until(until).days + 1;

/** Only where more than one team has to do with it. */
function teamLines(reader: Reader, { teams, details }: ShownHelping): Line[] {
  const { helping } = textsFor(reader.locale);
  if (new Set(teams.flatMap(({ helper, helped }) => [helper.id, helped.id])).size < 2) return [];
  return byHelper(ordered(reader, teams)).map(([helper, pairs]) =>
    line(
      helping.helped({
        helper: nameFor(reader, helper),
        list: listOf(reader, pairs, ({ helped, tasks, points }) =>
          helping.item({
            name: helped.id === helper.id ? helping.within : nameFor(reader, helped),
            tasks,
            points: details ? points || undefined : undefined,
          }),
        ),
      }),
    ),
  );
}

function detailLines(reader: Reader, details: NonNullable<ShownHelping['details']>): Line[] {
  const { helping } = textsFor(reader.locale);
  const helpers = byHelper(ordered(reader, details.people));
  const beyond = helpers.length - mostHelpers;
  const unanswered = details.unanswered
    .toSorted(byName(reader))
    .map(({ tasks, ...who }) => helping.unansweredBy({ name: nameFor(reader, who), tasks: numbers(reader, tasks) }));
  const [untouched, notYet] = [namesText(reader, details.untouched), namesText(reader, details.notYet)];
  return [
    ...helpers
      .slice(0, mostHelpers)
      .map(([helper, pairs]) =>
        line(helping.helped({ helper: nameFor(reader, helper), list: itemsText(reader, pairs, 'helped') })),
      ),
    ...(beyond > 0 ? [line(helping.moreHelpers({ count: beyond }))] : []),
    ...(unanswered.length > 0 ? [line(helping.unanswered({ list: shortList(reader, unanswered) }))] : []),
    ...(untouched ? [line(helping.untouched({ names: untouched }))] : []),
    ...(notYet ? [line(helping.notYet({ names: notYet }))] : []),
  ];
}

function countLines(reader: Reader, { helpers, own, actorId }: ShownHelping): Line[] {
  const { helping } = textsFor(reader.locale);
  const names = namesText(reader, helpers);
  const given = own.filter(({ helper }) => helper.id === actorId);
  const got = own.filter(({ helped }) => helped.id === actorId);
  return [
    ...(names ? [line(helping.helpers({ names }))] : []),
    ...(given.length > 0 ? [line(helping.youHelped({ list: itemsText(reader, given, 'helped') }))] : []),
    ...(got.length > 0 ? [line(helping.helpedYou({ list: itemsText(reader, got, 'helper') }))] : []),
  ];
}

const byHelper = (pairs: readonly ShownPair[]): [Named, ShownPair[]][] =>
  [...Map.groupBy(pairs, ({ helper }) => helper.id).values()].flatMap((own) => (own[0] ? [[own[0].helper, own]] : []));

const itemsText = (reader: Reader, pairs: readonly ShownPair[], side: 'helper' | 'helped'): string =>
  listOf(reader, ordered(reader, pairs), ({ [side]: who, tasks, points }) =>
    textsFor(reader.locale).helping.item({ name: nameFor(reader, who), tasks, points: points || undefined }),
  );

const listOf = (reader: Reader, pairs: readonly ShownPair[], say: (pair: ShownPair) => string): string =>
  shortList(reader, pairs.map(say));

const namesText = (reader: Reader, people: readonly Named[]): string =>
  shortList(
    reader,
    people.toSorted(byName(reader)).map((who) => nameFor(reader, who)),
  );

/** `#3、#5`. */
export const numbers = (reader: Reader, tasks: readonly number[]): string =>
  shortList(
    reader,
    tasks.map((task) => `#${task}`),
  );

function shortList(reader: Reader, all: readonly string[]): string {
  const { helping, status } = textsFor(reader.locale);
  const beyond = all.length - mostNames;
  const shown = all.slice(0, mostNames);
  return [...shown, ...(beyond > 0 ? [helping.more({ count: beyond })] : [])].join(status.listMark);
}
