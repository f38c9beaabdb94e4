/** `npm run backup -- FILE` writes what is in the embedded database into a file, while no service has it. */
import { ConfigError } from '../errors.ts';
import { handOver } from '../store/contents.ts';
import { hasDatabase, openFolder } from '../store/folder.ts';
import { sessionOf } from '../store/store.ts';
import { writeBackup } from './backup-file.ts';
import { embeddedOnly, fileIn, runCommand, type World } from './terminal.ts';

/** Throws a ConfigError that says what is in the way. The database stays as it is, of whatever version. */
export async function backup(world: World): Promise<string> {
  const file = fileIn(world, 'npm run backup -- FILE');
  const folder = embeddedOnly(world, 'back that Postgres up with its own tools, such as pg_dump');
  if (!(await hasDatabase(folder))) throw new ConfigError([`DATA_DIR: there is no database in ${folder}.`]);
  const { pglite, close } = await openFolder(folder);
  await handOver(sessionOf(pglite), (contents) => writeBackup(file, contents, world.now)).finally(close);
  return `Written: ${file}. Whoever can read it reads what people reported; keep ENCRYPTION_KEY apart from it.`;
}

if (import.meta.main) await runCommand(backup);
