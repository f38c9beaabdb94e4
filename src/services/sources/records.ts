import { type Ground, type RawRecord, type Reading, readRecord, type Waiting } from '../../domain/sources/reading.ts';
import type { Standing } from '../../domain/sources/settle.ts';
import type { Tx } from '../../store/store.ts';
import { toDay } from '../../store/time.ts';
import { type MadeUp, madeUpFor } from './made-up.ts';
import { saidIn, saidOf } from './said.ts';

/** A record as it stands with us. */
export interface KnownRecord extends Omit<Standing, 'decided'> {
  readonly madeUp: readonly MadeUp[];
  readonly state: 'counted' | 'waiting' | 'gone';
  readonly entryId: string | undefined;
  readonly revision: number;
  /** What it said last, while it waits, or when it was decided about; null where it was not there any more. */
  readonly values: RawRecord['values'] | null;
  readonly said: ReturnType<typeof saidIn>;
  /** The last comparison that found it there. */
  readonly seenIn: string | undefined;
}

/** Those of the ids that stand with us. */
export async function knownRecords(
  tx: Tx,
  orgId: string,
  mappingId: string,
  ids: readonly string[],
): Promise<Map<string, KnownRecord>> {
  const rows = await tx.sourceRecord.findMany({
    where: { orgId, mappingId, externalId: { in: [...ids] } },
    include: { entry: { select: { personId: true, amount: true, day: true, note: true } } },
  });
  const madeUp = await madeUpFor(tx, orgId, mappingId, rows);
  return new Map(
    rows.map(({ externalId, state, entry, entryId, revision, why, values, said, seenIn }) => [
      externalId,
      {
        state,
        revision,
        entryId: entryId ?? undefined,
        values: values as RawRecord['values'] | null,
        said: saidIn(said),
        seenIn: seenIn ?? undefined,
        madeUp: madeUp.get(externalId) ?? [],
        // Of one that somebody has left out it says for which reason, so that it does not wait for that once more.
        why: why === null ? undefined : (why as Waiting),
        counted: entry
          ? { personId: entry.personId, amount: entry.amount, day: toDay(entry.day), customer: entry.note ?? undefined }
          : undefined,
      },
    ]),
  );
}

/** With what was decided about it: what it said then is read as it would be now. */
export function standingOf(id: string, known: KnownRecord | undefined, ground: Ground): Standing | undefined {
  if (known?.why !== 'closed' || known.state === 'waiting') return known;
  return {
    ...known,
    decided: { reading: readKnown(id, known, ground) },
  };
}

/** What it said last, as it is read now; undefined where it was not there any more, and where nobody kept what it said. */
export const readKnown = (id: string, { values, said }: KnownRecord, ground: Ground): Reading | undefined =>
  values ? readRecord({ id, values }, ground, saidOf(said, values)) : undefined;

/** What becomes of a record's row. */
export interface RecordRow {
  readonly externalId: string;
  readonly state: KnownRecord['state'];
  readonly why: Waiting | null;
  readonly values: Readonly<Record<string, string | null>> | null;
  readonly entryId: string | null;
  /** In digits. */
  readonly amount: string | null;
  readonly day: string | null;
  readonly revision: number;
}

/** Writes rows, new ones and others, in one statement. */
export async function keepRecords(
  tx: Tx,
  of: { readonly orgId: string; readonly mappingId: string },
  rows: readonly RecordRow[],
  now: Temporal.Instant,
): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO source_record ("orgId", "mappingId", "externalId", state, why, "values", "entryId", amount, day, revision, "changedAt")
    SELECT ${of.orgId}::uuid, ${of.mappingId}::uuid, "externalId", state::"RecordState", why, "values", "entryId", amount, day,
      revision, ${now.toString({ fractionalSecondDigits: 3 })}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given (
      "externalId" text, state text, why text, "values" jsonb, "entryId" uuid, amount bigint, day date, revision int)
    ON CONFLICT ("orgId", "mappingId", "externalId") DO UPDATE SET state = excluded.state, why = excluded.why,
      "values" = excluded."values", "entryId" = excluded."entryId", amount = excluded.amount, day = excluded.day,
      revision = greatest(source_record.revision, excluded.revision), "changedAt" = excluded."changedAt"`;
}

/** A comparison has found these: what it has not found in the end is gone. */
export async function markSeen(
  tx: Tx,
  of: { readonly orgId: string; readonly mappingId: string },
  ids: readonly string[],
  errandId: string,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE source_record SET "seenIn" = ${errandId}::uuid
    WHERE "orgId" = ${of.orgId}::uuid AND "mappingId" = ${of.mappingId}::uuid AND "externalId" = ANY (${[...ids]}::text[])
      AND state <> 'gone' AND "seenIn" IS DISTINCT FROM ${errandId}::uuid`;
}

/** So many are looked for at once. */
const mostUnseen = 100;

/** Ids of records that stand with us and that a comparison has not found, in order, beyond one of them. */
export async function unseenRecords(
  tx: Tx,
  orgId: string,
  mappingId: string,
  errandId: string,
  beyond: string,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "externalId" AS id FROM source_record
    WHERE "orgId" = ${orgId}::uuid AND "mappingId" = ${mappingId}::uuid AND state <> 'gone'
      AND "seenIn" IS DISTINCT FROM ${errandId}::uuid AND "externalId" COLLATE "C" > ${beyond} COLLATE "C"
    ORDER BY "externalId" COLLATE "C" LIMIT ${mostUnseen}`;
  return rows.map(({ id }) => id);
}
