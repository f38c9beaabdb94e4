import { board } from '../domain/board.ts';
import { type Privacy, shows } from '../domain/privacy.ts';
import { compare } from '../domain/ratio.ts';
import { isSilent, type Standing } from '../domain/standing.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { byName, nameFor } from '../texts/names.ts';
import { signedPoints } from '../texts/numbers.ts';
import type { Reader } from '../texts/reader.ts';
import type { Digest } from './digest.ts';
import { attainmentText, comparedProgress, statusText } from './progress.ts';
import { countsText } from './status-counts.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

/** So many are named with their numbers. */
const most = 3;

/**
 * Improvers and helpers are named where a chat may name people; how people stand is a count, until a chat may say who is in
 * front and who needs support.
 */
export function peopleTexts(reader: Reader, digest: Digest, privacy: Privacy): string[] {
  const { standing, people } = digest;
  const begun = standing !== undefined && !isSilent(standing);
  return [
    ...(begun && shows(privacy, 'ranking') ? standingTexts(reader, people) : []),
    ...(begun && !shows(privacy, 'ranking') ? countTexts(reader, people) : []),
    ...(shows(privacy, 'people') ? moverTexts(reader, digest) : []),
  ];
}

function countTexts(reader: Reader, people: Digest['people']): string[] {
  const counts = countsText(reader, people);
  return counts ? [textsFor(reader.locale).digest.counts({ counts })] : [];
}

type Ranked = Named & { readonly standing: Standing };

/** Who is on pace, the best first, and who is not, the one furthest behind first, with their amounts. */
function standingTexts(reader: Reader, people: Digest['people']): string[] {
  const { digestLines } = textsFor(reader.locale);
  const known = people.flatMap(({ standing, ...who }): Ranked[] => (standing ? [{ ...who, standing }] : []));
  const ranked = board(known.toSorted(byName(reader)), ({ standing }) => standing.attainment);
  const order = ranked.placed.map(({ entry }) => entry);
  const onPace = ({ standing: { status } }: Ranked): boolean => status === 'ahead' || status === 'onTrack';
  const front = order.filter(onPace);
  const behind = order.filter((each) => !onPace(each)).reverse();
  return [
    ...(front.length > 0 ? [digestLines.inFront({ people: listText(reader, front) })] : []),
    ...(behind.length > 0 ? [digestLines.needSupport({ people: listText(reader, behind) })] : []),
  ];
}

function listText(reader: Reader, people: readonly Ranked[]): string {
  const { goal, digestLines } = textsFor(reader.locale);
  const shown = people.slice(0, most).map(({ standing, ...who }) =>
    goal.memberWithAmounts({
      name: nameFor(reader, who),
      percent: attainmentText(standing),
      status: statusText(reader, standing),
      progress: comparedProgress(reader, standing),
    }),
  );
  const rest = people.length - shown.length;
  return dots(...shown, ...(rest > 0 ? [digestLines.morePeople({ count: rest })] : []));
}

function moverTexts(reader: Reader, { people, tasks }: Digest): string[] {
  const { digest, status } = textsFor(reader.locale);
  const best = mostImproved(people);
  const improved = best ? [digest.mostImproved({ name: nameFor(reader, best.who), points: best.points })] : [];
  const helpers = [...tasks.helpers]
    .sort(byName(reader))
    .map((helper) => nameFor(reader, helper))
    .join(status.listMark);
  const helped = helpers ? [digest.helped({ names: helpers })] : [];
  const named = dots(...improved, ...helped);
  return named ? [named] : [];
}

/** Undefined when nobody has gained a whole point. */
function mostImproved(people: Digest['people']): { readonly who: Named; readonly points: string } | undefined {
  const gains = people.flatMap((who) => (who.gain ? [{ who, gain: who.gain }] : []));
  const [best] = gains.sort((a, b) => compare(b.gain, a.gain));
  const points = best && signedPoints(best.gain);
  return best && points?.startsWith('+') ? { who: best.who, points } : undefined;
}
