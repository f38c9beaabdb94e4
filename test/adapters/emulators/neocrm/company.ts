import { emulateNeocrm, type NeocrmEmulator, type NeocrmOptions } from '../../../../adapters/emulators/neocrm/index.ts';

export type Row = Readonly<Record<string, unknown>>;

export interface Answer {
  readonly status: number;
  readonly code: unknown;
  readonly msg?: string;
  readonly queryLocator?: string;
  readonly data: { readonly totalSize: number; readonly count: number; readonly records: readonly Row[] };
}

/** A company, and somebody outside who knows only how others ask. */
export interface Company {
  readonly crm: NeocrmEmulator;
  /** Lets time pass. */
  later(seconds: number): void;
  login(changed?: Readonly<Record<string, string>>): Promise<Response>;
  /** A call with a token; a form is posted. */
  call(
    path: string,
    form?: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer>;
  xoql(xoql: string): Promise<Answer>;
  scroll(xoql: string, batchCount: number, queryLocator?: string): Promise<Answer>;
  /** The rows that a query found. Throws where it was refused. */
  rows(xoql: string): Promise<readonly Row[]>;
}

export const began = Temporal.Instant.from('2026-11-20T01:00:00Z');
const everything = { 'xsy-criteria': '10' };

export async function openCompany(options: Partial<NeocrmOptions> = {}): Promise<Company> {
  let now = began;
  const crm = await emulateNeocrm({ clock: () => now, ...options });
  const { clientId, clientSecret, redirectUri, username, password, securityToken } = crm.access;
  const secrets = { client_id: clientId, client_secret: clientSecret, redirect_uri: redirectUri, username };

  function login(changed: Readonly<Record<string, string>> = {}): Promise<Response> {
    const form = { grant_type: 'password', ...secrets, password: `${password}${securityToken}`, ...changed };
    const body = new URLSearchParams(form as Record<string, string>);
    return fetch(`${crm.access.loginUrl}/auc/oauth2/token`, { method: 'POST', body });
  }

  let token: string | undefined;

  const call: Company['call'] = async (path, form, headers = everything) => {
    token ??= ((await (await login()).json()) as { readonly access_token: string }).access_token;
    const response = await fetch(`${crm.url}${path}`, {
      headers: { authorization: `Bearer ${token}`, ...headers },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
  };

  const xoql: Company['xoql'] = (query) => call('/rest/data/v2.0/query/xoql', { xoql: query });

  return {
    crm,
    login,
    call,
    xoql,
    later: (seconds) => {
      now = now.add({ seconds });
    },
    scroll: (query, batchCount, queryLocator = '') =>
      call('/rest/data/v2.0/query/xoqlScroll', { xoql: query, batchCount: String(batchCount), queryLocator }),
    rows: async (query) => {
      const { code, msg, data } = await xoql(query);
      if (code !== '200') throw new Error(msg);
      return data.records;
    },
  };
}
