import { sharedAlike } from '../../src/domain/tasks/shares.ts';
import type { Offer } from '../../src/services/tasks/offer.ts';

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
