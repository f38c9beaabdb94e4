/**
 * `npm run doctor` checks a real installation from its settings, and says what to do about what is wrong. Where the
 * service runs on this machine it is asked, since it knows most; else everything is looked at from here. It founds
 * nothing, migrates nothing, and takes no delivery from the service. Exit code 0: nothing needs anybody.
 */
import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { startDraughtsman } from '../charts/png.ts';
import { ConfigError } from '../errors.ts';
import { explain, readSettings } from '../main.ts';
import type { DoctorReader, DoctorReport } from '../server.ts';
import { lookAtEmbedded, lookAtPostgres } from '../store/look.ts';
import { lookIntoVault } from '../store/vault.ts';
import type { Locale } from '../texts/reader.ts';
import { atTerminal, doctorReport } from '../views/doctor.ts';
import { examine } from './examine.ts';
import { passFor } from './pass.ts';
import { patientOf } from './patient.ts';
import type { Checked, Trouble } from './trouble.ts';

interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: () => Temporal.Instant;
  /** Of whoever reads. */
  readonly zone: string;
}

/** A service that examines itself is through by then. */
const serviceMs = 14_000;
const pictureMs = 10_000;
const closingMs = 2000;

/** Throws a ConfigError where the settings are wrong. */
export async function doctor(world: World): Promise<DoctorReport> {
  const { config, open, sources } = readSettings(world.env);
  const reader = { locale: localeOf(world.env), zone: world.zone };
  const asked = await askService(config, passFor(world.env), reader);
  if ('text' in asked) return asked;

  const looked = config.databaseUrl ? lookAtPostgres(config.databaseUrl) : lookAtEmbedded(config.dataDir);
  const db = looked.then((found) => found.db);
  const vault = lookIntoVault({ db, keys: config.encryptionKeys, random: randomBytes });
  const draughtsman = startDraughtsman({ timeLimitMs: pictureMs, scale: 1, onFailure: () => {} });
  const installation = {
    messengers: open({ clock: world.clock, vault, unguessable: randomBytes, log: () => {} }),
    publicUrl: config.publicUrl,
    sources,
    seals: config.encryptionKeys.length > 0,
    look: () => looked,
    draw: (spec: object) => draughtsman.draw(spec),
  };
  const checked = await examine(patientOf(installation, { now: world.clock(), lines: undefined, orgId: undefined }));
  // What hangs by then is not waited for: its trouble is known.
  const closed = Promise.allSettled([looked.then((found) => found.close()), draughtsman.close()]);
  await Promise.race([closed, wait(closingMs, undefined, { ref: false })]);
  const service: Checked[] = asked.troubles.length > 0 ? [{ name: 'service', unseen: false, ...asked }] : [];
  return doctorReport(atTerminal(reader), [...service, ...checked]);
}

/** The report of the service on this machine, or why it gives none; nothing is wrong with one that does not run. */
async function askService(
  { port, host }: { readonly port: number; readonly host: string | undefined },
  pass: string,
  reader: DoctorReader,
): Promise<DoctorReport | { readonly troubles: readonly Trouble[] }> {
  const at = host === undefined || host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const address = `http://${at.includes(':') ? `[${at}]` : at}:${port}/health/doctor?${new URLSearchParams({ ...reader })}`;
  try {
    const headers = { authorization: `Bearer ${pass}` };
    const answer = await fetch(address, { headers, signal: AbortSignal.timeout(serviceMs) });
    if (answer.status === 403) return { troubles: [{ code: 'other-settings', port }] };
    // Something else listens there, or a version that cannot be asked.
    return answer.ok ? ((await answer.json()) as DoctorReport) : { troubles: [] };
  } catch (error) {
    const silent = error instanceof Error && error.name === 'TimeoutError';
    return { troubles: silent ? [{ code: 'service-silent', port }] : [] };
  }
}

const localeOf = ({ LC_ALL, LC_MESSAGES, LANG }: World['env']): Locale =>
  (LC_ALL || LC_MESSAGES || LANG || '').startsWith('zh') ? 'zh-CN' : 'en';

if (import.meta.main) {
  try {
    const { env } = process;
    const { well, text } = await doctor({ env, clock: Temporal.Now.instant, zone: Temporal.Now.timeZoneId() });
    process.stdout.write(`${text}\n`);
    process.exit(well ? 0 : 1);
  } catch (error) {
    process.stderr.write(`${error instanceof ConfigError ? explain(error) : String(error)}\n`);
    process.exit(1);
  }
}
