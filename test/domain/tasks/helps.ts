import fc from 'fast-check';
import type { Help } from '../../../src/domain/tasks/helping.ts';

const claimedAt = Temporal.Instant.from('2026-11-02T02:00:00Z');

/** Part of a task that Bo asked Ann for and confirmed two days later; say only what matters. */
export const help = (task: number, about: Partial<Help> & { readonly minutes?: number } = {}): Help => {
  const { minutes = 2 * 24 * 60, ...changes } = about;
  return {
    task,
    helperId: 'ann',
    helpedId: 'bo',
    partnerId: null,
    successorId: null,
    confirmerId: changes.helpedId ?? 'bo',
    points: 10,
    overlay: false,
    claimedAt,
    confirmedAt: claimedAt.add({ minutes }),
    ...changes,
  };
};

const person = fc.constantFrom('ann', 'bo', 'cy', 'di');

/** Whatever may have been confirmed among four people, who may be one with each other by now. */
export const anyHelps: fc.Arbitrary<Help[]> = fc.array(
  fc
    .record({
      task: fc.integer({ min: 1, max: 12 }),
      helperId: person,
      helpedId: person,
      partnerId: fc.option(person),
      confirmerId: person,
      points: fc.integer({ min: 0, max: 100 }),
      overlay: fc.boolean(),
      minutes: fc.integer({ min: 0, max: 30 }),
    })
    .map(({ task, ...about }) => help(task, about)),
  { maxLength: 25 },
);
