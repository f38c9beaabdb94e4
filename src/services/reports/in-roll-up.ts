import { Prisma } from '../../store/client/client.ts';

/** Whether overlay counts: in what somebody has it does, in what goes into a team it does not. */
export type Counting = 'all' | 'inRollUp';

interface Day {
  readonly amount: bigint | null;
  readonly overlay: bigint | null;
}

/** What a person's days come to. */
export const counted = ({ amount, overlay }: Day, counting: Counting): bigint =>
  (amount ?? 0n) - (counting === 'inRollUp' ? (overlay ?? 0n) : 0n);

/** The same of a row of `total`, in SQL. */
export const countedSql = (counting: Counting): Prisma.Sql =>
  counting === 'inRollUp' ? Prisma.sql`(amount - coalesce(overlay, 0))` : Prisma.sql`amount`;

/** Whether a row of `total` says what somebody has: not where all there is of the day stands beside the number. */
export const saysSql = Prisma.sql`(aside IS NULL OR amount <> 0)`;
export const says = { OR: [{ aside: null }, { amount: { not: 0n } }] } satisfies Prisma.TotalWhereInput;
