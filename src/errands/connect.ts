import type { ErrandKind } from './errand.ts';

/**
 * Whether what somebody has entered opens something, and what. If it does, it is asked anew to push: what it pushes may be
 * known by what was entered.
 */
export const connect: ErrandKind = {
  kind: 'connect',
  step: async ({ source }) => {
    const { account } = await source.check();
    const known = { account, listensUntil: null, failure: null, failingSince: null };
    return { write: async () => ({ outcome: { account }, source: known }) };
  },
};
