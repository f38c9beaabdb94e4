import { type Line, line } from '../card/card.ts';
import type { Ratio } from '../domain/ratio.ts';
import { dayText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { byName, nameFor } from '../texts/names.ts';
import type { Reader } from '../texts/reader.ts';
import type { ShownChange } from './change.ts';
import { movesText } from './change-correction.ts';
import { wholeScore } from './score.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

/** What the simulation says to the reader: the own score first, then those of others that are theirs to see. */
export function scoreLines(reader: Reader, { change, what, scores }: ShownChange): Line[] {
  const { change: texts } = textsFor(reader.locale);
  const { simulatedOn } = change;
  if (!simulatedOn || scores.length === 0 || what.kind === 'plan') return [];
  const data = texts.untilDay({ day: dayText(reader.locale, simulatedOn) });
  const moved = ({ before, after, moves }: ShownChange['scores'][number]): string =>
    what.kind === 'correction'
      ? movesText(reader, moves, what.fiscalYearStart)
      : texts.score({ before: scoreText(reader, before), after: scoreText(reader, after) });
  const own = scores.find((one) => one.own);
  const corrects = what.kind === 'correction';
  const others = scores
    .filter((one) => !one.own && (one.before || one.after || one.moves.length > 0))
    .toSorted(orderFor(reader));
  const said = others.map((one) => texts.moved({ name: nameFor(reader, one.person), moved: moved(one) }));
  return [
    ...(own
      ? [line(corrects ? texts.closedOwn({ moved: moved(own) }) : texts.simulatedOwn({ data, moved: moved(own) }))]
      : []),
    ...(said.length > 0 || !own
      ? [line(corrects ? texts.closedOf({ count: said.length }) : texts.simulated({ data, count: said.length }))]
      : []),
    ...inLines(reader, said),
  ];
}

/** So many stand in a line, and so many lines of them. */
const perLine = 4;
const mostLines = 4;

/** What is said of one after the other, as far as it fits, and of how many more. */
export function inLines(reader: Reader, said: readonly string[]): Line[] {
  const { change } = textsFor(reader.locale);
  const fit = perLine * mostLines;
  const fitting =
    said.length > fit ? [...said.slice(0, fit - 1), change.moreScores({ count: said.length - fit + 1 })] : said;
  return Array.from({ length: Math.ceil(fitting.length / perLine) }, (_, nth) =>
    line(dots(...fitting.slice(nth * perLine, (nth + 1) * perLine))),
  );
}

export const orderFor = (reader: Reader) => {
  const order = byName(reader);
  return (a: { readonly person: Named }, b: { readonly person: Named }) => order(a.person, b.person);
};

const scoreText = (reader: Reader, score: { readonly value: Ratio } | undefined): string =>
  score ? wholeScore(score.value) : textsFor(reader.locale).change.noData;
