import { type Check, found } from './check.ts';

/** What the app was granted, against what the adapter calls. */
export const scopes: Check = {
  name: 'scopes',
  blind: async (patient) => (await found(patient, ['refused', 'unreachable'])).length > 0,
  look: (patient) => found(patient, ['scopes-missing']),
};
