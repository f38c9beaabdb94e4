import { SourceError } from '../../../src/errors.ts';
import type { Pass, SettingName, Settings } from '../../../src/ports/source.ts';
import type { Answer, Call } from '../http.ts';
import { unavailable } from './failures.ts';

/** Where a company's CRM is, and what opens it. */
export interface Entrance {
  /** Without `/` at its end. */
  readonly api: string;
  readonly user: string;
  readonly login: Call;
}

/** The vendor has several regions, each with two addresses of its own: `login-p10` and `api-p10`. */
export const usual = { login: 'https://login.xiaoshouyi.com', api: 'https://api.xiaoshouyi.com' } as const;

/** Throws the SourceError `setting` that names the first which cannot be right. */
export function entranceFrom(settings: Settings): Entrance {
  const needed = (name: SettingName): string => {
    const value = settings[name]?.trim() ?? '';
    if (value === '') throw new SourceError('setting', name);
    return value;
  };
  const client = { client_id: needed('clientId'), client_secret: needed('clientSecret') };
  const user = needed('user');
  // Whatever stands at the ends of a password belongs to it.
  const password = settings.password || needed('password');
  const redirectUri = settings.redirectUri?.trim();
  const body = new URLSearchParams({
    grant_type: 'password',
    ...client,
    ...(redirectUri && { redirect_uri: redirectUri }),
    username: user,
    // The vendor takes them as one, with nothing between them.
    password: password + needed('securityToken'),
  });
  const loginUrl = addressIn('loginUrl', settings.loginUrl?.trim() || usual.login);
  const url = loginUrl.pathname === '/' ? new URL('/auc/oauth2/token', loginUrl).href : loginUrl.href;
  const api = addressIn('url', settings.url?.trim() || usual.api).href.replace(/\/+$/, '');
  return { api, user, login: { method: 'POST', url, body } };
}

function addressIn(name: 'loginUrl' | 'url', written: string): URL {
  const url = URL.parse(written);
  if (!url?.hostname || url.search !== '' || url.hash !== '') throw new SourceError('setting', name);
  return url;
}

/** The token in what the login answered. How long it lives is not said: until it opens nothing any more. Throws a SourceError. */
export function passIn(answer: Answer): Pass {
  const failure = unavailable(answer);
  if (failure) throw failure;
  // An address at which nobody gives tokens.
  if (answer.status === 404 || answer.status === 405) throw new SourceError('setting', 'loginUrl');
  const { access_token, error } = Object(answer.json()) as {
    readonly access_token?: unknown;
    readonly error?: unknown;
  };
  if (answer.status === 200 && typeof access_token === 'string' && /^[\x21-\x7e]+$/.test(access_token)) {
    return { token: access_token };
  }
  if (error === 'redirect_uri_mismatch') throw new SourceError('setting', 'redirectUri');
  throw new SourceError('credentials', typeof error === 'string' && /^\w{1,40}$/.test(error) ? error : 'login');
}
