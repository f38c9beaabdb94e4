/**
 * Writes the typed database client from the schema; runs after every `npm ci`.
 *
 * Generating needs no engine, but the command line insists on one and would download it. Naming any existing program as
 * the engine keeps it from the network; `prisma migrate` then fails loudly instead of doing something by halves.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(import.meta.resolve('prisma/build/index.js'));
const run = spawnSync(process.execPath, [cli, 'generate', '--no-hints'], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
  encoding: 'utf8',
});
if (run.status !== 0) {
  process.stderr.write(
    `${run.stdout}${run.stderr}\nThe database client could not be generated from prisma/schema.prisma.\n`,
  );
}
process.exitCode = run.status ?? 1;
