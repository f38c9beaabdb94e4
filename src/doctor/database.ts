import type { Check } from './check.ts';

/** Whether the database answers, is of this version, and can be written to. */
export const database: Check = { name: 'database', look: (patient) => patient.database };
