import { type Line, line } from '../card/card.ts';
import { type Privacy, shows } from '../domain/privacy.ts';
import { atLeast, compare, one } from '../domain/ratio.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { byName, nameFor } from '../texts/names.ts';
import type { Reader } from '../texts/reader.ts';
import { attainmentText, comparedProgress } from './progress.ts';
import type { ReviewShown } from './review.ts';
import { changeText } from './review-words.ts';

const mostPeople = 12;
/** As in the picture of a week. */
const mostNamed = 60;
const mostTeams = 20;

/** Everybody beside the team, or its teams where people may not be named or are too many, and how many have reached their target. */
export function peopleLines(reader: Reader, review: ReviewShown, privacy: Privacy): Line[] {
  const { review: texts } = textsFor(reader.locale);
  const { people } = review;
  const reached = reachedText(reader, people);
  const counts = reached === undefined ? [] : [line(reached)];
  const teams = teamsInstead(review, privacy);
  if (!teams && !shows(privacy, 'people')) return counts;
  const shown = inOrder(reader, teams ?? people, privacy).slice(0, teams ? mostTeams : mostPeople);
  const more = teams ? 0 : people.length - shown.length;
  const list = [
    ...shown.map((person) => personText(reader, person, privacy)),
    ...(more > 0 ? [texts.morePeople({ count: more })] : []),
  ];
  return [...(list.length > 0 ? [line(dots(...list))] : []), ...counts];
}

type Person = ReviewShown['people'][number];

/** The teams right below, where a chat may not name people or there are too many of them; undefined where people stand there. */
export function teamsInstead({ people, below }: ReviewShown, privacy: Privacy): readonly Person[] | undefined {
  const instead = !shows(privacy, 'people') || people.length > mostNamed;
  return instead && below.length > 1 && below.length <= mostTeams ? below : undefined;
}

/** How many have come to their target; undefined among three or fewer, where a count points at somebody. */
export function reachedText(reader: Reader, people: readonly Person[]): string | undefined {
  const known = people.filter(({ standing }) => standing);
  if (known.length <= 3) return undefined;
  const reached = known.filter(({ standing }) => standing && atLeast(standing.attainment, one)).length;
  return textsFor(reader.locale).review.reached({ reached, all: known.length });
}

/** In name order, unless people may be ranked. */
export function inOrder(reader: Reader, people: readonly Person[], privacy: Privacy): Person[] {
  const named = people.toSorted(byName(reader));
  if (!shows(privacy, 'ranking')) return named;
  const [known, none] = [named.filter(({ standing }) => standing), named.filter(({ standing }) => !standing)];
  known.sort((a, b) => (a.standing && b.standing ? compare(b.standing.attainment, a.standing.attainment) : 0));
  return [...known, ...none];
}

function personText(reader: Reader, { standing, change, ...who }: Person, privacy: Privacy): string {
  const { review: texts } = textsFor(reader.locale);
  const name = nameFor(reader, who);
  if (!standing?.reported) return texts.personNoData({ name });
  return texts.person({
    ...{ name, percent: attainmentText(standing), change: changeText(change) },
    amounts: shows(privacy, 'amounts') ? comparedProgress(reader, standing) : undefined,
  });
}
