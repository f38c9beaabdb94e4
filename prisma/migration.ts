/**
 * `npm run migration -- NAME` writes the next migration: what is missing between prisma/migrations and schema.prisma.
 *
 * The official command needs an engine that is downloaded; the same engine is published as WebAssembly and needs
 * nothing. Its interface is internal, so its version is pinned to that of the client.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { SchemaEngine } from '@prisma/schema-engine-wasm';
import { PrismaPGlite } from 'pglite-prisma-adapter';

const root = new URL('.', import.meta.url);

/** SQL that leads from the migrations to the schema; an empty string when they agree. */
export async function missingMigration(): Promise<string> {
  const baseDir = fileURLToPath(new URL('migrations', root));
  const names = (await readdir(baseDir, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const migrationDirectories = await Promise.all(
    names.map(async ({ name: path }) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: await readText(`migrations/${path}/migration.sql`) },
      },
    })),
  );
  migrationDirectories.sort((a, b) => a.path.localeCompare(b.path));
  const schema = { path: fileURLToPath(new URL('schema.prisma', root)), content: await readText('schema.prisma') };
  const scratch = new PGlite();
  const engine = await SchemaEngine.new(
    { datamodels: [[schema.path, schema.content]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(new PrismaPGlite(scratch)),
  );
  const { stdout } = await engine.diff({
    from: {
      tag: 'migrations',
      baseDir,
      lockfile: { path: 'migration_lock.toml', content: await readText('migrations/migration_lock.toml') },
      shadowDbInitScript: '',
      migrationDirectories,
    },
    to: { tag: 'schemaDatamodel', files: [schema] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  await scratch.close();
  return !stdout || stdout.includes('This is an empty migration') ? '' : stdout;
}

function readText(path: string): Promise<string> {
  return readFile(new URL(path, root), 'utf8');
}

if (import.meta.main) {
  const name = process.argv[2]?.replaceAll(/[^a-z0-9]+/gi, '_').toLowerCase();
  const sql = await missingMigration();
  if (!name) {
    process.stderr.write('Say what it does: npm run migration -- add_leave\n');
    process.exitCode = 1;
  } else if (sql === '') {
    process.stdout.write('The migrations already lead to the schema.\n');
  } else {
    const stamp = Temporal.Now.plainDateTimeISO('UTC').toString({ smallestUnit: 'second' }).replaceAll(/\D/g, '');
    const folder = new URL(`migrations/${stamp}_${name}/`, root);
    await mkdir(folder, { recursive: true });
    await writeFile(new URL('migration.sql', folder), sql);
    process.stdout.write(`Written: prisma/migrations/${stamp}_${name}/migration.sql\n`);
  }
  process.exit();
}
