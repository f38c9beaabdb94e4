import type { Work } from '../work.ts';

/** Whoever changes who administers waits for whoever is at it: of two at the same moment one is first, and the other sees that. */
export const adminsOneAtATime = ({ tx, org }: Pick<Work, 'tx' | 'org'>): Promise<unknown> =>
  tx.$queryRaw`SELECT id FROM organisation WHERE id = ${org.id}::uuid FOR UPDATE`;
