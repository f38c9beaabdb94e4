/** `npm run move -- postgres://…` puts all that is in the embedded database into a Postgres in which nothing is yet. */
import { ConfigError } from '../errors.ts';
import { fill, handOver } from '../store/contents.ts';
import { hasDatabase, openFolder } from '../store/folder.ts';
import { reasonOf } from '../store/reason.ts';
import { firstFilled, type Table, tablesOf } from '../store/rows.ts';
import { connect, sessionOf } from '../store/store.ts';
import { runCommand, type World } from './terminal.ts';

/**
 * Throws a ConfigError that says what is in the way; then nothing is in the Postgres but empty tables. The embedded database
 * stays as it is.
 */
export async function move({ words: [url, ...more], config }: World): Promise<string> {
  const { databaseUrl = url, dataDir: folder } = { ...config, ...(url ? { databaseUrl: url } : {}) };
  if (!databaseUrl || more.length > 0) throw new ConfigError(['Name the Postgres: npm run move -- postgres://…']);
  if (!(await hasDatabase(folder))) throw new ConfigError([`DATA_DIR: there is no database in ${folder}.`]);
  await using moving = new AsyncDisposableStack();
  const { pglite, close } = await openFolder(folder);
  moving.defer(close);
  const target = await connect(databaseUrl).catch((error: unknown) => {
    throw new ConfigError([`The Postgres cannot be reached (${reasonOf(error)}): see to it that it lets us in.`]);
  });
  moving.defer(() => target.close());
  const refuseFilled = async (tables: readonly Table[]): Promise<void> => {
    const filled = await firstFilled(target, tables);
    if (!filled) return;
    throw new ConfigError([
      `The Postgres has data already, in the table ${filled}: name a database in which nothing is.`,
    ]);
  };
  // Before anything is made in it, and once more when nobody else can write to it.
  await refuseFilled(await tablesOf(target));
  const moved = await handOver(sessionOf(pglite), (contents) => fill(target, contents, refuseFilled));
  return [
    `Moved: ${moved.tables} tables, ${moved.rows} rows, each table compared. Set DATABASE_URL to that Postgres, and start.`,
    `${folder} is as it was: start no service on it any more.`,
  ].join('\n');
}

if (import.meta.main) await runCommand(move);
