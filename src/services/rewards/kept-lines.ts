import { z } from 'zod';
import { periodKinds } from '../../domain/period.ts';
import type { StatementLine } from '../../domain/rewards/statement.ts';
import type { Prisma } from '../../store/client/client.ts';
import { amount, day, ratio } from '../kept-json.ts';

/** In hundredths of a percent. */
const share = z.int();
const span = z.object({ from: day, until: day });
const period = z.object({ kind: z.enum(periodKinds), from: day, until: day });
const by = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('score') }),
  z.object({ kind: z.literal('indicator'), indicator: z.string() }),
]);
const pays = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('fixed'), rate: share }),
  z.object({ kind: z.literal('proportion') }),
  z.object({ kind: z.literal('accelerated'), times: share }),
]);

/** JSON has null for what is not there. */
const perhaps = <Kept, Json>(kept: z.ZodType<Kept, Json>) =>
  z.codec(kept.nullable(), z.custom<Kept | undefined>(), {
    decode: (value) => value ?? undefined,
    encode: (value) => value ?? null,
  });

const own = {
  ...{ by, base: amount, days: z.int(), of: z.int(), attainment: perhaps(ratio) },
  rate: z.object({
    tier: perhaps(z.object({ from: share, pays })),
    next: perhaps(share),
    ...{ value: ratio, capped: z.boolean() },
  }),
  amount,
};
const personal = z.object({ kind: z.literal('personal'), ...own });
const makeUp = z.object({
  ...{ kind: z.literal('make-up'), ...own, without: amount },
  entries: z.array(z.object({ indicator: z.string(), amount, about: span })).readonly(),
});
const pool = z.object({
  ...{ kind: z.literal('pool'), by, pool: amount, gate: share, floor: share },
  sharedBy: z.enum(['heads', 'score', 'points']),
  ...{ team: perhaps(ratio), own: perhaps(ratio) },
  share: perhaps(z.object({ weight: amount, of: amount, rest: amount })),
  without: perhaps(z.enum(['gate', 'floor'])),
  amount,
});
const earned = z.discriminatedUnion('kind', [personal, makeUp, pool]);
const correction = z.object({
  ...{ kind: z.literal('correction'), period, changes: z.array(z.int()).readonly() },
  ...{ lines: z.array(earned).readonly(), stated: amount, amount },
});
const decision = z.object({ kind: z.literal('decision'), question: z.int(), period, amount });

const keptLines = z.array(z.discriminatedUnion('kind', [personal, makeUp, pool, correction, decision])).readonly();

/** The lines of a statement as they are stored, exact. */
export const toKeptLines = (lines: readonly StatementLine[]): Prisma.InputJsonArray =>
  z.encode(keptLines, lines) as Prisma.InputJsonArray;

/** The same read back. Throws a ZodError for what are none. */
export const fromKeptLines = (json: unknown): readonly StatementLine[] =>
  z.decode(keptLines, json as z.input<typeof keptLines>);
