import { setTimeout as wait } from 'node:timers/promises';
import { reasonOf } from '../store/reason.ts';
import type { Check, Patient } from './check.ts';
import { checks } from './index.ts';
import type { Checked, Trouble } from './trouble.ts';

/** A check that is not through by then is given up, so that the others are told. */
const patienceMs = 12_000;

/** Makes every check, all at once; one that breaks or does not end hides none of the others. */
export function examine(
  patient: Patient,
  made: readonly Check[] = checks,
  patience = patienceMs,
): Promise<readonly Checked[]> {
  return Promise.all(
    made.map(async (check) => {
      const { name } = check;
      const troubles = await outcome(check, patient, patience);
      return { name, troubles, unseen: troubles.length === 0 && (await check.blind?.(patient)) === true };
    }),
  );
}

async function outcome(check: Check, patient: Patient, patience: number): Promise<readonly Trouble[]> {
  const { name } = check;
  const ended = new AbortController();
  const late = wait(patience, undefined, { ref: false, signal: ended.signal }).then(() => {
    throw new Late();
  });
  try {
    return await Promise.race([check.look(patient), late]);
  } catch (error) {
    return [{ code: 'broke', name, said: reasonOf(error) }];
  } finally {
    ended.abort();
    late.catch(() => {});
  }
}

class Late extends Error {
  override readonly name = 'timeout';
}
