import { buttons, type Card, context, type Line, line } from '../card/card.ts';
import type { Typeface } from '../charts/text/typeface.ts';
import { type Alignment, type AlignmentPart, points } from '../domain/alignment.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { Period } from '../domain/period.ts';
import { type Privacy, shows } from '../domain/privacy.ts';
import { compare, type Ratio } from '../domain/ratio.ts';
import { isSilent, type Standing } from '../domain/standing.ts';
import { dayText, periodText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { byName, nameFor } from '../texts/names.ts';
import { percentText, signedPoints } from '../texts/numbers.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { digestPicture } from './digest-chart.ts';
import type { Pictured } from './digest-week.ts';
import { attainmentText, statusText } from './progress.ts';
import { countsText } from './status-counts.ts';
import { noTargetNext } from './team-goals.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

/** What the weekly digest of a team is about. */
export interface Digest {
  readonly team: Named;
  readonly week: Period;
  readonly indicator: Indicator;
  readonly standing: Standing | undefined;
  readonly forecast: Ratio | undefined;
  readonly people: readonly (Named & { readonly standing: Standing | undefined; readonly gain: Ratio | undefined })[];
  readonly tasks: {
    readonly confirmed: number;
    readonly underWay: number;
    readonly open: number;
    readonly helpers: readonly Named[];
  };
  readonly alignment: Alignment;
  readonly alignmentBefore: number | undefined;
  readonly fiscalYearStart: number;
  /** The last day that it covers; it has ended. */
  readonly through: Temporal.PlainDate;
}

interface Telling {
  readonly privacy: Privacy;
  readonly typeface: Typeface;
  readonly late: boolean;
  /** Without it the picture is of the people alone. */
  readonly pictured?: Pictured;
}

/** The weekly digest as a chat may see it; complete without its picture. */
export function digestCard(reader: Reader, digest: Digest, { privacy, typeface, late, pictured }: Telling): Card {
  const { digest: texts, status } = textsFor(reader.locale);
  const plain = titleText(reader, digest);
  const title = late ? texts.late({ title: plain }) : plain;
  const drawn = digestPicture(reader, digest, privacy, typeface, pictured);
  const { open } = digest.tasks;
  return {
    tone: 'plain',
    title,
    body: [
      ...(drawn ? [drawn] : []),
      line(alignmentText(reader, digest)),
      ...peopleLines(reader, digest, privacy),
      line(texts.tasks(digest.tasks)),
      ...(digest.standing ? [] : [line(noTargetNext(reader, digest.team))]),
      context(dots(status.asOf({ when: dayText(reader.locale, digest.through) }), status.manual)),
      buttons(
        { action: 'report', label: status.report, value: {}, style: 'primary' },
        ...(open > 0 ? [{ action: 'open-tasks', label: texts.openTasks({ count: open }), value: {} }] : []),
        { action: 'my-goals', label: status.myGoals, value: {} },
      ),
    ],
    fallback: texts.fallback({ title, command: typed(reader, words.goal) }),
  };
}

function titleText(reader: Reader, { team, week, standing }: Digest): string {
  const { digest } = textsFor(reader.locale);
  const said = { team: nameFor(reader, team), week: periodText(reader.locale, week, 1) };
  if (!standing) return digest.titleWithoutTarget(said);
  if (isSilent(standing)) return digest.titleWithoutReport(said);
  return digest.title({
    ...said,
    percent: attainmentText(standing),
    expected: percentText(standing.expected),
    status: statusText(reader, standing),
  });
}

function alignmentText(reader: Reader, { alignment, alignmentBefore }: Digest): string {
  const { digest } = textsFor(reader.locale);
  if (alignment.index === undefined) return digest.alignmentNone;
  const change = alignmentBefore === undefined ? '' : signed(alignment.index - alignmentBefore);
  const names = Object.keys(alignment.parts) as AlignmentPart[];
  const known = names.flatMap((name) => {
    const share = alignment.parts[name];
    return share ? [digest.part({ name: digest.parts[name], points: points(share) })] : [];
  });
  const missing = names.filter((name) => !alignment.parts[name]).map((name) => digest.parts[name]);
  return digest.alignment({
    index: alignment.index,
    change: change && digest.change({ points: change }),
    parts: dots(...known, ...missing.map((name) => digest.notApplicable({ names: name }))),
  });
}

const signed = (difference: number): string =>
  difference === 0 ? '' : difference > 0 ? `+${difference}` : `−${-difference}`;

/** Improvers and helpers are named where a chat may name people; the rest is a count. */
function peopleLines(reader: Reader, { standing, people, tasks }: Digest, privacy: Privacy): Line[] {
  const { digest, status } = textsFor(reader.locale);
  const counts = standing && !isSilent(standing) ? countsText(reader, people) : '';
  const countLine = counts ? [line(digest.counts({ counts }))] : [];
  if (!shows(privacy, 'people')) return countLine;
  const best = mostImproved(people);
  const improved = best ? [digest.mostImproved({ name: nameFor(reader, best.who), points: best.points })] : [];
  const helpers = [...tasks.helpers]
    .sort(byName(reader))
    .map((helper) => nameFor(reader, helper))
    .join(status.listMark);
  const helped = helpers ? [digest.helped({ names: helpers })] : [];
  const named = dots(...improved, ...helped);
  return [...countLine, ...(named ? [line(named)] : [])];
}

/** Undefined when nobody has gained a whole point. */
function mostImproved(people: Digest['people']): { readonly who: Named; readonly points: string } | undefined {
  const gains = people.flatMap((who) => (who.gain ? [{ who, gain: who.gain }] : []));
  const [best] = gains.sort((a, b) => compare(b.gain, a.gain));
  const points = best && signedPoints(best.gain);
  return best && points?.startsWith('+') ? { who: best.who, points } : undefined;
}
