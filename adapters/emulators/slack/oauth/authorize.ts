import type { Endpoint, Reply } from '../api/endpoints.ts';
import type { Received } from '../api/received.ts';
import type { Slack } from '../slack.ts';
import type { Distribution } from './grants.ts';

/** What somebody is asked to allow. */
interface Asked {
  readonly distribution: Distribution;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly state: string | undefined;
}

/**
 * The page on which a person allows an app to be installed, or does not: https://docs.slack.dev/authentication/installing-with-oauth
 * Who that is says the cookie of their browser.
 */
export function authorize({ method, url, bytes, cookie }: Received, slack: Slack): Endpoint {
  const fields = method === 'POST' ? new URLSearchParams(bytes.toString()) : url.searchParams;
  const person = slack.workspace.find(/(?:^|;\s*)as=([^;]+)/.exec(cookie)?.[1] ?? '');
  const carryOut = async (): Promise<Reply> => {
    const asked = readAsked(fields, slack);
    if (typeof asked === 'string')
      return page(400, `<h1>Something went wrong when authorizing this app</h1><p>${asked}</p>`);
    if (!person) return page(200, '<h1>Sign in to your workspace</h1>');
    if (method === 'POST')
      return back(
        asked,
        fields.get('decision') === 'allow'
          ? { code: slack.grants.allow({ ...asked, by: person.id }) }
          : { error: 'access_denied' },
      );
    const kept = [...fields].map(
      ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
    );
    return page(
      200,
      `<h1>qibu is requesting permission to access ${escaped(slack.options.team.name)}</h1><ul>${asked.scopes.map((scope) => `<li>${escaped(scope)}</li>`).join('')}</ul>
      <form method="post" action="/oauth/v2/authorize">${kept.join('')}
      <button name="decision" value="deny">Cancel</button><button name="decision" value="allow">Allow</button></form>`,
    );
  };
  return { name: 'authorize', body: Object.fromEntries(fields), carryOut };
}

/** In Slack's own words where it cannot even be asked. */
function readAsked(fields: URLSearchParams, { options: { distribution } }: Slack): Asked | string {
  if (!distribution || fields.get('client_id') !== distribution.clientId) return 'Invalid client_id parameter';
  const scopes = (fields.get('scope') ?? '').split(',').filter(Boolean);
  if (scopes.length === 0) return 'No scopes requested';
  const redirectUri = fields.get('redirect_uri') ?? '';
  if (!distribution.redirectUris.some((uri) => redirectUri === uri || redirectUri.startsWith(`${uri}/`))) {
    return 'redirect_uri did not match any configured URIs';
  }
  return { distribution, scopes, redirectUri, state: fields.get('state') ?? undefined };
}

function back({ redirectUri, state }: Asked, said: Readonly<Record<string, string>>): Reply {
  const location = new URL(redirectUri);
  location.search = new URLSearchParams({ ...said, ...(state !== undefined && { state }) }).toString();
  return { status: 302, headers: { location: location.href }, body: '' };
}

const page = (status: number, body: string): Reply => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!doctype html><title>Slack</title>${body}`,
});

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
