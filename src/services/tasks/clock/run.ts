import { closeOverdueSlots } from './close-slots.ts';
import { escalateUnclaimed } from './escalate.ts';
import { handOverUnconfirmed } from './hand-over.ts';
import { takeBackSilent } from './take-back.ts';
import type { Tick } from './tick.ts';
import { warnSilent } from './warn.ts';

/**
 * What the clock does with tasks, in order: a slot that opens again after the day it was due closes at once, and of what has
 * closed no manager is told that it waits. Each thing happens once, by a change of a row in the transaction that tells of
 * it, however many look at the clock and however late. A look costs five questions, however many organisations there are.
 */
export async function runTaskClock(tick: Tick): Promise<void> {
  await takeBackSilent(tick);
  await closeOverdueSlots(tick);
  await escalateUnclaimed(tick);
  await warnSilent(tick);
  await handOverUnconfirmed(tick);
}
