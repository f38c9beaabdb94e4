import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import pino from 'pino';
import { openMessengers } from '../adapters/messengers/index.ts';
import { openSources } from '../adapters/sources/index.ts';
import { type App, startApp } from './app.ts';
import { type Config, readConfig } from './config.ts';
import { passFor } from './doctor/pass.ts';
import { ConfigError } from './errors.ts';
import { sealWith } from './store/seal.ts';
import { openEmbedded, openPostgres, type Store } from './store/store.ts';
import { openVault } from './store/vault.ts';

interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: () => Temporal.Instant;
  /** A living process renews its leases: one that is this old belongs to a process that died. */
  readonly leaseSeconds?: number;
  /** Hears what is logged, line by line; without it that goes to standard output. */
  readonly onLog?: (line: string) => void;
  /** A database that is open already, and stays so, in place of the one that the settings name. */
  readonly store?: Store;
  /** Ends the process: its database cannot go on. */
  readonly giveUp?: () => void;
}

/** Starts the service from its settings. Throws a ConfigError, with every problem in it, before any port is opened. */
export async function start({ env, clock, leaseSeconds = 15, onLog, store: given, giveUp }: World): Promise<App> {
  const { config, open, sources } = readSettings(env);
  const logOptions = { level: config.logLevel, redact: { paths: secrets, censor: '***' } };
  const logger = onLog ? pino(logOptions, { write: onLog }) : pino(logOptions);
  const traces = config.traces && (await import('./telemetry/export.ts')).exportSpans(config.traces);
  const store = given ?? (await openStore(config));
  const close = async (): Promise<void> => {
    if (!given) await store.close();
  };
  void store.ended?.then(async (error) => {
    logger.error({ error }, `${config.dataDir} takes nothing more: make room on its disk, and start again`);
    await wait(answeredWithinMs);
    giveUp?.();
  });
  const keeping = { db: store.db, keys: config.encryptionKeys, random: randomBytes, clock };
  const vault = await openVault(keeping).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const messengers = open({
    clock,
    vault,
    unguessable: randomBytes,
    log: ({ level, msg, ...details }) => logger[level](details, msg),
  });
  const app = await startApp({
    store,
    messengers,
    sources,
    vault,
    seal: config.encryptionKeys.length > 0 ? sealWith(config.encryptionKeys, randomBytes) : undefined,
    clock,
    newId: randomUUIDv7,
    log: logger,
    admins: config.admins,
    port: config.port,
    host: config.host,
    leaseSeconds,
    publicUrl: config.publicUrl,
    dataDir: config.databaseUrl ? undefined : config.dataDir,
    pass: passFor(env),
    metricsToken: config.metricsToken,
  });
  logger.info({ port: app.port, messengers: messengers.map(({ platform }) => platform) }, 'qibu is running');
  return {
    ...app,
    stop: async () => {
      await app.stop();
      await close();
      await traces?.stop();
    },
  };
}

const openStore = ({ databaseUrl, dataDir }: Config): Promise<Store> =>
  databaseUrl ? openPostgres(databaseUrl) : openEmbedded(dataDir);

/** Throws a ConfigError that names everything that is wrong with the settings. */
export function readSettings(env: World['env']) {
  const problems: string[] = [];
  const config = collect(problems, () => readConfig(env));
  const open = collect(problems, () => openMessengers(env));
  const sources = collect(problems, () => openSources(env));
  if (!config || !open || !sources) throw new ConfigError(problems);
  return { config, open, sources };
}

const secrets = ['token', 'authorization', 'secret', 'response_url'].flatMap((name) => [
  name,
  `*.${name}`,
  `*.*.${name}`,
]);

function collect<Settings>(problems: string[], read: () => Settings): Settings | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}

/** Says what is wrong in words that an operator can act on. */
export function explain(error: unknown): string {
  if (!(error instanceof ConfigError)) return error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `qibu cannot start:\n${error.problems.map((problem) => `  - ${problem}`).join('\n')}`;
}

/** A stop is through by then: what cannot be finished so soon is left, as by a process that was killed, and goes on elsewhere. */
export const stopWithinMs = 25_000;

/** Whoever is waiting hears by then that nothing was recorded. */
const answeredWithinMs = 2_000;

if (import.meta.main) {
  try {
    const app = await start({ env: process.env, clock: Temporal.Now.instant, giveUp: () => process.exit(1) });
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => void Promise.race([app.stop(), wait(stopWithinMs)]).then(() => process.exit(0)));
    }
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  }
}
