import type { Pass, SourceParts } from '../../../src/ports/source.ts';
import type { Call, Http } from '../http.ts';
import { type Entrance, passIn } from './access.ts';
import { dataIn, isTokenDead } from './failures.ts';
import { pace } from './limits.ts';

export interface Api {
  /** `path` begins with `/`. Both give the data of the answer, numbers as text, and throw a SourceError. */
  get(path: string): Promise<unknown>;
  query(xoql: string): Promise<unknown>;
}

/** Calls a company's CRM with a token that processes share. */
export function openApi(http: Http, { api, login }: Entrance, { inTurn, passes }: SourceParts): Api {
  async function enter(): Promise<Pass> {
    await inTurn(pace);
    return passIn(await http(login));
  }

  async function call(request: Call, { token }: Pass): Promise<unknown> {
    await inTurn(pace);
    // The user's own rights would leave out what others have; an administrator is given everything.
    const headers = { authorization: `Bearer ${token}`, 'xsy-criteria': '10' };
    return dataIn(await http({ ...request, headers }));
  }

  /** When the token opens nothing any more, another one is fetched, once. */
  async function ask(request: Call): Promise<unknown> {
    const pass = await passes.take(enter);
    try {
      return await call(request, pass);
    } catch (error) {
      if (!isTokenDead(error)) throw error;
      return await call(request, await passes.take(enter, pass));
    }
  }

  return {
    get: (path) => ask({ method: 'GET', url: api + path }),
    query: (xoql) =>
      ask({ method: 'POST', url: `${api}/rest/data/v2.0/query/xoql`, body: new URLSearchParams({ xoql }) }),
  };
}
