import { buttons, type Card, context, type Line, line } from '../card/card.ts';
import { csvOf } from '../card/csv.ts';
import { type Document, fileName } from '../card/document.ts';
import { momentText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { byName, nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

interface Audience {
  readonly seen: readonly unknown[];
  readonly unseen: readonly { readonly person: Named }[];
}

/** So many are named; the file has all. */
const most = 8;

/** Who has not seen a change, for whoever may know that; then when the reader has. */
export function audienceLines(
  reader: Reader,
  {
    audience,
    ownSeenAt,
  }: { readonly audience: Audience | undefined; readonly ownSeenAt: Temporal.Instant | null | undefined },
): Line[] {
  const { changeTold: texts } = textsFor(reader.locale);
  return [
    ...(audience ? [line(audienceText(reader, audience))] : []),
    ...(ownSeenAt ? [line(texts.seen({ at: momentText(reader, ownSeenAt) }))] : []),
  ];
}

function audienceText(reader: Reader, { seen, unseen }: Audience): string {
  const { changeTold: texts, status } = textsFor(reader.locale);
  const of = seen.length + unseen.length;
  const counted = texts.count({ seen: seen.length, of });
  if (unseen.length === 0) return counted;
  const people = unseen.map(({ person }) => person).toSorted(byName(reader));
  const names = people.slice(0, most).map((one) => nameFor(reader, one));
  const more = people.length - names.length;
  const list = [...names, ...(more > 0 ? [texts.moreUnseen({ count: more })] : [])].join(status.listMark);
  return dots(counted, texts.notYet({ names: list }));
}

export interface ShownSeenList {
  readonly change: { readonly number: number };
  readonly people: readonly {
    readonly person: Named;
    readonly team: Named | undefined;
    readonly seenAt: Temporal.Instant | null;
  }[];
}

/** Everybody with when they have seen it, as a table; those who have not come first. */
export function seenDocument(reader: Reader, { change: { number }, people }: ShownSeenList): Document {
  const { changeTold: texts } = textsFor(reader.locale);
  const order = byName(reader);
  const sorted = people.toSorted(
    (a, b) => Number(a.seenAt !== null) - Number(b.seenAt !== null) || order(a.person, b.person),
  );
  const rows = sorted.map(({ person, team, seenAt }) => [
    nameIn(reader, person),
    team ? nameIn(reader, team) : '',
    seenAt ? texts.file.seen : texts.file.notSeen,
    seenAt ? whenText(reader, seenAt) : '',
  ]);
  const head = [texts.file.person, texts.file.team, texts.file.state, texts.file.at({ zone: reader.zone })];
  return {
    name: fileName(`${texts.file.name({ number })}.csv`),
    bytes: csvOf([head, ...rows]),
    caption: texts.file.caption({ number, count: people.length }),
  };
}

/** In full: a file has room. */
const nameIn = (reader: Reader, { name, alias }: Named): string => (reader.locale === 'en' ? (alias ?? name) : name);

/** `2026-11-18 14:05`, on the reader's clock. */
function whenText(reader: Reader, moment: Temporal.Instant): string {
  const local = moment.toZonedDateTimeISO(reader.zone).toPlainDateTime();
  return local.toString({ smallestUnit: 'minute' }).replace('T', ' ');
}

/** The file comes after this; `lost`: it did not. */
export function seenExportedCard(reader: Reader, { change: { number }, people }: ShownSeenList, lost: boolean): Card {
  const { changeTold: texts } = textsFor(reader.locale);
  const title = lost ? texts.file.lost({ number }) : texts.file.sent({ number });
  return {
    tone: lost ? 'unrecorded' : 'done',
    title,
    body: [
      context(texts.file.caption({ number, count: people.length })),
      buttons({ action: 'show-change', label: textsFor(reader.locale).change.show, value: { change: number } }),
    ],
    fallback: dots(title, typed(reader, words.change, String(number))),
  };
}
