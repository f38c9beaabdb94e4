import { type Config, readConfig } from '../config.ts';
import { ConfigError } from '../errors.ts';

/** What a command is given. */
export interface World {
  /** What stands behind its name. */
  readonly words: readonly string[];
  readonly config: Pick<Config, 'dataDir' | 'databaseUrl'>;
  readonly now: Temporal.Instant;
}

/** Runs a command as a process: it says what it did, or what is in the way and that nothing was changed. */
export async function runCommand(command: (world: World) => Promise<string>): Promise<never> {
  try {
    const world = { words: process.argv.slice(2), config: readConfig(process.env), now: Temporal.Now.instant() };
    process.stdout.write(`${await command(world)}\n`);
    process.exit(0);
  } catch (error) {
    const problems = error instanceof ConfigError ? error.problems : [String(error)];
    process.stderr.write(`Nothing was changed:\n${problems.map((problem) => `  - ${problem}\n`).join('')}`);
    process.exit(1);
  }
}

/** The one word that is no option. Throws a ConfigError where there is none, or more. */
export function fileIn({ words }: World, usage: string): string {
  const [file, ...more] = words.filter((word) => !word.startsWith('--'));
  if (!file || more.length > 0) throw new ConfigError([`Name one file: ${usage}`]);
  return file;
}

/** The folder of the embedded database. Throws a ConfigError where the settings have a Postgres. */
export function embeddedOnly({ config: { databaseUrl, dataDir } }: World, instead: string): string {
  if (databaseUrl) throw new ConfigError([`DATABASE_URL is set: ${instead}.`]);
  return dataDir;
}
