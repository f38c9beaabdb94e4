import { type Picture, picture } from '../card/card.ts';
import { stripFloor } from '../charts/alignment/strip.ts';
import type { AlignmentWeek, PeopleWeek, PeopleWords } from '../charts/digest/data.ts';
import { type DigestPicture, digestPicture } from '../charts/digest.ts';
import { mostRows } from '../charts/team-progress.ts';
import type { Typeface } from '../charts/text/typeface.ts';
import { light } from '../charts/theme.ts';
import type { Alignment } from '../domain/alignment.ts';
import type { Privacy } from '../domain/privacy.ts';
import { toNumber } from '../domain/ratio.ts';
import { textsFor } from '../texts/index.ts';
import { percentText } from '../texts/numbers.ts';
import type { Reader } from '../texts/reader.ts';
import { lowestPart, partNames, pointsOf } from './alignment-chart.ts';
import { type BurnUpDays, burnUpPlot } from './burn-up-plot.ts';
import { type Digest, numbersIn } from './digest.ts';
import { nextStepText } from './digest-alignment.ts';
import { orderFor, rowsByName, type WeekOf } from './digest-rows.ts';
import { altText, headlineText, leadText } from './digest-words.ts';
import { eyebrowText } from './eyebrow.ts';
import { dayWithSources } from './provenance.ts';

/** What the picture of a digest shows besides what the digest says. */
export interface Pictured {
  readonly burnUp: BurnUpDays | undefined;
  /** The oldest first; the last is that of the digest. */
  readonly weeks: readonly { readonly alignment: Alignment }[];
  /** Right below the team of the digest. */
  readonly teams: readonly WeekOf[];
}

interface Telling {
  readonly privacy: Privacy;
  readonly typeface: Typeface;
  readonly pictured: Pictured;
}

/** People or teams, burn-up and alignment index in one picture. A single team would only repeat the headline. */
export function weekPicture(
  reader: Reader,
  digest: Digest,
  of: 'people' | 'teams',
  { privacy, typeface, pictured }: Telling,
): Picture {
  const { burnUp } = pictured;
  const all: readonly WeekOf[] = of === 'people' ? digest.people : pictured.teams;
  const shown = of === 'people' || (all.length > 1 && all.length <= mostRows) ? all : [];
  const alignment = alignmentOf(reader, digest, pictured);
  const next = alignment && nextStepText(reader, digest, privacy);
  const data: DigestPicture = {
    eyebrow: eyebrowText(reader, digest, digest.standing?.period),
    headline: headlineText(reader, digest),
    ...(shown.length > 0 && { people: peopleOf(reader, digest, shown, of, privacy) }),
    ...(burnUp && { burnUp: burnUpPlot(reader, burnUp) }),
    ...(alignment && { alignment }),
    ...(next !== undefined && { next }),
    footer: footerOf(reader, digest, shown),
  };
  return picture(digestPicture(data, light, typeface), altText(reader, digest, privacy, of === 'teams' ? shown : []));
}

function peopleOf(
  reader: Reader,
  digest: Digest,
  shown: readonly WeekOf[],
  of: 'people' | 'teams',
  privacy: Privacy,
): PeopleWeek {
  const { digestPicture: texts } = textsFor(reader.locale);
  const lead = of === 'people' ? leadText(reader, digest, privacy) : undefined;
  const words: PeopleWords = {
    ...(lead !== undefined && { lead }),
    onPace: (count) => texts.onPace({ count, of }),
    needSupport: (count) => texts.needSupport({ count, of }),
    moreOnPace: (count) => texts.moreOnPace({ count, of }),
    moreNeedSupport: (count) => texts.moreNeedSupport({ count, of }),
    unjudged: (count) => texts.unjudged({ count, of }),
    movers: texts.movers,
    moversUnit: texts.moversUnit,
  };
  return {
    pace: digest.standing ? toNumber(digest.standing.expected) : 0,
    order: orderFor(privacy),
    rows: rowsByName(reader, shown),
    words,
  };
}

function alignmentOf(reader: Reader, digest: Digest, { weeks }: Pictured): AlignmentWeek | undefined {
  const { digestPicture: texts } = textsFor(reader.locale);
  const { alignment, alignmentBefore } = digest;
  if (alignment.index === undefined) return undefined;
  const lowest = lowestPart(alignment);
  const parts = partNames.map((name) => ({ name, weeks: weeks.map((week) => pointsOf(week.alignment, name)) }));
  const floor = stripFloor(parts);
  const difference = alignment.index - (alignmentBefore ?? alignment.index);
  return {
    title: texts.alignment,
    index: String(alignment.index),
    change: difference === 0 ? '' : difference > 0 ? `+${difference}` : `−${-difference}`,
    parts: parts.map((part) => {
      const points = pointsOf(alignment, part.name);
      const name = texts.parts[part.name];
      if (points === undefined) return { name, points: '–' };
      const tone = part.name === lowest ? 'lowest' : 'part';
      return { name, points: String(points), strip: { weeks: part.weeks, floor, tone } };
    }),
  };
}

function footerOf(reader: Reader, digest: Digest, shown: readonly WeekOf[]): string[] {
  const { digest: said, digestPicture: texts } = textsFor(reader.locale);
  const { standing, through } = digest;
  const asOf = dayWithSources(reader, through, numbersIn(digest));
  if (shown.length === 0 || !standing) return [said.chart.asOf({ when: asOf })];
  const over = shown.some((one) => one.standing && toNumber(one.standing.attainment) > 1.2);
  const marks = texts.marks({ percent: percentText(standing.expected), asOf });
  return over ? [said.chart.over, marks] : [marks];
}
