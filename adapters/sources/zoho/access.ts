import { z } from 'zod';
import { SourceError } from '../../../src/errors.ts';
import type { Pass, Settings, SourceParts } from '../../../src/ports/source.ts';
import type { Answer, Call, Http } from '../http.ts';
import { failureIn, refusalIn } from './failures.ts';
import { callPace, tokenPace } from './limits.ts';

/** Where the API of each data centre answers; the token says which it is. */
const apiHosts = /^(?:www|sandbox|developer)\.zohoapis\.(?:com|eu|in|com\.cn|com\.au|jp|ca|sa|uk|ae)$/;

const given = z.object({
  access_token: z.string().min(1),
  api_domain: z.string(),
  expires_in: z.coerce.number().int().positive(),
});

/** Asks the API for `path`; undefined where there is nothing. Throws a `SourceError`. */
export type Ask = (path: string, asked?: Pick<Call, 'query' | 'headers' | 'body'>) => Promise<Answer | undefined>;

export function openApi(
  http: Http,
  { loginUrl = '', clientId = '', clientSecret = '', refreshToken = '' }: Settings,
  { clock, passes, inTurn }: SourceParts,
): Ask {
  const accounts = URL.parse(loginUrl);
  if (!accounts) throw new SourceError('setting', 'loginUrl');
  for (const [name, value] of Object.entries({ clientId, clientSecret, refreshToken })) {
    if (value === '') throw new SourceError('setting', name);
  }

  async function make(): Promise<Pass> {
    const grant = { grant_type: 'refresh_token', client_id: clientId, client_secret: clientSecret };
    const answer = await http({
      method: 'POST',
      url: new URL('/oauth/v2/token', accounts ?? '').href,
      body: new URLSearchParams({ ...grant, refresh_token: refreshToken }),
    });
    const refusal = refusalIn(answer);
    if (refusal) throw refusal;
    const read = given.safeParse(answer.json());
    if (!read.success) throw new SourceError('malformed', 'token');
    const { access_token: token, api_domain, expires_in: seconds } = read.data;
    const api = URL.parse(api_domain);
    const isTheirs = api?.origin === accounts?.origin || (api?.protocol === 'https:' && apiHosts.test(api.host));
    if (!api || !isTheirs) throw new SourceError('address', 'api_domain');
    return { token, until: clock().add({ seconds }), with: { api: api.origin } };
  }

  /** Another one is asked for in turn, and not within the lock that keeps others from asking too. */
  async function pass(refused?: Pass): Promise<Pass> {
    if (refused) await inTurn(tokenPace, 'tokens');
    return passes.take(make, refused);
  }

  async function ask(pass: Pass, path: string, { headers, body, query }: Parameters<Ask>[1] & {}): Promise<Answer> {
    await inTurn(callPace);
    return http({
      method: body === undefined ? 'GET' : 'POST',
      url: `${pass.with?.api}/crm/v8/${path}`,
      headers: { ...headers, authorization: `Zoho-oauthtoken ${pass.token}` },
      ...(query && { query }),
      ...(body !== undefined && { body }),
    });
  }

  return async (path, asked = {}) => {
    const first = await pass();
    let answer = await ask(first, path, asked);
    if (failureIn(answer)?.failure === 'credentials') answer = await ask(await pass(first), path, asked);
    const failure = failureIn(answer);
    if (failure) throw failure;
    return answer.status === 204 || answer.status === 304 ? undefined : answer;
  };
}
