import { emulateZoho, type ZohoOptions } from '../../../../adapters/emulators/zoho/index.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Undefined where none came. */
  readonly body: Readonly<Record<string, unknown>> | undefined;
  readonly data: readonly Readonly<Record<string, unknown>>[];
}

/** An organisation on Friday, 20 November 2026, and a stranger who calls it as the documents say. */
export async function organisation(options: Partial<ZohoOptions> = {}) {
  let now = Temporal.Instant.from('2026-11-20T01:00:00.400Z');
  const emulator = await emulateZoho({ clock: () => now, ...options });
  const { clientId = '', clientSecret = '', refreshToken = '' } = emulator.access;

  const askToken = (given: Readonly<Record<string, string>> = {}) =>
    fetch(`${emulator.url}/oauth/v2/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'refresh_token',
        client_id: clientId,
        client_secret: clientSecret,
        refresh_token: refreshToken,
        ...given,
      }),
    });
  const freshToken = async (): Promise<string> =>
    String(((await (await askToken()).json()) as Record<string, unknown>).access_token);
  let token = await freshToken();

  const call = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const headers = { authorization: `Zoho-oauthtoken ${token}`, ...(init.headers as Record<string, string>) };
    const answered = await fetch(`${emulator.url}/crm/v8/${path}`, { ...init, headers });
    const text = await answered.text();
    const body = text === '' ? undefined : JSON.parse(text);
    return { status: answered.status, headers: answered.headers, body, data: body?.data ?? [] };
  };

  return {
    emulator,
    askToken,
    freshToken,
    useFreshToken: async () => {
      token = await freshToken();
    },
    call,
    query: (select_query: string) => call('coql', { method: 'POST', body: JSON.stringify({ select_query }) }),
    watch: (channel: Readonly<Record<string, unknown>>, method = 'POST') =>
      call('actions/watch', { method, body: JSON.stringify({ watch: [channel] }) }),
    /** Somebody closes a deal. */
    won: (fields: Readonly<Record<string, unknown>> = {}) =>
      emulator.save('Deals', {
        Deal_Name: 'Boiler for Acme',
        Stage: 'Closed Won',
        Closing_Date: '2026-11-19',
        Amount: 1250.5,
        ...fields,
      }),
    pass: (duration: Temporal.DurationLike) => {
      now = now.add(duration);
    },
  };
}

export type Organisation = Awaited<ReturnType<typeof organisation>>;
