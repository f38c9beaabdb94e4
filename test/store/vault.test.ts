import { randomBytes } from 'node:crypto';
import { describe, expect, inject, it } from 'vitest';
import { ConfigError } from '../../src/errors.ts';
import type { Vault } from '../../src/ports/vault.ts';
import { type Database, openPostgres } from '../../src/store/store.ts';
import { openVault } from '../../src/store/vault.ts';
import { newDatabaseUrl, storeForTest } from '../support/database.ts';

const [older, newer] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
const noon = Temporal.Instant.from('2026-11-18T12:00:00Z');

const open = (db: Database, keys: readonly Uint8Array[] = [newer], now = noon): Promise<Vault> =>
  openVault({ db, keys, random: randomBytes, clock: () => now });

async function vaultForTest() {
  const { db } = await storeForTest();
  return { db, vault: await open(db) };
}

describe('a secret', () => {
  it('is what was kept last under its name, until it is forgotten', async () => {
    const { vault } = await vaultForTest();
    expect(await vault.read('a')).toBeUndefined();
    await vault.keep('a', 'first');
    await vault.keep('a', 'second');
    await vault.keep('b', 'another');
    expect([await vault.read('a'), await vault.read('b')]).toEqual(['second', 'another']);
    await vault.forget('a');
    expect([await vault.read('a'), await vault.read('b')]).toEqual([undefined, 'another']);
    await vault.forget('a');
  });

  it('is the one that was there, where only the first is to be kept', async () => {
    const { vault } = await vaultForTest();
    await vault.keepFirst('a', 'first');
    await vault.keepFirst('a', 'second');
    expect(await vault.read('a')).toBe('first');
  });

  it('is nowhere in the database as it is', async () => {
    const { db, vault } = await vaultForTest();
    await vault.keep('a', 'xoxb-not-a-real-token');
    await vault.change('a', async () => 'xoxb-not-another-token');
    const [row] = await db.$queryRaw<{ text: string }[]>`SELECT t::text AS text FROM secret t`;
    expect(row?.text).not.toContain(Buffer.from('xoxb').toString('hex'));
    expect(row?.text).not.toContain('xoxb');
  });

  it('of another row is not taken for it', async () => {
    const { db, vault } = await vaultForTest();
    await vault.keep('a', 'of a');
    await db.$executeRaw`UPDATE secret SET name = 'b'`;
    await expect(vault.read('b')).rejects.toThrow();
  });
});

describe('a change', () => {
  it('is made by one at a time, each from what the other has left', async () => {
    const { vault } = await vaultForTest();
    await vault.keep('a', '0');
    let making = 0;
    const raise = () =>
      vault.change('a', async (secret) => {
        making += 1;
        expect(making).toBe(1);
        await new Promise((done) => setTimeout(done, 5));
        making -= 1;
        return String(Number(secret) + 1);
      });
    await Promise.all(Array.from({ length: 5 }, raise));
    expect(await vault.read('a')).toBe('5');
  });

  it('may be none, and what it throws changes nothing and holds nobody up', async () => {
    const { vault } = await vaultForTest();
    await vault.keep('a', 'as it was');
    expect(await vault.change('a', async () => undefined)).toBe('as it was');
    await expect(vault.change('a', () => Promise.reject(new Error('no vendor')))).rejects.toThrow('no vendor');
    expect(await vault.change('a', async (secret) => `${secret}, changed`)).toBe('as it was, changed');
  });

  it('of what is not there is none', async () => {
    const { vault } = await vaultForTest();
    expect(await vault.change('a', async () => 'made up')).toBeUndefined();
    expect(await vault.read('a')).toBeUndefined();
  });

  it('does not take the place of what was kept while it was being made', async () => {
    const { vault } = await vaultForTest();
    await vault.keep('a', 'old');
    const changed = await vault.change('a', async () => {
      await vault.keep('a', 'installed anew');
      return 'refreshed';
    });
    expect([changed, await vault.read('a')]).toEqual(['installed anew', 'installed anew']);
  });

  it('does not bring back what was forgotten meanwhile', async () => {
    const { vault } = await vaultForTest();
    await vault.keep('a', 'old');
    expect(await vault.change('a', () => vault.forget('a').then(() => 'refreshed'))).toBeUndefined();
    expect(await vault.read('a')).toBeUndefined();
  });

  it('by whoever died over it is made by the next', async () => {
    const { db, vault } = await vaultForTest();
    await vault.keep('a', 'old');
    await db.$executeRaw`UPDATE secret SET "leasedUntil" = now() + interval '0.2 seconds'`;
    expect(await vault.change('a', async (secret) => `${secret}, changed`)).toBe('old, changed');
  });

  it.runIf(inject('postgresUrl'))('is one at a time across processes', async () => {
    const url = (await newDatabaseUrl()) ?? '';
    const stores = await Promise.all([openPostgres(url), openPostgres(url)]);
    const vaults = await Promise.all(stores.map(({ db }) => open(db)));
    await vaults[0]?.keep('a', '0');
    const raised = vaults.flatMap((vault) =>
      [1, 2, 3].map(() => vault.change('a', async (n) => String(Number(n) + 1))),
    );
    await Promise.all(raised);
    expect(await vaults[1]?.read('a')).toBe('6');
    await Promise.all(stores.map((store) => store.close()));
  });
});

describe('what serves once', () => {
  it('serves whoever asks first, and is forgotten when it would not serve any more', async () => {
    const { db, vault } = await vaultForTest();
    const until = noon.add({ minutes: 10 });
    const asked = await Promise.all([1, 2, 3].map(() => vault.useUp('state:1', until)));
    expect(asked.filter(Boolean)).toHaveLength(1);
    expect(await vault.useUp('state:2', until)).toBe(true);
    await (await open(db, [newer], noon.add({ minutes: 11 }))).useUp('state:3', noon.add({ minutes: 21 }));
    expect(await db.usedUp.findMany({ select: { name: true } })).toEqual([{ name: 'state:3' }]);
  });
});

describe('another key', () => {
  it('seals all that the one before it has sealed, which is not needed afterwards', async () => {
    const { db } = await storeForTest();
    await (await open(db, [older])).keep('a', 'kept before');
    await open(db, [newer, older]);
    expect(await (await open(db, [newer])).read('a')).toBe('kept before');
  });

  it('alone is a problem with its setting, and changes nothing', async () => {
    const { db } = await storeForTest();
    await (await open(db, [older])).keep('a', 'kept before');
    const opening = open(db, [newer]);
    await expect(opening).rejects.toThrow(ConfigError);
    await expect(opening).rejects.toThrow(/^ENCRYPTION_KEY is not the key that 1 kept tokens were sealed with/);
    expect(await (await open(db, [older])).read('a')).toBe('kept before');
  });

  it('is no problem where none is set, since nothing is kept then', async () => {
    const { db } = await storeForTest();
    await (await open(db, [older])).keep('a', 'kept before');
    await expect(open(db, [])).resolves.toBeDefined();
  });
});
