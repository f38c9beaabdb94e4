import type { DigestKind } from './digest.ts';
import { month } from './month.ts';
import { quarter } from './quarter.ts';
import { weekly } from './weekly.ts';

/** Every digest there is; a test proves it against the folder. */
export const digests: readonly DigestKind[] = [weekly, month, quarter];
