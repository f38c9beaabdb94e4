import { type Alignment, type AlignmentPart, inStep } from '../domain/alignment.ts';
import type { Period } from '../domain/period.ts';
import { type Privacy, shows } from '../domain/privacy.ts';
import { one } from '../domain/ratio.ts';
import { textsFor } from '../texts/index.ts';
import { percentText } from '../texts/numbers.ts';
import type { Reader } from '../texts/reader.ts';
import type { Digest } from './digest.ts';

type OfDigest =
  | 'team'
  | 'week'
  | 'standing'
  | 'forecast'
  | 'people'
  | 'active'
  | 'alignment'
  | 'fiscalYearStart'
  | 'through';

/** The alignment of a team: what the digest knows of it, and the weeks before. */
export interface ShownAlignment extends Pick<Digest, OfDigest> {
  readonly tasks: { readonly confirmed: number; readonly due: number; readonly helpers: readonly unknown[] };
  /** The oldest first; the last is the one of the digest. */
  readonly weeks: readonly { readonly week: Period; readonly alignment: Alignment }[];
}

/** What a part of the index is made of, in one line, or why it does not apply. */
export function alignmentExplained(
  reader: Reader,
  shown: ShownAlignment,
  part: AlignmentPart,
  privacy: Privacy,
): string {
  return shown.alignment.parts[part]
    ? explanations[part](reader, shown, privacy)
    : reasons[part](reader, shown, privacy);
}

type Say = (reader: Reader, shown: ShownAlignment, privacy: Privacy) => string;

const explanations: Readonly<Record<AlignmentPart, Say>> = {
  coverage: (reader, { alignment: { parts } }) =>
    textsFor(reader.locale).alignment.coverage({ percent: parts.coverage ? percentText(parts.coverage, [one]) : '' }),
  pace: (reader, { forecast }) =>
    textsFor(reader.locale).alignment.pace({ percent: forecast ? percentText(forecast, [one]) : '' }),
  balance: (reader, { standing, people }) => {
    const attainments = people.flatMap((person) => (person.standing ? [person.standing.attainment] : []));
    const count = standing ? inStep(attainments, standing.expected) : 0;
    return textsFor(reader.locale).alignment.balance({ all: attainments.length, inStep: count });
  },
  collaboration: (reader, { tasks, people, active }, privacy) => {
    const { alignment } = textsFor(reader.locale);
    const said = { confirmed: tasks.confirmed, due: tasks.due };
    // Among three or fewer a count points at whoever did not help.
    if (people.length <= 3 && !shows(privacy, 'ranking')) return alignment.collaborationOfFew(said);
    return alignment.collaboration({ ...said, all: active, helpers: tasks.helpers.length });
  },
};

const noTarget = (reader: Reader): string => textsFor(reader.locale).alignment.noTarget;

const reasons: Readonly<Record<AlignmentPart, Say>> = {
  coverage: (reader, { standing }) => (standing ? textsFor(reader.locale).alignment.notSplit : noTarget(reader)),
  pace: (reader, { standing }) => (standing ? textsFor(reader.locale).alignment.noForecast : noTarget(reader)),
  balance: (reader, { people }) => {
    const { alignment } = textsFor(reader.locale);
    return people.filter(({ standing }) => standing).length > 3 ? alignment.noForecast : alignment.few;
  },
  collaboration: (reader) => textsFor(reader.locale).alignment.noTasks,
};
