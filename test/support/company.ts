import { randomUUIDv7 } from 'node:crypto';
import type { DeliveryJob, Queue } from '../../src/outbox/announce.ts';
import { opening, people, teams } from '../../src/playground/company.ts';
import { readOrganisation } from '../../src/services/organisations/read.ts';
import type { Organisation, Work } from '../../src/services/work.ts';
import type { Database, Engine } from '../../src/store/store.ts';
import { foundedStore } from './database.ts';

/** The demo company in a database of its own, as it stands on the afternoon of 18 November. */
export interface Company {
  readonly db: Database;
  readonly engine: Engine;
  readonly org: Organisation;
  /** The ids of people and teams, by their keys in the demo company. */
  readonly idOf: (key: string) => string;
  readonly queue: Queue;
  /** What has been put into it, in transactions that committed or did not. */
  readonly queued: DeliveryJob[];
  /** One transaction in the name of somebody, at the opening or at another moment. */
  as<Outcome>(who: string, act: (work: Work) => Promise<Outcome>, at?: Temporal.ZonedDateTime): Promise<Outcome>;
  close(): Promise<void>;
}

export async function foundCompany(): Promise<Company> {
  const store = await foundedStore();
  return { ...(await companyIn(store.db)), engine: store.engine, close: () => store.close() };
}

/** The same in a database that somebody else has opened, and closes. */
export async function companyIn(db: Database): Promise<Omit<Company, 'engine' | 'close'>> {
  const { id } = await db.organisation.findFirstOrThrow({ select: { id: true } });
  const org = await readOrganisation(db, id);
  const ids = await idsByKey(db);
  const queued: DeliveryJob[] = [];
  const queue: Queue = { add: async (_, jobs) => void queued.push(...jobs) };
  const idOf = (key: string): string => ids.get(key) ?? key;
  return {
    db,
    org,
    idOf,
    queue,
    queued,
    as: (who, act, at = opening) =>
      db.$transaction(async (tx) =>
        act({
          tx,
          org: await readOrganisation(tx, org.id),
          queue,
          actor: { personId: idOf(who), name: who, admin: who === 'wang', via: 'test' },
          now: at.toInstant(),
          today: at.withTimeZone(org.zone).toPlainDate(),
          newId: randomUUIDv7,
        }),
      ),
  };
}

/** The ids of people and teams, by their keys in the demo company. */
export async function idsByKey(db: Database): Promise<Map<string, string>> {
  const rows = [...(await db.person.findMany()), ...(await db.team.findMany())];
  return new Map([...people, ...teams].map(({ key, name }) => [key, rows.find((row) => row.name === name)?.id ?? '']));
}
