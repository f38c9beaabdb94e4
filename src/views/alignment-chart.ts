import { type Picture, picture } from '../card/card.ts';
import { type AlignmentOverWeeks, alignmentOverWeeks } from '../charts/alignment.ts';
import type { Typeface } from '../charts/text/typeface.ts';
import { light, type Theme } from '../charts/theme.ts';
import { type Alignment, type AlignmentPart, isComparable, points } from '../domain/alignment.ts';
import type { Privacy } from '../domain/privacy.ts';
import { atLeast, compare, one } from '../domain/ratio.ts';
import { periodText } from '../texts/dates.ts';
import { textsFor } from '../texts/index.ts';
import { capital, nameFor } from '../texts/names.ts';
import type { Reader } from '../texts/reader.ts';
import { alignmentExplained, type ShownAlignment } from './alignment-explained.ts';
import { eyebrowText } from './eyebrow.ts';
import { dayWithSources } from './provenance.ts';

export const partNames = ['coverage', 'pace', 'balance', 'collaboration'] as const satisfies readonly AlignmentPart[];

/** The alignment index over weeks, which names nobody; undefined where no part of it applies. */
export function alignmentPicture(
  reader: Reader,
  shown: ShownAlignment,
  privacy: Privacy,
  typeface: Typeface,
  theme: Theme = light,
): Picture | undefined {
  const { weeks } = shown;
  const { index } = shown.alignment;
  if (index === undefined) return undefined;
  const texts = textsFor(reader.locale);
  const when = dayWithSources(reader, shown.through, shown.standing ? [shown.standing] : []);
  const data: AlignmentOverWeeks = {
    eyebrow: eyebrowText(reader, shown, shown.standing?.period),
    headline: headlineText(reader, shown),
    footer: [texts.alignment.hanging, texts.alignment.mean({ when })],
    index: {
      name: texts.alignment.name,
      weeks: weeks.map(({ alignment }) => alignment.index),
      change: capital(changeText(reader, weeks)),
    },
    weekLabels: [weekText(reader, weeks.at(0)), weekText(reader, weeks.at(-1))],
    parts: partsOf(reader, shown, privacy),
  };
  return picture(alignmentOverWeeks(data, theme, typeface), altText(reader, shown, index));
}

function partsOf(reader: Reader, shown: ShownAlignment, privacy: Privacy): AlignmentOverWeeks['parts'] {
  const texts = textsFor(reader.locale);
  const lowest = lowestPart(shown.alignment);
  return partNames.map((name) => ({
    name: capital(texts.digest.parts[name]),
    weeks: shown.weeks.map(({ alignment }) => pointsOf(alignment, name)),
    explanation: alignmentExplained(reader, shown, name, privacy),
    absent: texts.alignment.notApplicable,
    lowest: name === lowest,
  }));
}

/** The part that holds the index back; none where all that apply are complete. */
export function lowestPart({ parts }: Alignment): AlignmentPart | undefined {
  const known = partNames.flatMap((name) => {
    const share = parts[name];
    return share && !atLeast(share, one) ? [{ name, share }] : [];
  });
  return known.toSorted((a, b) => compare(a.share, b.share))[0]?.name;
}

export function pointsOf({ parts }: Alignment, name: AlignmentPart): number | undefined {
  const share = parts[name];
  return share && points(share);
}

function headlineText(reader: Reader, { team, alignment, weeks }: ShownAlignment): string {
  const texts = textsFor(reader.locale);
  const lowest = lowestPart(alignment);
  const said = { team: nameFor(reader, team), change: changeText(reader, weeks) };
  return lowest
    ? texts.alignment.headline({ ...said, index: alignment.index ?? 0, lowest: texts.digest.parts[lowest] })
    : texts.alignment.allFull(said);
}

/** The weeks from the first on in which the same parts applied as in the last. */
function comparableWeeks(weeks: ShownAlignment['weeks']): ShownAlignment['weeks'] {
  const last = weeks.at(-1);
  return last ? weeks.slice(weeks.findIndex(({ alignment }) => isComparable(alignment, last.alignment))) : [];
}

/** How far the index has come since the first of the weeks that it can be compared with; empty where there is none. */
function changeText(reader: Reader, all: ShownAlignment['weeks']): string {
  const { alignment } = textsFor(reader.locale);
  const weeks = comparableWeeks(all);
  const [first, last] = [weeks.at(0)?.alignment.index, weeks.at(-1)?.alignment.index];
  if (weeks.length < 2 || first === undefined || last === undefined) return '';
  const said = { weeks: weeks.length, points: Math.abs(last - first) };
  if (last === first) return alignment.steady(said);
  return last > first ? alignment.up(said) : alignment.down(said);
}

const weekText = (reader: Reader, week: ShownAlignment['weeks'][number] | undefined): string =>
  week ? capital(periodText(reader.locale, week.week, 1)) : '';

/** What the picture says: the index, its parts, and where it began. */
function altText(reader: Reader, shown: ShownAlignment, index: number): string {
  const texts = textsFor(reader.locale);
  const weeks = comparableWeeks(shown.weeks);
  const [first] = weeks;
  const then = first?.alignment.index;
  const parts = partNames.map((name) => {
    const share = shown.alignment.parts[name];
    const said = texts.digest.parts[name];
    return share
      ? texts.digest.part({ name: said, points: points(share) })
      : texts.digest.notApplicable({ names: said });
  });
  return texts.alignment.alt({
    headline: headlineText(reader, shown),
    parts: capital(parts.join(texts.status.listMark)),
    before:
      first && then !== undefined && weeks.length > 1 && then !== index
        ? texts.alignment.before({ weeks: periodText(reader.locale, first.week, 1), index: then })
        : '',
    when: dayWithSources(reader, shown.through, shown.standing ? [shown.standing] : []),
  });
}
