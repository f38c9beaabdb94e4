import { DeliveryError } from '../../../src/errors.ts';
import type { Doors, Route } from '../../../src/ports/messenger.ts';
import type { Vault } from '../../../src/ports/vault.ts';
import type { Access, Allowed } from './access.ts';
import type { Distribution, SlackConfig } from './config.ts';
import { type Log, nameOf } from './errors.ts';
import { type PageName, page } from './pages.ts';
import { botScopes } from './scopes.ts';
import { states } from './state.ts';
import type { Tokens } from './tokens.ts';

interface InstallParts {
  readonly config: SlackConfig;
  readonly distribution: Distribution;
  readonly access: Access;
  readonly tokens: Tokens;
  readonly vault: Vault;
  readonly clock: () => Temporal.Instant;
  readonly unguessable: (bytes: number) => Uint8Array;
  readonly log: Log;
}

/** Where the bot is installed: a page of ours leads to Slack's, which leads back to another of ours. */
export function installRoutes(parts: InstallParts, { installed }: Pick<Doors, 'installed'>): readonly Route[] {
  const { config, distribution, access, tokens, vault, log } = parts;
  const { clientId, stateSecret, redirectUri } = distribution;
  const secure = redirectUri.startsWith('https:');
  const ways = states({ ...parts, secret: stateSecret, secure });
  const setup = `/${config.prefix ?? ''}qibu setup`;
  const startAgain = new URL('install', redirectUri).href;
  const shown = (request: Request, name: PageName, status: number): Response =>
    page(request, name, { link: startAgain, status, workspace: '', setup });

  async function install(request: Request): Promise<Response> {
    const { state, cookie } = ways.begin(request);
    const url = new URL('/oauth/v2/authorize', config.apiUrl);
    const asked = { client_id: clientId, scope: botScopes.join(','), redirect_uri: redirectUri, state };
    url.search = new URLSearchParams(asked).toString();
    return new Response(null, {
      status: 302,
      headers: { location: url.href, 'set-cookie': cookie, 'cache-control': 'no-store' },
    });
  }

  async function comeBack(request: Request): Promise<Response> {
    const said = new URL(request.url).searchParams;
    const error = said.get('error');
    const way = ways.end(request, said.get('state') ?? '');
    if (!way) return shown(request, 'outdated', 400);
    if (error !== null)
      return error === 'access_denied' ? shown(request, 'cancelled', 200) : shown(request, 'refused', 403);
    const code = said.get('code');
    if (!code) return shown(request, 'outdated', 400);
    if (!(await vault.useUp(`slack:state:${way.name}`, way.until))) return shown(request, 'outdated', 400);
    return await finish(request, await access.exchange(code));
  }

  async function finish(request: Request, allowed: Allowed): Promise<Response> {
    const { app, by, token, workspace } = allowed;
    if (!workspace) {
      await access.revoke(token);
      return shown(request, 'orgWide', 400);
    }
    const { tenant, name } = workspace;
    await tokens.keep(tenant, allowed);
    await installed({ platform: 'slack', app, tenant, name, by });
    log({ level: 'info', msg: 'the bot was installed', tenant });
    const link = `slack://app?${new URLSearchParams({ team: tenant, id: app, tab: 'messages' })}`;
    return page(request, 'installed', { link, status: 200, workspace: name, setup });
  }

  /** Whoever comes back gets a page, whatever goes wrong. */
  function broken(request: Request, thrown: unknown): Response {
    const code = thrown instanceof DeliveryError ? thrown.code : '';
    if (ours.has(code)) return shown(request, 'outdated', 400);
    log({ level: 'error', msg: 'the bot could not be installed', error: nameOf(thrown) });
    return operators.has(code) ? shown(request, 'misconfigured', 500) : shown(request, 'unavailable', 503);
  }

  return [
    { method: 'GET', path: '/slack/install', handle: install },
    {
      method: 'GET',
      path: '/slack/oauth_redirect',
      handle: (request) => comeBack(request).catch((thrown: unknown) => broken(request, thrown)),
    },
  ];
}

/** What Slack says of a code that does not serve any more. */
const ours: ReadonlySet<string> = new Set(['invalid_code', 'code_already_used', 'code_expired']);

/** What Slack says where the settings do not fit the app. */
const operators: ReadonlySet<string> = new Set(['invalid_client_id', 'bad_client_secret', 'bad_redirect_uri']);
