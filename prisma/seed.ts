/** `npm run seed` puts the demo company into an empty database. */
import { readConfig } from '../src/config.ts';
import { seed } from '../src/playground/seed.ts';
import { openEmbedded, openPostgres } from '../src/store/store.ts';

const { databaseUrl, dataDir } = readConfig(process.env);
const store = databaseUrl ? await openPostgres(databaseUrl) : await openEmbedded(dataDir);
if ((await store.db.organisation.count()) > 0) {
  process.stderr.write('There is a company in this database already: nothing was changed.\n');
  process.exitCode = 1;
} else {
  await seed(store.db);
  process.stdout.write('The demo company is there.\n');
}
await store.close();
