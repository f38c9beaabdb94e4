import { callback } from './callback.ts';
import type { Check } from './check.ts';
import { clock } from './clock.ts';
import { database } from './database.ts';
import { fonts } from './fonts.ts';
import { schedules } from './schedules.ts';
import { scopes } from './scopes.ts';
import { sources } from './sources.ts';
import { tokens } from './tokens.ts';

/** Every check there is, in the order in which they are told; a test proves it against the folder. */
export const checks: readonly Check[] = [tokens, scopes, callback, clock, fonts, database, schedules, sources];
