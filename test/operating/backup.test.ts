import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { backup } from '../../src/operating/backup.ts';
import { restore } from '../../src/operating/restore.ts';
import { openFolder } from '../../src/store/folder.ts';
import { appliedTo, migrate } from '../../src/store/migrate.ts';
import { sessionOf } from '../../src/store/store.ts';
import {
  backedUp,
  command,
  folderForTest,
  holding,
  look,
  newFolder,
  now,
  rowsIn,
  run,
  secret,
  vaultOf,
} from '../support/backed-up.ts';
import { copyFolder } from '../support/database.ts';
import { connectTo } from '../support/sql.ts';

let source: Awaited<ReturnType<typeof backedUp>>;
let at: string;
const file = (): string => join(at, 'backup.gz');

beforeAll(async () => {
  source = await backedUp();
});
afterAll(() => rm(source.folder, { recursive: true, force: true }));
beforeEach(async () => {
  at = await folderForTest();
});

describe('a backup', () => {
  /** Where it was restored at the terminal. */
  let restored: string;
  let said: string;

  beforeAll(async () => {
    restored = await newFolder();
    said = (await command(restored, 'restore', source.file)).stdout;
  });
  afterAll(() => rm(restored, { recursive: true, force: true }));

  it('that is restored is every row as it was, in a database of this version', async () => {
    expect(said).toMatch(/^Restored from 2026-11-18T04:00:00Z: \d+ tables, \d+ rows\.\n$/);
    const its = await rowsIn(restored);
    expect([...its.keys()]).toEqual([...source.rows.keys()]);
    for (const [table, all] of source.rows) if (table !== 'announcement') expect(its.get(table), table).toEqual(all);
    expect(its.get('entry')?.length).toBeGreaterThan(100);
    const bookkeeping = await look(restored, async ({ engine }) => appliedTo(await connectTo(engine)));
    expect(bookkeeping).toEqual(await look(source.folder, async ({ engine }) => appliedTo(await connectTo(engine))));
  });

  it('has what is sealed sealed in it, and can be read by nobody but its owner', async () => {
    expect(gunzipSync(await readFile(source.file)).includes(secret)).toBe(false);
    expect((await stat(source.file)).mode & 0o777).toBe(0o600);
    expect(await look(restored, async (store) => (await vaultOf(store)).read('slack'))).toBe(secret);
  });

  it('counts what was still to be told as tried once it is restored, so that it is looked for before it is posted', async () => {
    const told = await look(restored, ({ db }) => db.announcement.findMany({ orderBy: { key: 'asc' } }));
    expect(told.map(({ triedAt }) => triedAt)).toEqual([null, new Date(5)]);
  });

  it('changes nothing where it is made, and again has the same in it', async () => {
    await run(backup, source.folder, file());
    expect(gunzipSync(await readFile(file()))).toEqual(gunzipSync(await readFile(source.file)));
    expect(await rowsIn(source.folder)).toEqual(source.rows);
  });

  it('is refused at the terminal in words that say what to do', async () => {
    await expect(command(source.folder, 'backup', source.file)).rejects.toMatchObject({
      code: 1,
      stderr: `Nothing was changed:\n  - ${source.file} is there already: name another file.\n`,
    });
  });

  it('of an older version is brought up to this one, with what is in it', async () => {
    const older = await folderForTest();
    const { pglite, close } = await openFolder(older);
    const all = await look(source.folder, async ({ engine }) => appliedTo(await connectTo(engine)));
    await migrate(sessionOf(pglite), all.slice(0, 10));
    await pglite.exec(`INSERT INTO organisation (id, name, locale, zone, currency, "createdAt")
      VALUES (gen_random_uuid(), 'Older', 'en', 'UTC', 'CNY', now())`);
    await close();
    await run(backup, older, file());
    expect(await run(restore, at, file())).toContain('1 rows');
    const names = await look(at, ({ db }) => db.organisation.findMany({ select: { name: true } }));
    expect(names).toEqual([{ name: 'Older' }]);
  });
});

describe('a backup is refused', () => {
  it('while a service has the folder', async () => {
    await copyFolder('empty', at);
    const unlock = await holding(at);
    await expect(run(backup, at, file())).rejects.toThrow(/DATA_DIR: process \d+ is using .*Stop it/);
    await unlock();
    await run(backup, at, file());
  });

  it('where there is no database, and founds none', async () => {
    await expect(run(backup, at, file())).rejects.toThrow(`there is no database in ${at}`);
    expect(await readdir(at)).toEqual([]);
  });

  it('into a file that is there, without a file, with two, and of a Postgres', async () => {
    await writeFile(file(), 'mine');
    await expect(run(backup, source.folder, file())).rejects.toThrow('is there already');
    expect(await readFile(file(), 'utf8')).toBe('mine');
    expect(await readdir(at)).toEqual(['backup.gz']);
    for (const words of [[], ['a', 'b']])
      await expect(run(backup, source.folder, ...words)).rejects.toThrow('Name one file');
    const config = { dataDir: source.folder, databaseUrl: 'postgres://db/qibu' };
    for (const command of [backup, restore]) {
      await expect(command({ words: [source.file], config, now })).rejects.toThrow('DATABASE_URL is set');
    }
  });
});
