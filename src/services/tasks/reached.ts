import type { TaskView } from './read.ts';

interface Reached {
  readonly since: Temporal.Instant;
  readonly by: TaskView['requester'] | undefined;
}

/** Since when a task stands where it stands, and through whom, where one person brought it there. */
export function reached({ state, offeredAt, cancelled, slots }: TaskView): Reached {
  const last = (moments: readonly (Temporal.Instant | null | undefined)[]): Temporal.Instant =>
    moments
      .flatMap((at) => at ?? [])
      .toSorted(Temporal.Instant.compare)
      .at(-1) ?? offeredAt;
  const [confirmation] = slots.flatMap((slot) => slot.confirmation ?? []);
  switch (state) {
    case 'offered':
      return { since: offeredAt, by: undefined };
    case 'claimed':
      return { since: last(slots.map(({ claimedAt }) => claimedAt)), by: undefined };
    case 'done':
      return { since: last(slots.map(({ doneAt }) => doneAt)), by: undefined };
    case 'confirmed':
      return { since: confirmation?.at ?? offeredAt, by: confirmation?.by };
    case 'cancelled':
      return { since: cancelled?.at ?? offeredAt, by: cancelled?.by };
    case 'expired':
      return { since: last(slots.map(({ closedAt }) => closedAt)), by: undefined };
  }
}
