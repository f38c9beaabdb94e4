import { z } from 'zod';
import { ConfigError } from './errors.ts';

/** What an operator sets for the service itself; each adapter reads its own settings. */
export interface Config {
  readonly port: number;
  /** Undefined: every address of the machine. */
  readonly host: string | undefined;
  /** Origin at which the vendors reach us, without a slash at the end; undefined where it was not set. */
  readonly publicUrl: string | undefined;
  /** Undefined: the embedded database in `dataDir`. */
  readonly databaseUrl: string | undefined;
  /** Of 32 bytes each, the newest first; tokens that people entrust to us are kept with them. */
  readonly encryptionKeys: readonly Uint8Array[];
  readonly dataDir: string;
  readonly logLevel: string;
  /** What whoever asks for the figures has to show; undefined: nobody gets them. */
  readonly metricsToken: string | undefined;
  /** Where spans go, and how many of the traces that begin here; undefined: nowhere. */
  readonly traces: { readonly endpoint: string; readonly share: number } | undefined;
  /** `slack:U123`, `feishu:ou_abc`. */
  readonly admins: readonly string[];
}

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;

const settings = z.object({
  PORT: z.coerce
    .number('PORT must be a number: the port to listen on, 3000 if it is not set')
    .int('PORT must be a whole number')
    .min(0, 'PORT must not be negative')
    .max(65535, 'PORT must be at most 65535')
    .default(3000),
  HOST: z
    .union([z.ipv4(), z.ipv6(), z.literal('localhost')], 'HOST must be an address of this machine, such as 127.0.0.1')
    .optional(),
  PUBLIC_URL: z
    .string()
    .refine(
      isPublic,
      'PUBLIC_URL must be https and without a path: the address at which Slack and Feishu reach this service; http only on this machine',
    )
    .transform((url) => new URL(url).origin)
    .optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL must begin with postgres://; leave it out to use the embedded database')
    .optional(),
  ENCRYPTION_KEY: z
    .string()
    .default('')
    .transform((text) => text.split(',').filter(Boolean).map(keyOf))
    .refine(
      (keys) => keys.every(({ length }) => length === 32),
      'ENCRYPTION_KEY must be 32 bytes in base64 or hex: make one with `openssl rand -base64 32`; an older one may follow, after a comma',
    ),
  DATA_DIR: z.string().default('./data'),
  LOG_LEVEL: z.enum(levels, `LOG_LEVEL must be one of ${levels.join(', ')}`).default('info'),
  METRICS_TOKEN: z
    .string()
    .min(16, 'METRICS_TOKEN must have 16 characters or more of your own: make one with `openssl rand -hex 16`')
    .optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({
      protocol: /^https?$/,
      error: 'OTEL_EXPORTER_OTLP_ENDPOINT must be the address of a collector, such as http://127.0.0.1:4318',
    })
    .optional(),
  OTEL_TRACES_SAMPLER_ARG: z.coerce
    .number('OTEL_TRACES_SAMPLER_ARG must be a number from 0 to 1: which share of the traces is kept')
    .min(0, 'OTEL_TRACES_SAMPLER_ARG must be at least 0')
    .max(1, 'OTEL_TRACES_SAMPLER_ARG must be at most 1')
    .default(1),
  ADMINS: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((entry) => entry.trim())
        .filter(Boolean),
    )
    .refine(
      (list) => list.every((entry) => /^(slack|feishu):\S+$/.test(entry)),
      'ADMINS must look like slack:U123,feishu:ou_abc: the ids of who administers, from their profiles',
    ),
});

/** Throws a ConfigError that names every setting that is wrong. Empty settings count as not set. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const read = settings.safeParse(given);
  if (!read.success) throw new ConfigError(read.error.issues.map((issue) => issue.message));
  const { PORT, HOST, PUBLIC_URL, DATABASE_URL, ENCRYPTION_KEY, DATA_DIR, LOG_LEVEL, ADMINS } = read.data;
  const { METRICS_TOKEN, OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_TRACES_SAMPLER_ARG: share } = read.data;
  return {
    port: PORT,
    host: HOST,
    publicUrl: PUBLIC_URL,
    databaseUrl: DATABASE_URL,
    encryptionKeys: ENCRYPTION_KEY,
    dataDir: DATA_DIR,
    logLevel: LOG_LEVEL,
    metricsToken: METRICS_TOKEN,
    traces: endpoint === undefined ? undefined : { endpoint, share },
    admins: ADMINS,
  };
}

function isPublic(text: string): boolean {
  const url = URL.parse(text);
  if (url?.username !== '' || url.password !== '' || url.pathname !== '/' || url.search !== '') return false;
  if (url.protocol === 'https:') return true;
  return url.protocol === 'http:' && /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
}

/** Nothing where it is neither. */
function keyOf(text: string): Buffer {
  const key = text.trim();
  if (/^[0-9a-f]{64}$/i.test(key)) return Buffer.from(key, 'hex');
  return Buffer.from(/^[A-Za-z0-9+/_-]{43}=?$/.test(key) ? key : '', 'base64');
}
