import { setTimeout as wait } from 'node:timers/promises';
import { ConfigError } from '../errors.ts';
import type { Vault } from '../ports/vault.ts';
import type { Random } from './seal.ts';
import { type Seal, type Sealed, sealWith } from './seal.ts';
import type { Database } from './store.ts';
import { fromInstant } from './time.ts';

interface VaultParts {
  readonly db: Database;
  /** The newest first; without any, nothing can be kept. */
  readonly keys: readonly Uint8Array[];
  readonly random: Random;
  readonly clock: () => Temporal.Instant;
}

/** Whoever has not made the change by then is dead, or its vendor does not answer. */
const leaseSeconds = 30;
const lookAgainMs = 100;

/**
 * Opens the vault, and seals with the newest key whatever an older one has sealed, which is not needed from then on. Throws
 * a ConfigError where something is sealed with a key that is not there.
 */
export async function openVault(parts: VaultParts): Promise<Vault> {
  const { db, keys, random, clock } = parts;
  const seal = sealWith(keys, random);
  if (keys.length > 0) await sealAnew(db, seal);
  return {
    keep: async (name, secret) => {
      const sealed = seal.close(name, secret);
      const anew = { ...sealed, version: { increment: 1 }, leasedUntil: null };
      await db.secret.upsert({ where: { name }, create: { name, ...sealed }, update: anew, select: { name: true } });
    },
    keepFirst: async (name, secret) => {
      await db.secret.createMany({ data: [{ name, ...seal.close(name, secret) }], skipDuplicates: true });
    },
    read: (name) => read(db, seal, name),
    change: async (name, make) => {
      const lease = await takeLease(db, name);
      if (!lease) return undefined;
      const held = { name, version: lease.version, leasedUntil: lease.leasedUntil };
      try {
        const now = seal.open(name, lease);
        const next = await make(now);
        if (next === undefined) return now;
        // The lease may have ended meanwhile: the change counts all the same, unless another came before it.
        const { count } = await db.secret.updateMany({
          where: { name, version: lease.version },
          data: { ...seal.close(name, next), version: { increment: 1 }, leasedUntil: null },
        });
        return count > 0 ? next : await read(db, seal, name);
      } finally {
        await db.secret.updateMany({ where: held, data: { leasedUntil: null } });
      }
    },
    forget: async (name) => {
      await db.secret.deleteMany({ where: { name } });
    },
    useUp: async (name, until) => {
      await db.usedUp.deleteMany({ where: { until: { lt: fromInstant(clock()) } } });
      const { count } = await db.usedUp.createMany({
        data: [{ name, until: fromInstant(until) }],
        skipDuplicates: true,
      });
      return count > 0;
    },
  };
}

/** The same for somebody who only looks, in a database that may not be there: whatever would change something rejects. */
export function lookIntoVault(parts: {
  readonly db: Promise<Database | undefined>;
  readonly keys: readonly Uint8Array[];
  readonly random: Random;
}): Vault {
  const seal = sealWith(parts.keys, parts.random);
  const refuse = () => Promise.reject(new Error('this vault is only looked into'));
  return {
    read: async (name) => {
      const db = await parts.db;
      return db && read(db, seal, name);
    },
    keep: refuse,
    keepFirst: refuse,
    change: refuse,
    forget: refuse,
    useUp: refuse,
  };
}

async function read(db: Database, seal: Seal, name: string): Promise<string | undefined> {
  const row = await db.secret.findUnique({ where: { name }, select: { key: true, sealed: true } });
  return row ? seal.open(name, row) : undefined;
}

interface Lease extends Sealed {
  readonly version: number;
  readonly leasedUntil: Date;
}

/**
 * The right to change a secret, and what it is by then; undefined where there is none. A lease and no row lock: a
 * transaction that waits for a vendor would hold a connection, of which the embedded database has one.
 */
async function takeLease(db: Database, name: string): Promise<Lease | undefined> {
  for (;;) {
    const [lease] = await db.$queryRaw<Lease[]>`
      UPDATE secret SET "leasedUntil" = now() + make_interval(secs => ${leaseSeconds})
      WHERE name = ${name} AND ("leasedUntil" IS NULL OR "leasedUntil" < now())
      RETURNING key, sealed, version, "leasedUntil"`;
    if (lease) return lease;
    if ((await db.secret.count({ where: { name } })) === 0) return undefined;
    await wait(lookAgainMs);
  }
}

async function sealAnew(db: Database, seal: Seal): Promise<void> {
  const lost = await db.secret.count({ where: { key: { notIn: [...seal.keys] } } });
  if (lost > 0) {
    throw new ConfigError([
      `ENCRYPTION_KEY is not the key that ${lost} kept tokens were sealed with: put that one behind the new one, with a ` +
        'comma between them; if it is lost, empty the table "secret" and have those workspaces install qibu anew',
    ]);
  }
  for (const { name, version, ...old } of await db.secret.findMany({ where: { key: { not: seal.key } } })) {
    const sealed = seal.close(name, seal.open(name, old));
    await db.secret.updateMany({ where: { name, version }, data: { ...sealed, version: { increment: 1 } } });
  }
}
