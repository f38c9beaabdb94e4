import { buttons, type Card, context, type Line, line } from '../card/card.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import { praiseDays } from '../domain/praise/policy.ts';
import { dayText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { indicatorName, nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import type { ShownAward } from './award.ts';
import { giverText, type ShownPraise } from './praise.ts';

interface Dated extends ShownPraise {
  readonly at: Temporal.Instant;
}

export interface MyPraise {
  /** The latest first, as all of them. */
  readonly got: readonly Dated[];
  readonly givers: number;
  readonly given: readonly Dated[];
  readonly awards: readonly ShownAward[];
  readonly nominated: readonly ShownAward[];
  readonly left: number;
  readonly counts: Indicator | undefined;
}

const mostGot = 5;
const mostNamed = 6;
const mostAwards = 3;

/** What the reader got, from how many, and what they gave. */
export function myPraiseCard(reader: Reader, mine: MyPraise): Card {
  const { praise: texts } = textsFor(reader.locale);
  const { got, givers, left, counts } = mine;
  const title =
    got.length === 0 ? texts.gotNone({ days: praiseDays }) : texts.got({ days: praiseDays, givers, times: got.length });
  const rule = counts ? [texts.counts({ indicator: indicatorName(reader, counts) })] : [];
  return {
    tone: 'plain',
    title,
    body: [
      ...awardLines(reader, mine),
      ...got.slice(0, mostGot).map((praise) => line(gotText(reader, praise))),
      ...(got.length > mostGot ? [line(texts.more({ count: got.length - mostGot }))] : []),
      line(gaveText(reader, mine)),
      ...nominationLines(reader, mine),
      context(dots(texts.left({ left }), ...rule)),
      buttons({ action: 'praise', label: texts.button, value: {} }),
    ],
    fallback: dots(title, typed(reader, words.praise)),
  };
}

const gotText = (reader: Reader, praise: Dated): string =>
  textsFor(reader.locale).praise.one({
    day: dayOf(reader, praise.at),
    name: giverText(reader, praise, true),
    text: praise.text,
  });

function gaveText(reader: Reader, { given }: MyPraise): string {
  const { praise: texts, status, award } = textsFor(reader.locale);
  if (given.length === 0) return texts.gaveNone;
  const all = [...new Set(given.map(({ to }) => nameFor(reader, to)))];
  const names = all.slice(0, mostNamed).join(status.listMark);
  const beyond = all.length - mostNamed;
  return texts.gave({ times: given.length, names: beyond > 0 ? award.count.andMore({ names, count: beyond }) : names });
}

const awardLines = (reader: Reader, { awards }: MyPraise): Line[] =>
  awards.slice(0, mostAwards).flatMap(({ skill, decided }) => {
    if (!decided) return [];
    const said = { skill, by: nameFor(reader, decided.by), day: dayOf(reader, decided.at) };
    return [line(textsFor(reader.locale).award.ofMine(said))];
  });

const nominationLines = (reader: Reader, { nominated }: MyPraise): Line[] =>
  nominated
    .slice(0, mostAwards)
    .map(({ state, to, skill }) =>
      line(textsFor(reader.locale).award.nomination[state]({ to: nameFor(reader, to), skill })),
    );

const dayOf = (reader: Reader, at: Temporal.Instant): string =>
  dayText(reader.locale, at.toZonedDateTimeISO(reader.zone).toPlainDate());
