/** `npm run restore -- FILE` puts a backup into the folder of the embedded database; with `--replace` over what is there. */
import { ConfigError } from '../errors.ts';
import { lookBeforePosting } from '../outbox/restored.ts';
import { fill } from '../store/contents.ts';
import { hasDatabase, replaceDatabase } from '../store/folder.ts';
import { sessionOf } from '../store/store.ts';
import { readBackup } from './backup-file.ts';
import { embeddedOnly, fileIn, runCommand, type World } from './terminal.ts';

/** Throws a ConfigError that says what is in the way; then, and when it is killed, what was there is still there. */
export async function restore(world: World): Promise<string> {
  const file = fileIn(world, 'npm run restore -- FILE');
  const folder = embeddedOnly(world, 'restore into DATA_DIR without it, and then npm run move');
  if (!world.words.includes('--replace') && (await hasDatabase(folder))) {
    throw new ConfigError([
      `DATA_DIR: there is a database in ${folder}. Add --replace to have this backup in its place, or set another DATA_DIR.`,
    ]);
  }
  const contents = await readBackup(file);
  const { made, former } = await replaceDatabase(folder, async (pglite) => {
    const session = sessionOf(pglite);
    const filled = await fill(session, contents);
    await lookBeforePosting(session);
    return filled;
  });
  const kept = former ? ` What was there before is in ${former}, and can be deleted once all is well.` : '';
  return `Restored from ${contents.madeAt}: ${made.tables} tables, ${made.rows} rows.${kept}`;
}

if (import.meta.main) await runCommand(restore);
