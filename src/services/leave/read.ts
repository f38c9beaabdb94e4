import type { Span } from '../../domain/period.ts';
import type { Tx } from '../../store/store.ts';
import { toDay } from '../../store/time.ts';
import type { Found } from '../people/find.ts';

export interface LeaveRow extends Span {
  readonly person: Found;
  readonly recordedBy: Found;
  readonly cancelled: boolean;
  readonly delegate: Found | undefined;
}

const named = { select: { id: true, name: true, alias: true } } as const;
const found = ({ id, ...names }: { id: string; name: string; alias: string | null }): Found => ({
  personId: id,
  ...names,
});

/** Days of leave by their id, also those that were taken back. */
export async function readLeaveRow(tx: Tx, orgId: string, id: string): Promise<LeaveRow | undefined> {
  const row = await tx.leave.findUnique({
    where: { orgId_id: { orgId, id } },
    include: { person: named, recordedBy: named },
  });
  if (!row) return undefined;
  const { person, recordedBy, from, until, cancelledAt } = row;
  // One that was cut short belongs to a leave that was taken back.
  const delegation = await tx.delegation.findFirst({
    where: { orgId, personId: person.id, from, until },
    select: { delegate: named },
  });
  return {
    person: found(person),
    recordedBy: found(recordedBy),
    from: toDay(from),
    until: toDay(until),
    cancelled: cancelledAt !== null,
    delegate: delegation ? found(delegation.delegate) : undefined,
  };
}
