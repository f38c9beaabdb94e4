import { z } from 'zod';
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
  const value = scored?.score.value;
  return value && { top: value.top.toString(), bottom: value.bottom.toString(), on: scored.score.own.on };
}

/** Undefined where there was no data. */
export const readScore = (stored: unknown): SimulatedScore | undefined =>
  stored === null ? undefined : kept.parse(stored);
