import { z } from 'zod';

/** How we know that a call comes from Feishu. */
export interface SigningKeys {
  /** Without it Feishu signs nothing, and whoever knows our URL could speak for anybody. */
  readonly encryptKey: string;
  readonly verificationToken: string;
}

/** What this adapter needs to know to serve one app in one company. */
export interface FeishuConfig {
  readonly appId: string;
  readonly appSecret: string;
  /** Origin of the API, without a slash at the end. */
  readonly baseUrl: string;
  /** Absent where Feishu is not to call us: then we open a long connection, which is as good as its secret. */
  readonly keys?: SigningKeys;
}

/** Lark is Feishu elsewhere: a world of its own, with its own apps, companies and people. */
export const isLark = ({ baseUrl }: Pick<FeishuConfig, 'baseUrl'>): boolean =>
  /(?:^|\.)larksuite\.com$/.test(new URL(baseUrl).hostname);

/** What everything that is kept calls the app by: each of the two worlds gives out its ids alone. */
export const appOf = (config: Pick<FeishuConfig, 'appId' | 'baseUrl'>): string =>
  isLark(config) ? `lark:${config.appId}` : config.appId;

const required = (name: string, where: string) =>
  z.string(`${name} is missing: open.feishu.cn/app (Lark: open.larksuite.com/app), your app, ${where}`);

const appId = required('FEISHU_APP_ID', 'Credentials & Basic Info, App ID');

const settings = {
  FEISHU_APP_ID: appId,
  FEISHU_APP_SECRET: required('FEISHU_APP_SECRET', 'Credentials & Basic Info, App Secret'),
  FEISHU_BASE_URL: z
    .string()
    .default('https://open.feishu.cn')
    .refine(
      isSafeUrl,
      'FEISHU_BASE_URL must be an https URL, for Lark https://open.larksuite.com; http only on this machine. Leave it out to use Feishu itself',
    )
    .transform((url) => new URL(url).origin),
};

const overHttp = z.object({
  ...settings,
  FEISHU_TRANSPORT: z.literal('http', 'FEISHU_TRANSPORT must be http or websocket; leave it out for http').optional(),
  FEISHU_ENCRYPT_KEY: required('FEISHU_ENCRYPT_KEY', 'Events & Callbacks, Encryption Strategy, Encrypt Key'),
  FEISHU_VERIFICATION_TOKEN: required(
    'FEISHU_VERIFICATION_TOKEN',
    'Events & Callbacks, Encryption Strategy, Verification Token',
  ),
});

const overLongConnection = z.object({
  ...settings,
  FEISHU_TRANSPORT: z.literal('websocket'),
  // The vendor's client dials with no other.
  FEISHU_APP_ID: appId.regex(/^cli_[0-9a-fA-F]{16}$/, 'FEISHU_APP_ID must be cli_ and 16 hex digits: copy it whole'),
});

const CREDENTIALS = ['FEISHU_APP_ID', 'FEISHU_APP_SECRET', 'FEISHU_ENCRYPT_KEY', 'FEISHU_VERIFICATION_TOKEN'];

/**
 * Reads this adapter's part of the environment. Gives undefined where Feishu is not set up at all, and otherwise either
 * the configuration or what is wrong with it, one sentence a setting.
 */
export function feishuSettings(
  env: Readonly<Record<string, string | undefined>>,
): { readonly config: FeishuConfig } | { readonly problems: readonly string[] } | undefined {
  const given = Object.fromEntries(
    Object.keys(overHttp.shape).flatMap((name) => {
      const value = env[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
  if (!CREDENTIALS.some((name) => name in given)) return undefined;
  const read = (given.FEISHU_TRANSPORT === 'websocket' ? overLongConnection : overHttp).safeParse(given);
  if (!read.success) return { problems: read.error.issues.map((issue) => issue.message) };
  const { FEISHU_APP_ID: appId, FEISHU_APP_SECRET: appSecret, FEISHU_BASE_URL: baseUrl } = read.data;
  if (read.data.FEISHU_TRANSPORT === 'websocket') return { config: { appId, appSecret, baseUrl } };
  const { FEISHU_ENCRYPT_KEY: encryptKey, FEISHU_VERIFICATION_TOKEN: verificationToken } = read.data;
  return { config: { appId, appSecret, baseUrl, keys: { encryptKey, verificationToken } } };
}

function isSafeUrl(text: string): boolean {
  const url = URL.parse(text);
  if (url?.username !== '' || url.password !== '' || url.pathname !== '/' || url.search !== '') return false;
  if (url.protocol === 'https:') return true;
  return url.protocol === 'http:' && /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
}
