import { SourceError } from '../../../src/errors.ts';
import type { Settings, SourceParts } from '../../../src/ports/source.ts';
import type { Http } from '../http.ts';
import { failureIn } from './failures.ts';
import { limits } from './limits.ts';

/** Calls a method of version 5; gives its answer with every number as its digits. Throws a SourceError. */
export type Api = (method: Method, body: object) => Promise<unknown>;

export type Method =
  | 'app/list'
  | 'app/entry/list'
  | 'app/entry/widget/list'
  | 'app/entry/data/list'
  | 'app/entry/data/get';

export const usualUrl = 'https://api.jiandaoyun.com/api/v5';

/** The key opens everything by itself, until somebody deletes it: there is no token. */
export function openApi(http: Http, { apiKey = '', url = '' }: Settings, { inTurn }: SourceParts): Api {
  if (!/^[\x21-\x7e]{1,200}$/.test(apiKey)) throw new SourceError('setting', 'apiKey');
  const base = baseOf(url.trim() || usualUrl);
  return async (method, body) => {
    await inTurn(limits.company);
    await inTurn(limits.method, method);
    const headers = { authorization: `Bearer ${apiKey}` };
    const answer = await http({ method: 'POST', url: `${base}/${method}`, headers, body });
    const failure = failureIn(answer);
    if (failure) throw failure;
    return answer.exactJson();
  };
}

/** Overseas and with a company that runs it by itself, it is elsewhere. */
function baseOf(written: string): string {
  const url = URL.parse(written);
  if (url?.search !== '' || url.hash !== '') throw new SourceError('setting', 'url');
  return url.href.replace(/\/+$/, '');
}
