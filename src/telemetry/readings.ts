import { setTimeout as wait } from 'node:timers/promises';
import type { Line } from '../ports/messenger.ts';
import type { Store } from '../store/store.ts';
import { backlog } from './backlog.ts';
import type { Reading } from './meter.ts';

interface Read {
  readonly store: Pick<Store, 'db' | 'connections'>;
  readonly clock: () => Temporal.Instant;
  readonly lines: () => readonly Line[];
}

/** Whoever asks for figures waits ten seconds at most, and wants them most where the database does not answer. */
const patienceMs = 2000;

/** The gauges as they are now. Never rejects: what the database does not say is left out. */
export async function readings({ store, clock, lines }: Read): Promise<readonly Reading[]> {
  const waiting = await Promise.race([
    backlog(store.db, clock()).catch(() => undefined),
    wait(patienceMs, undefined, { ref: false }),
  ]);
  const connections = Object.entries(store.connections?.() ?? {});
  return [
    { of: 'qibu_database_up', labels: {}, value: waiting ? 1 : 0 },
    ...connections.map(([state, value]): Reading => ({ of: 'qibu_database_connections', labels: { state }, value })),
    ...lines().map(
      (line): Reading => ({
        of: 'qibu_line_up',
        labels: { messenger: line.platform },
        value: line.trouble() ? 0 : 1,
      }),
    ),
    ...(waiting ?? []),
  ];
}
