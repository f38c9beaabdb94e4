import type { Tx } from '../../store/store.ts';

/** Any number that no other lock has. */
const connecting = 72707370;

/** Until this transaction ends no other connects a workspace: replicas that start together would found an organisation each. */
export const oneAtATime = (tx: Tx): Promise<unknown> => tx.$executeRaw`SELECT pg_advisory_xact_lock(${connecting})`;
