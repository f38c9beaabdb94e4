import type { Tx } from '../../store/store.ts';
import { fromInstant, toInstant } from '../../store/time.ts';
import type { Reading } from '../work.ts';

/** What a manager has had somebody told. */
export interface SentNote {
  readonly toId: string;
  readonly text: string;
  readonly at: Temporal.Instant;
}

/** The notes of somebody since a moment, the latest first. */
export async function notesSince(
  { tx, org }: Pick<Reading, 'tx' | 'org'>,
  fromId: string,
  since: Temporal.Instant,
): Promise<SentNote[]> {
  const rows = await tx.note.findMany({
    where: { orgId: org.id, fromId, at: { gte: fromInstant(since) } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  });
  return rows.map(({ toId, text, at }) => ({ toId, text, at: toInstant(at) }));
}

/** One of them by its id, with whose words it has; undefined for what is none. */
export async function readNote(tx: Tx, orgId: string, id: string) {
  const note = await tx.note.findUnique({
    where: { orgId_id: { orgId, id } },
    select: { text: true, from: { select: { name: true, alias: true } } },
  });
  return note ?? undefined;
}
