import type { Database } from '../../store/store.ts';
import { fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';

interface Pushing {
  readonly orgId: string;
  readonly id: string;
  readonly name: string;
}

interface At {
  readonly now: Temporal.Instant;
  readonly newId: () => string;
}

/**
 * Somebody has pushed to the address of a source and could not prove to be from there. Anybody can, as often as they like, and
 * the audit only grows: it has one line an hour and source of it, however many look.
 */
export async function turnAway(db: Database, { orgId, id, name }: Pushing, { now, newId }: At): Promise<void> {
  const key = `push-refused:${id}:${now.round({ smallestUnit: 'hour', roundingMode: 'floor' })}`;
  await db.$transaction(async (tx) => {
    const data = [{ orgId, key, at: fromInstant(now) }];
    const { count } = await tx.seen.createMany({ data, skipDuplicates: true });
    if (count === 0) return;
    const work = { tx, newId, now, org: { id: orgId }, actor: { personId: null, via: name } };
    await audit(work, { action: 'source.push-refused', subject: `source:${id}`, outcome: 'refused' });
  });
}
