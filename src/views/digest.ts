import { buttons, type Card, context, line } from '../card/card.ts';
import type { Typeface } from '../charts/text/typeface.ts';
import type { Alignment } from '../domain/alignment.ts';
import type { Lift } from '../domain/alignment-lift.ts';
import type { Coming } from '../domain/coming.ts';
import type { Contributions } from '../domain/contribution.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { Period } from '../domain/period.ts';
import { type Privacy, shows } from '../domain/privacy.ts';
import type { Ratio } from '../domain/ratio.ts';
import type { Difference } from '../domain/splits/division.ts';
import { isSilent, type Standing } from '../domain/standing.ts';
import { dayText, periodText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { percentText } from '../texts/numbers.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { alignmentText, lowestText, nextStepText } from './digest-alignment.ts';
import { digestPicture } from './digest-chart.ts';
import { comingTexts } from './digest-coming.ts';
import { detailTexts } from './digest-details.ts';
import { judges } from './digest-limits.ts';
import { contributionText, differenceText } from './digest-numbers.ts';
import { peopleTexts } from './digest-people.ts';
import { riskTexts } from './digest-risks.ts';
import type { Pictured } from './digest-week.ts';
import { exampleMember } from './examples.ts';
import type { Outlook } from './outlook.ts';
import { attainmentText, statusText } from './progress.ts';
import { originTexts } from './provenance.ts';
import { noTargetNext } from './team-goals.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

/** What the weekly digest of a team is about. */
export interface Digest {
  readonly team: Named & { readonly id: string };
  readonly week: Period;
  readonly indicator: Indicator;
  readonly standing: Standing | undefined;
  readonly forecast: Ratio | undefined;
  readonly people: readonly (Named & { readonly standing: Standing | undefined; readonly gain: Ratio | undefined })[];
  readonly tasks: {
    readonly due: number;
    readonly confirmed: number;
    readonly waiting: number;
    readonly underWay: number;
    readonly open: number;
    readonly helpers: readonly Named[];
  };
  /** How many people could have helped, among them everybody who did. */
  readonly active: number;
  readonly alignment: Alignment;
  readonly alignmentBefore: number | undefined;
  readonly lift: Lift | undefined;
  /** The index if every task were confirmed that is done. */
  readonly ifConfirmed: number | undefined;
  readonly outlook: Outlook | undefined;
  readonly difference: Difference | undefined;
  /** To the team's own score. */
  readonly contributions: Contributions;
  /** What that score is computed from. */
  readonly computedFrom: readonly Standing[];
  readonly risks: {
    readonly risks: readonly { readonly standing: Standing; readonly gap: bigint | undefined }[];
    readonly tasks: readonly { readonly number: number; readonly customer: string | null }[];
  };
  /** The nearest first. */
  readonly coming: readonly Coming[];
  readonly quiet: 'no-working-day' | 'everybody-away' | undefined;
  /** Nothing has come in since that day, which was before the week. */
  readonly silentSince: Temporal.PlainDate | undefined;
  /** Only for a chat that may be told of customers. */
  readonly details?: Details | undefined;
  readonly fiscalYearStart: number;
  /** The last day that it covers; it has ended. */
  readonly through: Temporal.PlainDate;
}

interface Details {
  readonly customers: readonly {
    readonly number: number;
    readonly customer: string;
    readonly state: 'offered' | 'claimed' | 'done' | 'confirmed';
  }[];
  /** The weightiest first. */
  readonly notes: readonly { readonly who: Named; readonly note: string }[];
}

interface Telling {
  readonly privacy: Privacy;
  readonly typeface: Typeface;
  readonly late: boolean;
  /** Without it the picture is of the people alone. */
  readonly pictured?: Pictured;
  /** What is to be read at leisure is in it: what the index is made of. */
  readonly fuller?: boolean;
}

/** The weekly digest as a chat may see it; complete without its picture. */
export function digestCard(reader: Reader, digest: Digest, telling: Telling): Card {
  const { digest: texts, digestLines, status } = textsFor(reader.locale);
  const { privacy, typeface, late, pictured } = telling;
  const plain = titleText(reader, digest, privacy);
  const title = late ? texts.late({ title: plain }) : plain;
  const drawn = digestPicture(reader, digest, privacy, typeface, pictured);
  const { open } = digest.tasks;
  // Beside the others while they are few.
  const more = drawn ? [{ action: 'digest-pictures', label: digestLines.more, value: { team: digest.team.id } }] : [];
  return {
    tone: 'plain',
    title,
    body: [
      ...(drawn ? [drawn] : []),
      ...linesOf(reader, digest, telling).map((text) => line(text)),
      context(dots(status.asOf({ when: dayText(reader.locale, digest.through) }), ...originOf(reader, digest))),
      buttons(
        { action: 'report', label: status.report, value: {}, style: 'primary' },
        ...(open > 0 ? [{ action: 'open-tasks', label: texts.openTasks({ count: open }), value: {} }] : []),
        { action: 'my-goals', label: status.myGoals, value: {} },
        ...(open > 0 ? [] : more),
      ),
      ...(open > 0 && more.length > 0 ? [buttons(...more)] : []),
    ],
    fallback: texts.fallback({ title, command: typed(reader, words.goal) }),
  };
}

function titleText(reader: Reader, digest: Digest, privacy: Privacy): string {
  const { digest: texts, digestLines } = textsFor(reader.locale);
  const { team, week, standing, people } = digest;
  const named = { team: nameFor(reader, team), week: periodText(reader.locale, week, 1) };
  if (people.length === 0) return digestLines.titleNobody(named);
  if (!standing) return texts.titleWithoutTarget(named);
  if (isSilent(standing)) return texts.titleWithoutReport(named);
  const said = { ...named, percent: attainmentText(standing), expected: percentText(standing.expected) };
  if (!judges(digest, privacy)) return digestLines.titleOfOne(said);
  return texts.title({ ...said, status: statusText(reader, standing) });
}

/** What there is to say, the most urgent first. */
function linesOf(reader: Reader, digest: Digest, { privacy, fuller = false }: Telling): string[] {
  const { digest: texts, digestLines } = textsFor(reader.locale);
  const { people, standing, quiet, tasks, alignment } = digest;
  const moving = tasks.due + tasks.confirmed + tasks.underWay + tasks.open > 0;
  const next = nextStepText(reader, digest, privacy);
  return [
    ...(people.length === 0 ? [digestLines.nobodyNext({ command: exampleMember(reader) })] : []),
    ...(standing || people.length === 0 ? [] : [noTargetNext(reader, digest.team)]),
    ...(quiet ? [digestLines.quiet[quiet]] : []),
    ...riskTexts(reader, digest, privacy),
    ...differenceText(reader, digest, privacy),
    ...(standing || alignment.index !== undefined ? [alignmentText(reader, digest)] : []),
    ...(fuller ? lowestText(reader, digest, privacy) : []),
    ...(next === undefined ? [] : [next]),
    ...peopleTexts(reader, digest, privacy),
    ...(standing && !isSilent(standing) ? contributionText(reader, digest, privacy) : []),
    ...(moving ? [texts.tasks(tasks)] : []),
    ...(shows(privacy, 'customers') ? detailTexts(reader, digest) : []),
    ...comingTexts(reader, digest),
  ];
}

/** Whatever is shown is computed from these, the score and the index as well. */
export const numbersIn = ({
  standing,
  computedFrom,
  risks,
}: Pick<Digest, 'standing' | 'computedFrom' | 'risks'>): Standing[] => [
  ...(standing ? [standing] : []),
  ...computedFrom,
  ...risks.risks.map((risk) => risk.standing),
];

function originOf(reader: Reader, digest: Digest): string[] {
  const [first = '', ...more] = originTexts(reader, numbersIn(digest));
  const { silentSince, standing } = digest;
  if (!silentSince || standing?.sources.length) return [first, ...more];
  return [textsFor(reader.locale).digestLines.silent({ since: dayText(reader.locale, silentSince) }), ...more];
}
