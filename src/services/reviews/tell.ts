import { announce, refresh } from '../../outbox/announce.ts';
import type { Work } from '../work.ts';

/** What all messages about an action share. */
export const actionSubject = (id: string): string => `review-action:${id}`;

type Telling = Pick<Work, 'tx' | 'now' | 'newId' | 'queue'> & { readonly org: { readonly id: string } };

/** Tells the owner that it is theirs, or that it is due on this day. */
export const tellOwner = (
  work: Telling,
  { id, ownerId }: { readonly id: string; readonly ownerId: string },
  due?: Temporal.PlainDate,
): Promise<void> =>
  announce(work, [
    {
      key: due ? `review-action:${id}:due:${due}` : `review-action:${id}:${ownerId}`,
      kind: 'review-action',
      about: { action: id, due: due !== undefined },
      subject: actionSubject(id),
      to: { personId: ownerId },
    },
  ]);

/** What was told of it says how it stands now. */
export const tellAnew = (work: Telling, id: string): Promise<void> => refresh(work, actionSubject(id));
