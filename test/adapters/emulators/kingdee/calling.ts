import { createHmac } from 'node:crypto';
import { expect, onTestFinished } from 'vitest';
import { emulateKingdee } from '../../../../adapters/emulators/kingdee/index.ts';
import type { SourceEmulator } from '../../../../adapters/emulators/source.ts';

type Options = Parameters<typeof emulateKingdee>[0];
type Headers = Readonly<Record<string, string>>;

export interface Answer {
  readonly status: number;
  readonly headers: globalThis.Headers;
  readonly body: unknown;
}

export interface Site extends SourceEmulator {
  call(service: string, data: object, changed?: Headers): Promise<Answer>;
  /** The rows of a query for orders. */
  rows(data: object): Promise<unknown[][]>;
  /** Moves the clock on. */
  later(seconds: number): void;
}

/** A site of its own for one test; its day begins at nine in China. */
export async function site(options: Partial<Options> = {}): Promise<Site> {
  let now = Temporal.Instant.from('2026-11-20T01:00:00Z');
  const people = [
    { number: '0001', name: '王芳', mobile: '13800000001' },
    { number: '0002', name: '李强' },
  ];
  const emulator = await emulateKingdee({ clock: () => now, people, ...options });
  onTestFinished(() => emulator.close());

  async function call(service: string, data: object, changed: Headers = {}): Promise<Answer> {
    const url = `${emulator.url}Kingdee.BOS.WebApi.ServicesStub.DynamicFormService.${service}.common.kdsvc`;
    const signed = signedHeaders(url, emulator.access, Math.floor(now.epochMilliseconds / 1000));
    const answered = await fetch(url, {
      method: 'POST',
      headers: { ...signed, 'content-type': 'application/json', ...changed },
      body: JSON.stringify({ data }),
    });
    const text = await answered.text();
    return { status: answered.status, headers: answered.headers, body: /^[[{]/.test(text) ? JSON.parse(text) : text };
  }

  return Object.assign(Object.create(emulator) as SourceEmulator, {
    call,
    rows: async (data: object) =>
      (await call('ExecuteBillQuery', { FormId: 'SAL_SaleOrder', OrderString: 'FID', ...data })).body as unknown[][],
    later: (seconds: number) => {
      now = now.add({ seconds });
    },
  });
}

/** The steps of the vendor's SDK, written down from their description. */
function signedHeaders(url: string, access: SourceEmulator['access'], seconds: number): Headers {
  const { acctId, userName, appId = '', appSecret = '', lcid, orgNum } = access;
  const [clientId = '', hidden = ''] = appId.split('_');
  const key = '0054f397c6234378b09ca7d3e5debce7';
  const bytes = [...Buffer.from(hidden, 'base64')].map((byte, index) => byte ^ key.charCodeAt(index));
  const path = new URL(url).pathname.split('/').join('%2F');
  const who = `${acctId},${userName},${lcid},${orgNum}`;
  const gateway = `POST\n${path}\n\nx-api-nonce:${seconds}\nx-api-timestamp:${seconds}\n`;
  return {
    'X-Api-ClientID': clientId,
    'X-Api-Auth-Version': '2.0',
    'x-api-timestamp': String(seconds),
    'x-api-nonce': String(seconds),
    'x-api-signheaders': 'x-api-timestamp,x-api-nonce',
    'X-Api-Signature': hexInBase64(Buffer.from(bytes).toString('base64'), gateway),
    'X-Kd-Appkey': appId,
    'X-Kd-Appdata': Buffer.from(who).toString('base64'),
    'X-Kd-Signature': hexInBase64(appSecret, appId + who),
  };
}

const hexInBase64 = (key: string, text: string): string =>
  Buffer.from(createHmac('sha256', key).update(text).digest('hex')).toString('base64');

/** What the site says instead of rows. */
export const status = (message: unknown, msgCode = 0) => ({
  Result: {
    ResponseStatus: expect.objectContaining({
      IsSuccess: false,
      Errors: [expect.objectContaining({ Message: message })],
      MsgCode: msgCode,
    }),
  },
});
