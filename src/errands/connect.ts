import type { ErrandKind } from './errand.ts';

/** Whether what somebody has entered opens something, and what. */
export const connect: ErrandKind = {
  kind: 'connect',
  step: async ({ source }) => {
    const { account } = await source.check();
    return { write: async () => ({ outcome: { account }, heard: { account } }) };
  },
};
