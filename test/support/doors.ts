import type { Doors, Receive } from '../../src/ports/messenger.ts';

const nobody = () => Promise.reject(new Error('nobody does that here'));

/** Doors behind which there is what a test is about, and nothing else. */
export const doorsTo = (receive: Receive, others: Partial<Doors> = {}): Doors => ({
  receive,
  homeOpened: nobody,
  installed: nobody,
  uninstalled: nobody,
  ...others,
});
