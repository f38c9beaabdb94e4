import type { Doors, Receive } from '../../src/ports/messenger.ts';

const nobody = () => Promise.reject(new Error('nobody installs anything here'));

/** Doors behind which there is what a test is about, and nothing else. */
export const doorsTo = (receive: Receive, others: Partial<Doors> = {}): Doors => ({
  receive,
  installed: nobody,
  uninstalled: nobody,
  ...others,
});
