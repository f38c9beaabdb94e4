import { rm, writeFile } from 'node:fs/promises';
import { describe, expect, inject, it } from 'vitest';
import { openEmbedded, openPostgres } from '../../src/store/store.ts';
import { copyFolder } from '../support/database.ts';
import { install, troublesIn } from '../support/installation.ts';

describe('the database of an installation', () => {
  it('is well while the service runs on it', async () => {
    const { run, use, examined } = await install();
    await run();
    await use();
    expect(await examined()).toMatchObject({ well: true });
  });

  it('is examined from outside: the address, and a database that nobody has migrated, which stays so', async () => {
    const { examined, settings, publicUrl } = await install();
    const nothing = settings.DATABASE_URL ? 'The database lacks' : 'There is no database in';
    const report = await examined();
    expect(report.well).toBe(false);
    expect(troublesIn(report)).toEqual([
      ...['/slack/events', '/feishu/events', '/feishu/cards'].map((path) =>
        expect.stringContaining(`Nothing answers at ${publicUrl}${path} (ECONNREFUSED) → start the service`),
      ),
      expect.stringContaining(nothing),
    ]);
    expect(report.text).toContain('○ Not made · schedules');
    expect(troublesIn(await examined())).toEqual(troublesIn(report));
  });

  it('says why its database does not answer, and what needs that is not said to be well', async () => {
    const { examined } = await install();
    const report = await examined({ DATABASE_URL: 'postgres://me:fake-password@127.0.0.1:9/qibu' });
    expect(troublesIn(report)).toContainEqual(
      expect.stringMatching(/The database does not answer \(\w+\) → see that Postgres is running/),
    );
    expect(report.text).toMatch(/○ Not made · schedules/);
    expect(report.text).not.toContain('fake-password');
  });

  it.skipIf(inject('postgresUrl'))('says where nothing can be written', async () => {
    const { examined, dataDir } = await install();
    await rm(dataDir, { recursive: true });
    await writeFile(dataDir, 'no folder');
    expect(troublesIn(await examined())).toContainEqual(
      expect.stringContaining(`${dataDir} cannot be written to (ENOTDIR) → let the user of the service write there`),
    );
  });

  it('knows a database of another version, and leaves it as it is', async () => {
    const { examined, settings, dataDir } = await install();
    const opened = () => (settings.DATABASE_URL ? openPostgres(settings.DATABASE_URL) : openEmbedded(dataDir));
    if (!settings.DATABASE_URL) await copyFolder('empty', dataDir);
    const store = await opened();
    await store.db.$executeRaw`UPDATE "_prisma_migrations" SET migration_name = '20990101000000_later'
      WHERE migration_name = (SELECT max(migration_name) FROM "_prisma_migrations")`;
    await store.close();
    for (const _ of [1, 2]) {
      expect(troublesIn(await examined())).toEqual(
        expect.arrayContaining([
          expect.stringContaining('The database is newer than this version: 20990101000000_later'),
          expect.stringContaining('The database lacks 1 change of this version → start the service once'),
        ]),
      );
    }
  });
});
