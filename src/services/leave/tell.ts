import { announce } from '../../outbox/announce.ts';
import type { Found } from '../people/find.ts';
import { managerOf } from '../people/manager.ts';
import type { Work } from '../work.ts';

/** What all messages about somebody's days of leave share. */
export const leaveSubject = (id: string): string => `leave:${id}`;

interface Telling {
  readonly id: string;
  readonly personId: string;
  readonly delegate: Found | undefined;
}

/** Tells the person and the manager, whichever of them did not record it, and who stands in. Gives the manager, if told. */
export async function tellOfLeave(work: Work, { id, personId, delegate }: Telling): Promise<Found | undefined> {
  const manager = managerOf(work.org, personId, work.today);
  const others = [personId, ...(manager ? [manager.personId] : [])].filter((one) => one !== work.actor.personId);
  await announce(
    work,
    others.map((reader) => ({
      key: `leave:${id}:${reader}`,
      kind: 'leave',
      about: { leave: id, reader },
      subject: leaveSubject(id),
      to: { personId: reader },
    })),
  );
  await announce(
    work,
    (delegate ? [delegate.personId, personId] : []).map((reader) => ({
      key: `delegation:${id}:${reader}`,
      kind: 'delegation',
      about: { leave: id, delegate: delegate?.personId ?? '', reader },
      subject: leaveSubject(id),
      to: { personId: reader },
    })),
  );
  return manager && others.includes(manager.personId) ? manager : undefined;
}
