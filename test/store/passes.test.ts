import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Pass, Settings } from '../../src/ports/source.ts';
import type { Vault } from '../../src/ports/vault.ts';
import { passesIn } from '../../src/store/passes.ts';
import type { Store } from '../../src/store/store.ts';
import { openVault } from '../../src/store/vault.ts';
import { newStore } from '../support/database.ts';

let store: Store;
let vault: Vault;
let now = Temporal.Instant.from('2026-11-18T06:00:00Z');
beforeAll(async () => {
  store = await newStore();
  vault = await openVault({ db: store.db, keys: [randomBytes(32)], random: randomBytes, clock: () => now });
});
afterAll(() => store.close());

/** Passes of one name, and how many have been made. */
function passes(name: string) {
  let made = 0;
  const make = async (): Promise<Pass> => {
    made += 1;
    return { token: `${name}-${made}`, until: now.add({ hours: 1 }), with: { at: 'https://acme.example' } };
  };
  const open = (settings: Settings = { clientId: 'acme', user: 'li' }) => passesIn(vault, name, () => now, settings);
  return { made: () => made, make, open };
}

describe('the pass of a connection', () => {
  it('is made once, whoever wants it at the same moment in whatever process', async () => {
    const { made, make, open } = passes('shared');
    const taken = await Promise.all(Array.from({ length: 5 }, () => open().take(make)));
    expect(new Set(taken.map(({ token }) => token))).toEqual(new Set(['shared-1']));
    expect([made(), taken[0]?.with]).toEqual([1, { at: 'https://acme.example' }]);
  });

  it('is made anew a minute before its end', async () => {
    const { make, open } = passes('ending');
    const { token } = await open().take(make);
    now = now.add({ minutes: 58 });
    expect((await open().take(make)).token).toBe(token);
    now = now.add({ minutes: 1, seconds: 1 });
    expect((await open().take(make)).token).not.toBe(token);
  });

  it('is made anew when it was refused, by the first who says so', async () => {
    const { made, make, open } = passes('refused');
    const dead = await open().take(make);
    const [one, other] = await Promise.all([open().take(make, dead), open().take(make, dead)]);
    expect([one.token, other.token, made()]).toEqual(['refused-2', 'refused-2', 2]);
  });

  it('is made anew where it was got by other settings, in whatever order they stand', async () => {
    const { make, open } = passes('moved');
    await open().take(make);
    expect((await open({ user: 'li', clientId: 'acme' }).take(make)).token).toBe('moved-1');
    expect((await open({ clientId: 'acme', user: 'wang' }).take(make)).token).toBe('moved-2');
    expect((await open().take(make)).token).toBe('moved-3');
  });

  it('stays as it was when none can be made', async () => {
    const { make, open } = passes('failing');
    const kept = await open().take(make);
    await expect(open().take(() => Promise.reject(new Error('no')), kept)).rejects.toThrow('no');
    expect(await open().take(make)).toEqual(kept);
  });

  it('is sealed where it is kept', async () => {
    const { make, open } = passes('sealed');
    await open().take(make);
    const row = await store.db.secret.findUniqueOrThrow({ where: { name: 'sealed' } });
    expect(Buffer.from(row.sealed).toString()).not.toContain('sealed-1');
  });
});
