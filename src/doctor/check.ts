import type { readFont } from '../charts/text/typeface.ts';
import type { Finding } from '../ports/finding.ts';
import type { Disbelief, LineTrouble, Platform } from '../ports/messenger.ts';
import type { SourceKind } from '../ports/source.ts';
import type { Database } from '../store/store.ts';
import type { CheckName, DatabaseTrouble, Trouble } from './trouble.ts';

/** What is looked at. What takes its time is asked for once, however many checks wait for it; none of it rejects. */
export interface Patient {
  readonly now: Temporal.Instant;
  readonly publicUrl: string | undefined;
  readonly messengers: Promise<readonly ExaminedMessenger[]>;
  /** What the connections say that we keep open; undefined where it is not the service that looks. */
  readonly lines: readonly LineTrouble[] | undefined;
  /** What came from the messengers; undefined where the database cannot be read. */
  readonly arrivals: Promise<readonly Arrived[] | undefined>;
  readonly database: Promise<readonly DatabaseTrouble[]>;
  /** Open, and of this version; undefined where it is not. */
  readonly db: Promise<Database | undefined>;
  /** Of one organisation, or of all where it is undefined. */
  readonly orgId: string | undefined;
  /** The systems that numbers can come from. */
  readonly sources: readonly Pick<SourceKind, 'name' | 'settings' | 'pushes'>[];
  /** There is a key by which what opens them is sealed. */
  readonly seals: boolean;
  readonly readFont: typeof readFont;
  readonly draw: (spec: object) => Promise<Uint8Array | undefined>;
}

export interface ExaminedMessenger {
  readonly platform: Platform;
  /** Its vendor calls us; else we keep a connection open to it. */
  readonly called: boolean;
  readonly findings: readonly Finding[];
}

/** When something last came from a messenger, and when something was last turned away. */
export interface Arrived {
  readonly platform: Platform;
  readonly wordsAt: Temporal.Instant | undefined;
  readonly cardAt: Temporal.Instant | undefined;
  readonly turnedAway: { readonly at: Temporal.Instant; readonly why: Disbelief } | undefined;
}

/** One check, declared. */
export interface Check {
  readonly name: CheckName;
  /** Whether what it looks at cannot be seen, because something else is wrong that another check tells. */
  blind?(patient: Patient): Promise<boolean>;
  look(patient: Patient): Promise<readonly Trouble[]>;
}

/** When something last came at all. */
export const lastOf = ({ wordsAt, cardAt }: Arrived): Temporal.Instant | undefined =>
  [wordsAt, cardAt]
    .filter((at) => at !== undefined)
    .sort(Temporal.Instant.compare)
    .at(-1);

export const withoutDatabase = async ({ db }: Patient): Promise<boolean> => (await db) === undefined;

/** What was turned away since anything was taken: what came after it has proved that all is well again. */
export function turnedAwayLast(arrived: Arrived): Arrived['turnedAway'] {
  const { turnedAway } = arrived;
  const last = lastOf(arrived);
  return turnedAway && (!last || Temporal.Instant.compare(turnedAway.at, last) > 0) ? turnedAway : undefined;
}

/** What the messengers themselves have found of these kinds, as troubles. */
export async function found(
  { messengers }: Patient,
  codes: readonly Exclude<Finding['code'], 'clock'>[],
): Promise<Trouble[]> {
  return (await messengers).flatMap(({ platform, findings }) =>
    findings.flatMap((finding): Trouble[] =>
      finding.code !== 'clock' && codes.some((code) => code === finding.code) ? [{ ...finding, platform }] : [],
    ),
  );
}
