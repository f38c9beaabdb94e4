import {
  emulateFxiaoke,
  type FxiaokeEmulator,
  type FxiaokeOptions,
} from '../../../../adapters/emulators/fxiaoke/index.ts';

export type Answer = Readonly<Record<string, unknown>> & { readonly errorCode: number; readonly errorMessage: string };
export type Row = Readonly<Record<string, unknown>>;

/** A company, and somebody outside who knows nothing but the documents. */
export interface Company {
  readonly crm: FxiaokeEmulator;
  /** Lets time pass. */
  later(seconds: number): void;
  /** Any call, as it is. */
  ask(path: string, body: unknown, query?: string): Promise<Answer>;
  token(): Promise<{ readonly corpAccessToken: string; readonly corpId: string; readonly expiresIn: number }>;
  /** A call with everything that each needs. */
  call(path: string, body?: object): Promise<Answer>;
  query(object: string, searchQueryInfo?: object, more?: object): Promise<Answer>;
  /** The rows that a query found. Throws where it was refused. */
  rows(object: string, searchQueryInfo?: object): Promise<readonly Row[]>;
}

const traced = '?thirdTraceId=5b0c7a52-7d0e-4a51-9a3e-2f6f0c1d9e11';

export async function openCompany(options: Partial<FxiaokeOptions> = {}): Promise<Company> {
  let now = Temporal.Instant.from('2026-11-20T01:00:00Z');
  const crm = await emulateFxiaoke({ clock: () => now, ...options });

  async function ask(path: string, body: unknown, query = traced): Promise<Answer> {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${crm.url}${path}${query}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return { httpStatus: answer.status, ...((await answer.json()) as Answer) };
  }

  async function token() {
    const { appId, appSecret, permanentCode } = crm.access;
    const answer = await ask('/cgi/corpAccessToken/get/V2', { appId, appSecret, permanentCode });
    return answer as never as Awaited<ReturnType<Company['token']>>;
  }

  let held: { readonly corpAccessToken: string; readonly corpId: string } | undefined;

  async function call(path: string, body: object = {}): Promise<Answer> {
    held ??= await token();
    const { corpAccessToken, corpId } = held;
    const [caller] = crm.employees;
    return ask(path, { corpAccessToken, corpId, currentOpenUserId: caller?.openUserId, ...body });
  }

  function query(object: string, searchQueryInfo: object = {}, more: object = {}): Promise<Answer> {
    const path = object.endsWith('__c') ? '/cgi/crm/custom/v2/data/query' : '/cgi/crm/v2/data/query';
    const search = { limit: 100, offset: 0, filters: [], orders: [], ...searchQueryInfo };
    return call(path, { data: { dataObjectApiName: object, search_query_info: search, ...more } });
  }

  return {
    crm,
    ask,
    token,
    call,
    query,
    later: (seconds) => {
      now = now.add({ seconds });
    },
    rows: async (object, searchQueryInfo) => {
      const answer = await query(object, searchQueryInfo);
      if (answer.errorCode !== 0) throw new Error(answer.errorMessage);
      return (answer.data as { readonly dataList: readonly Row[] }).dataList;
    },
  };
}
