import { describe } from 'vitest';
import { changes } from './changing.ts';
import { fails } from './failing.ts';
import { letsIn } from './letting-in.ts';
import { pushesTo } from './pushing.ts';
import { reads } from './reading.ts';
import { refusesNames } from './refusing.ts';
import type { Rig } from './rig.ts';

/** Holds a source, on its emulator, to what the rest of the house expects of all of them. */
export function keepsTheContract(rig: Rig): void {
  describe(rig.name, () => {
    letsIn(rig);
    reads(rig);
    changes(rig);
    refusesNames(rig);
    fails(rig);
    pushesTo(rig);
  });
}
