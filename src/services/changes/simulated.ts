import { z } from 'zod';
import { type Period, periodKinds } from '../../domain/period.ts';
import { type Ratio, ratio } from '../../domain/ratio.ts';
import type { Prisma } from '../../store/client/client.ts';
import type { Scored } from '../scores/read.ts';

const whole = z.string().regex(/^-?\d+$/);
const kept = z
  .object({ top: whole, bottom: whole, on: z.int() })
  .transform(({ top, bottom, on }): SimulatedScore => ({ value: ratio(BigInt(top), BigInt(bottom)), on }));

/** A score as a simulation has it: 1 is 100 points. */
export interface SimulatedScore {
  readonly value: Ratio;
  /** The weight of the indicators that have data, in hundredths of a percent. */
  readonly on: number;
}

/** As it is stored; undefined without any data, or without a score. */
export function keptScore(scored: Scored | undefined): Prisma.InputJsonObject | undefined {
  const score = simulatedScore(scored);
  return score && toJson(score);
}

const toJson = ({ value, on }: SimulatedScore): Prisma.InputJsonObject => ({
  ...{ top: value.top.toString(), bottom: value.bottom.toString() },
  on,
});

/** Undefined without any data. */
export function simulatedScore(scored: Scored | undefined): SimulatedScore | undefined {
  const value = scored?.score.value;
  return value && { value, on: scored.score.own.on };
}

/** Undefined where there was no data. */
export const readScore = (stored: unknown): SimulatedScore | undefined =>
  stored === null ? undefined : kept.parse(stored);

/** What becomes of a closed score that a correction alters; undefined where there was no data, or is none. */
export interface ClosedMove {
  readonly period: Period;
  readonly before: SimulatedScore | undefined;
  readonly after: SimulatedScore | undefined;
}

const day = z.iso.date().transform((text) => Temporal.PlainDate.from(text));
const keptMove = z
  .object({
    period: z.object({ kind: z.enum(periodKinds), from: day, until: day }),
    ...{ before: kept.optional(), after: kept.optional() },
  })
  .transform(({ period, before, after }): ClosedMove => ({ period, before, after }));

/** As they are stored. */
export const keptMoves = (moves: readonly ClosedMove[]): Prisma.InputJsonArray =>
  moves.map(({ period: { kind, from, until }, before, after }) => ({
    period: { kind, from: from.toString(), until: until.toString() },
    ...(before ? { before: toJson(before) } : {}),
    ...(after ? { after: toJson(after) } : {}),
  }));

/** None where the change is no correction, or was not simulated. */
export const readMoves = (stored: unknown): readonly ClosedMove[] =>
  stored === null ? [] : z.array(keptMove).parse(stored);
