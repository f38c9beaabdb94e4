import { fromDay } from '../../../store/time.ts';

/** People who are with the organisation on a day, and whom the bot can write to. */
export const reachable = ({ id: orgId }: { readonly id: string }, day: Temporal.PlainDate) => ({
  orgId,
  OR: [{ leftOn: null }, { leftOn: { gte: fromDay(day) } }],
  identities: { some: { workspace: { disconnectedAt: null } } },
});
