import { apportion } from '../largest-remainder.ts';
import { whole } from '../scorecards/scorecard.ts';
import type { Place } from './task.ts';

type Share = Pick<Place, 'share' | 'overlay'>;

/** Equal shares for so many slots, in hundredths of a percent: they add up to the whole. */
export const equalShares = (slots: number): number[] => apportion(BigInt(whole), Array(slots).fill(1n)).map(Number);

/** What the shares of a task come to without overlay; it has to be the whole, 10 000. */
export const sharesTotal = (slots: readonly Share[]): number =>
  slots.reduce((sum, { share, overlay }) => sum + (overlay ? 0 : share), 0);

/**
 * Points of each slot, in order. Those of the shares add up to the task's points (largest remainder); overlay is on top, each
 * rounded by itself, half a point up.
 */
export function pointsPerSlot(points: number, slots: readonly Share[]): number[] {
  const total = BigInt(points);
  const shared = apportion(
    total,
    slots.map(({ share, overlay }) => (overlay ? 0n : BigInt(share))),
  );
  return slots.map(({ share, overlay }, index) =>
    Number(overlay ? (total * BigInt(share) * 2n + BigInt(whole)) / (2n * BigInt(whole)) : shared[index]),
  );
}

/** Places with nothing demanded but a team, or not even that, that share alike. */
export const sharedAlike = (teamIds: readonly (string | null)[]): Place[] =>
  equalShares(teamIds.length).map((share, index) => ({
    teamId: teamIds[index] ?? null,
    role: null,
    share,
    overlay: false,
  }));
