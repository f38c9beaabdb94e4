import { fromDay } from '../../store/time.ts';
import type { Reading } from '../work.ts';
import { changesWhere } from './read.ts';
import { ownPartOf, type ToldChange, toldOf } from './told.ts';

/** So long what is in force stands there for whoever has not seen it. */
const days = 30;

export interface OwnChange extends ToldChange {
  readonly seenAt: Temporal.Instant | null;
}

/** The changes that concern somebody and are still to come, or that they have not seen; the nearest first. */
export async function ownChanges(on: Reading, personId: string): Promise<OwnChange[]> {
  const unseen = { parties: { some: { personId, seenAt: null } }, from: { gt: fromDay(on.today.subtract({ days })) } };
  const coming = { parties: { some: { personId } }, from: { gt: fromDay(on.today) } };
  const found = await changesWhere(on, { state: 'published', OR: [coming, unseen] });
  const own: OwnChange[] = [];
  for (const change of found) {
    const told = await toldOf({ ...on, viewer: personId }, change);
    own.push({ ...told, seenAt: ownPartOf(told, personId)?.seenAt ?? null });
  }
  return own.sort((a, b) => Temporal.PlainDate.compare(a.change.from, b.change.from));
}
