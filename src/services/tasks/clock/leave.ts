import type { Span } from '../../../domain/period.ts';
import { Prisma } from '../../../store/client/client.ts';

/** Days of leave, as a question gives them. */
export type LeaveRows = readonly { readonly from: string; readonly until: string }[];

/** A column: the leave of whoever holds the slot `s`. */
export const leaveOfHolder = Prisma.sql`(
  SELECT coalesce(jsonb_agg(jsonb_build_object('from', a."from", 'until', a.until)), '[]')
  FROM leave a WHERE a."orgId" = s."orgId" AND a."personId" = s."holderId" AND a."cancelledAt" IS NULL)`;

export const toSpans = (rows: LeaveRows): Span[] =>
  rows.map(({ from, until }) => ({ from: Temporal.PlainDate.from(from), until: Temporal.PlainDate.from(until) }));
