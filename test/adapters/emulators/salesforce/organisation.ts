import { emulateSalesforce, type SalesforceOptions } from '../../../../adapters/emulators/salesforce/index.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // What comes is the vendor's to say; each test names what it expects.
  readonly body: Readonly<Record<string, unknown>> & { readonly records: readonly Readonly<Record<string, unknown>>[] };
}

/** An organisation on Friday, 20 November 2026, and a stranger who calls it as the documents say. */
export async function organisation(options: Partial<SalesforceOptions> = {}) {
  let now = Temporal.Instant.from('2026-11-20T01:00:00.400Z');
  const emulator = await emulateSalesforce({ clock: () => now, ...options });
  const { consumerKey = '', consumerSecret = '' } = emulator.access;

  const signIn = (form: Readonly<Record<string, string>> = {}) =>
    fetch(`${emulator.url}/services/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: consumerKey,
        client_secret: consumerSecret,
        ...form,
      }),
    });
  const token = async (): Promise<string> => String(((await (await signIn()).json()) as Answer['body']).access_token);
  let session = await token();

  const get = async (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> => {
    const at = new URL(path.startsWith('/services') ? path : `/services/data/v66.0/${path}`, emulator.url);
    const answered = await fetch(at, { headers: { authorization: `Bearer ${session}`, ...headers } });
    return {
      status: answered.status,
      headers: answered.headers,
      body: (await answered.json()) as Answer['body'],
    };
  };
  const find = (way: 'query' | 'queryAll') => (soql: string, headers?: Readonly<Record<string, string>>) =>
    get(`${way}?q=${encodeURIComponent(soql)}`, headers);

  return {
    emulator,
    signIn,
    signInAgain: async () => {
      session = await token();
    },
    get,
    query: find('query'),
    queryAll: find('queryAll'),
    /** Somebody closes an opportunity. */
    won: (fields: Readonly<Record<string, unknown>> = {}) =>
      emulator.save('Opportunity', {
        Name: 'Boiler for Acme',
        StageName: 'Closed Won',
        CloseDate: '2026-11-19',
        Amount: 1250.5,
        ...fields,
      }),
    pass: (duration: Temporal.DurationLike) => {
      now = now.add(duration);
    },
  };
}

export type Organisation = Awaited<ReturnType<typeof organisation>>;
