import type { Store } from '../../src/store/store.ts';
import { type Watch, watching } from '../../src/telemetry/watch.ts';

/** What measures a server over this database, where nobody looks at what it measures. */
export const watchOver = (db: Store['db']): Watch =>
  watching({ store: { db }, clock: Temporal.Now.instant, lines: () => [] });
