import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { restore } from '../../src/operating/restore.ts';
import { backedUp, folderForTest, holding, look, run } from '../support/backed-up.ts';
import { copyFolder } from '../support/database.ts';

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

describe('a restore', () => {
  it('has nothing of what is there overwritten without a word', async () => {
    await copyFolder('empty', at);
    await expect(run(restore, at, source.file)).rejects.toThrow(/there is a database in .* Add --replace/);
    expect(await readdir(at)).toEqual(['db']);
  });

  it('is refused while a service has the folder', async () => {
    await copyFolder('empty', at);
    const unlock = await holding(at);
    await expect(run(restore, at, source.file, '--replace')).rejects.toThrow(/process \d+ is using/);
    await unlock();
  });

  const lines = (change: (lines: string[]) => string[]) => async (): Promise<Buffer> =>
    gzipSync(
      change(
        gunzipSync(await readFile(source.file))
          .toString()
          .split('\n'),
      ).join('\n'),
    );
  const bytes = (change: (whole: Buffer) => Buffer) => async (): Promise<Buffer> => change(await readFile(source.file));
  const firstLine = (change: (first: string) => string) =>
    lines(([first = '', ...others]) => [change(first), ...others]);

  it.each([
    ['cut off', bytes((whole) => whole.subarray(0, whole.length / 2))],
    ['with a bit that has turned', bytes((whole) => turned(whole))],
    ['that is something else', bytes(() => Buffer.from('a photograph'))],
    ['that is empty', bytes(() => Buffer.alloc(0))],
    ['of another program', firstLine(() => '{"backup":"another"}')],
    ['that lacks its end', lines((all) => all.slice(0, -2))],
    ['that goes on behind its end', lines((all) => [...all.slice(0, -1), '["more"]', ''])],
  ])('of a file %s is refused before anything is made', async (_, made) => {
    await writeFile(file(), await made());
    await expect(run(restore, at, file())).rejects.toThrow('is damaged, or no backup of qibu');
    expect(await readdir(at)).toEqual(['backup.gz']);
  });

  it.each([
    ['lacks a row', lines((all) => without(all, '["')), /the table \w+ had \d+ rows, \d+, and has/],
    [
      'is of a newer version',
      firstLine((first) =>
        first.replace('"applied":[', '"applied":[{"name":"2099_more","checksum":"","finished":true},'),
      ),
      'The data are of a newer version, which has 2099_more',
    ],
  ])('of a file that %s changes nothing', async (_, made, said) => {
    await copyFolder('empty', at);
    await writeFile(file(), await made());
    await expect(run(restore, at, file(), '--replace')).rejects.toThrow(said);
    expect(await readdir(at)).toEqual(['backup.gz', 'db']);
    expect(await look(at, ({ db }) => db.person.count())).toBe(0);
  });

  it('that is killed leaves what was there, whenever that is', async () => {
    await copyFolder('empty', at);
    const child = spawn(process.execPath, ['src/operating/restore.ts', source.file, '--replace'], {
      env: { ...process.env, DATA_DIR: at, DATABASE_URL: '' },
      stdio: 'ignore',
    });
    while (!(await readdir(at)).includes('db.making')) await wait(5);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await look(at, ({ db }) => db.person.count())).toBe(0);
    // The moment in which neither is in its place.
    await rename(join(at, 'db'), join(at, 'db.former'));
    expect(await look(at, ({ db }) => db.person.count())).toBe(0);
    // What the killed one had begun is in nobody's way, and what was there is kept.
    expect(await run(restore, at, source.file, '--replace')).toContain(join(at, 'db.former'));
    expect(await readdir(at)).toEqual(['db', 'db.former']);
    expect(await look(at, ({ db }) => db.person.count())).toBeGreaterThan(0);
    await rm(join(at, 'db'), { recursive: true });
    expect(await look(at, ({ db }) => db.person.count())).toBe(0);
  });
});

function turned(whole: Buffer): Buffer {
  const copy = Buffer.from(whole);
  const middle = copy.length >> 1;
  copy[middle] = (copy[middle] ?? 0) ^ 1;
  return copy;
}

function without(lines: readonly string[], start: string): string[] {
  const index = lines.findIndex((line) => line.startsWith(start));
  return lines.filter((_, nth) => nth !== index);
}
