import { buttons, type Card, context, type Line, line } from '../card/card.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import { type Privacy, shows } from '../domain/privacy.ts';
import { dayText, momentDayText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName, nameFor } from '../texts/names.ts';
import { amountText, measured } from '../texts/numbers.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { shorten } from '../texts/shorten.ts';
import { words } from '../texts/words.ts';
import { originName } from './provenance.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

export interface Won {
  readonly indicator: Indicator;
  readonly amount: bigint;
  readonly person: Named;
  /** Who took part in it. */
  readonly helpers: readonly Named[];
  readonly note: string;
  /** Whom the note mentions, by account. */
  readonly mentioned: ReadonlyMap<string, Named>;
  readonly at: Temporal.Instant;
  /** `manual`, or the name of a data source. */
  readonly source: string;
  readonly money: readonly { readonly indicator: Indicator; readonly amount: bigint }[];
}

export interface Wins {
  readonly team: Named;
  readonly day: Temporal.PlainDate;
  readonly wins: readonly Won[];
}

/** More than these are counted. */
const mostLines = 8;
const mostHelpers = 2;
const longestNote = 200;

/** In a chat: one win, or all that a message there tells of, as far as the chat may show it. */
export function winCard(reader: Reader, { team, day, wins }: Wins, privacy: Privacy): Card {
  const { win, status } = textsFor(reader.locale);
  const [last] = wins.slice(-1);
  if (!last) return withdrawnCard(reader);
  const title = titleOf(reader, { team, day, wins }, privacy);
  const beyond = wins.length - mostLines;
  return {
    tone: 'done',
    title,
    body: [
      ...(wins.length === 1 ? detailOf(reader, last, privacy) : linesOf(reader, wins, privacy)),
      ...(beyond > 0 && shows(privacy, 'people') ? [line(win.more({ count: beyond }))] : []),
      // The messenger says at what time it came, and a change of the message brings no other.
      context(dots(momentDayText(reader, last.at), ...originsOf(reader, wins))),
      buttons({ action: 'report', label: status.report, value: {} }),
    ],
    fallback: title,
  };
}

const originsOf = (reader: Reader, wins: readonly Won[]): string[] =>
  [...new Set(wins.map(({ source }) => source))].map((source) => originName(reader, source));

function withdrawnCard(reader: Reader): Card {
  const { win } = textsFor(reader.locale);
  return {
    tone: 'closed',
    title: win.withdrawn,
    body: [line(win.withdrawnWhy), line(typed(reader, words.report, words.history))],
    fallback: win.withdrawn,
  };
}

function titleOf(reader: Reader, { team, day, wins }: Wins, privacy: Privacy): string {
  const { win } = textsFor(reader.locale);
  const [only] = wins;
  if (!only || wins.length > 1) return win.several({ count: wins.length, day: dayText(reader.locale, day) });
  if (!shows(privacy, 'people')) {
    return win.titleOfTeam({ what: countText(reader, only.indicator, only.amount), team: nameFor(reader, team) });
  }
  return win.title({ what: whatText(reader, only, privacy), who: whoText(reader, only) });
}

/** What goes beyond the title. */
const detailOf = (reader: Reader, won: Won, privacy: Privacy): Line[] => {
  const money = moneyText(reader, won, privacy);
  return [...(money ? [line(money)] : []), ...noteOf(reader, won, privacy)];
};

/** One line a win, or, where nobody is named, one for each kind of them. */
function linesOf(reader: Reader, wins: readonly Won[], privacy: Privacy): Line[] {
  const { win } = textsFor(reader.locale);
  if (!shows(privacy, 'people')) {
    return [...Map.groupBy(wins, ({ indicator }) => indicator.key).values()].flatMap((some) => {
      const [first] = some;
      const total = some.reduce((sum, { amount }) => sum + amount, 0n);
      return first ? [line(countText(reader, first.indicator, total))] : [];
    });
  }
  return wins.slice(0, mostLines).flatMap((won) => {
    const said = win.line({ what: whatText(reader, won, privacy), who: whoText(reader, won) });
    const money = moneyText(reader, won, privacy);
    return [line(money ? dots(said, money) : said), ...noteOf(reader, won, privacy)];
  });
}

/** How many there were is an amount of somebody's. */
function whatText(reader: Reader, { indicator, amount }: Won, privacy: Privacy): string {
  const { win } = textsFor(reader.locale);
  if (shows(privacy, 'amounts')) return countText(reader, indicator, amount);
  const known = knownIn(win.what, indicator);
  if (!known) return win.other.one({ name: indicatorName(reader, indicator) });
  return amount === one(indicator) ? known.one : known.some;
}

function countText(reader: Reader, indicator: Indicator, amount: bigint): string {
  const { win } = textsFor(reader.locale);
  const known = knownIn(win.what, indicator);
  if (!known) {
    return win.other.count({ name: indicatorName(reader, indicator), count: measured(reader, indicator, amount) });
  }
  return amount === one(indicator) ? known.one : known.count({ count: amountText(reader, indicator, amount) });
}

const one = ({ decimals }: Indicator): bigint => 10n ** BigInt(decimals);

const knownIn = <What>(what: Readonly<Record<string, What>>, { key }: Indicator): What | undefined =>
  Object.hasOwn(what, key) ? what[key] : undefined;

function whoText(reader: Reader, { person, helpers }: Won): string {
  const { win } = textsFor(reader.locale);
  const name = nameFor(reader, person);
  if (helpers.length === 0) return name;
  return win.together({ name, others: listText(reader, helpers) });
}

function listText(reader: Reader, people: readonly Named[]): string {
  const { win, status } = textsFor(reader.locale);
  const shown = people.slice(0, mostHelpers).map((person) => nameFor(reader, person));
  const beyond = people.length - shown.length;
  if (beyond > 0) return win.andMore({ names: shown.join(status.listMark), count: beyond, all: people.length });
  const [last = ''] = shown.slice(-1);
  return shown.length === 1 ? last : win.list({ names: shown.slice(0, -1).join(status.listMark), last });
}

function moneyText(reader: Reader, { money }: Won, privacy: Privacy): string | undefined {
  if (!shows(privacy, 'amounts') || money.length === 0) return undefined;
  return dots(
    ...money.map(
      ({ indicator, amount }) =>
        `${capital(indicatorName(reader, indicator))} ${amountText(reader, indicator, amount)}`,
    ),
  );
}

const mention = /<@([^>|\s]+)(?:\|[^>]*)?>/gu;

/** As it was written; an account that nobody knows is left out. */
function noteOf(reader: Reader, { note, mentioned }: Won, privacy: Privacy): Line[] {
  if (!shows(privacy, 'customers') || note === '') return [];
  const text = note.replaceAll(mention, (_, id: string) => {
    const person = mentioned.get(id);
    return person ? `@${nameFor(reader, person)}` : '';
  });
  return [line(textsFor(reader.locale).win.quote({ text: shorten(text.trim(), longestNote) }))];
}
