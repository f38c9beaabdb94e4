import { z } from 'zod';

/** How we know that a call comes from Feishu. */
export interface SigningKeys {
  /** Required: without it Feishu signs nothing, and whoever knows our URL could speak for anybody. */
  readonly encryptKey: string;
  readonly verificationToken: string;
}

/** What this adapter needs to know to serve one app in one company. */
export interface FeishuConfig extends SigningKeys {
  readonly appId: string;
  readonly appSecret: string;
  /** Origin of the API, without a slash at the end. */
  readonly baseUrl: string;
}

const required = (name: string, where: string) =>
  z.string(`${name} is missing: open.feishu.cn/app (Lark: open.larksuite.com/app), your app, ${where}`);

const settings = z.object({
  FEISHU_APP_ID: required('FEISHU_APP_ID', 'Credentials & Basic Info, App ID'),
  FEISHU_APP_SECRET: required('FEISHU_APP_SECRET', 'Credentials & Basic Info, App Secret'),
  FEISHU_ENCRYPT_KEY: required('FEISHU_ENCRYPT_KEY', 'Events & Callbacks, Encryption Strategy, Encrypt Key'),
  FEISHU_VERIFICATION_TOKEN: required(
    'FEISHU_VERIFICATION_TOKEN',
    'Events & Callbacks, Encryption Strategy, Verification Token',
  ),
  FEISHU_BASE_URL: z
    .string()
    .default('https://open.feishu.cn')
    .refine(
      isSafeUrl,
      'FEISHU_BASE_URL must be an https URL, for Lark https://open.larksuite.com; http only on this machine. Leave it out to use Feishu itself',
    )
    .transform((url) => new URL(url).origin),
  FEISHU_TRANSPORT: z
    .literal('http', 'FEISHU_TRANSPORT: only http is available in this version; leave it out or set it to http')
    .optional(),
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
    Object.keys(settings.shape).flatMap((name) => {
      const value = env[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
  if (!CREDENTIALS.some((name) => name in given)) return undefined;
  const read = settings.safeParse(given);
  if (!read.success) return { problems: read.error.issues.map((issue) => issue.message) };
  return {
    config: {
      appId: read.data.FEISHU_APP_ID,
      appSecret: read.data.FEISHU_APP_SECRET,
      encryptKey: read.data.FEISHU_ENCRYPT_KEY,
      verificationToken: read.data.FEISHU_VERIFICATION_TOKEN,
      baseUrl: read.data.FEISHU_BASE_URL,
    },
  };
}

function isSafeUrl(text: string): boolean {
  const url = URL.parse(text);
  if (url?.username !== '' || url.password !== '' || url.pathname !== '/' || url.search !== '') return false;
  if (url.protocol === 'https:') return true;
  return url.protocol === 'http:' && /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
}
