import { sharedAlike } from '../../src/domain/tasks/shares.ts';
import type { Answer } from '../../src/ports/messenger.ts';
import type { Offer } from '../../src/services/tasks/offer.ts';
import type { Door } from './door.ts';

/** So many slots that anybody may take. */
export const anybody = (slots = 1): Offer['slots'] => sharedAlike(Array(slots).fill(null));

/** A task with one slot for anybody; say only what matters. */
export const visit = (about: Partial<Offer> = {}): Offer => ({
  kind: 'jointCustomer',
  title: 'Joint visit',
  customer: undefined,
  points: 30,
  indicator: 'teamwork',
  dueOn: Temporal.PlainDate.from('2026-11-27'),
  slots: anybody(),
  ...about,
});

/** Somebody offers a task in a line and publishes it as it was shown; gives what they are told then. */
export const offersTask = async ({ says, presses }: Door, user: string, text: string): Promise<Answer> =>
  presses(user, await says(user, text), 'publish-offer');
