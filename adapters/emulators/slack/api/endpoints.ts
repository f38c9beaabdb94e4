import { asText, type JsonObject, legible } from '../json.ts';
import { mannerOf, readContent } from '../memory/content.ts';
import { authorize } from '../oauth/authorize.ts';
import type { Slack } from '../slack.ts';
import { SlackError } from '../slack-error.ts';
import { TooMany } from './methods/call.ts';
import { formOnly, methods, ofTheApp, withoutToken } from './methods/table.ts';
import { argumentsOf, type Received, uploadOf } from './received.ts';

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: JsonObject | string | Uint8Array;
}

/** A place the service calls. `body` is for the log, and read before anything is carried out. */
export interface Endpoint {
  /** What `fail` calls it. */
  readonly name: string;
  readonly body: unknown;
  carryOut(): Promise<Reply>;
}

/** What a request is for. */
export async function endpointOf(received: Received, slack: Slack): Promise<Endpoint> {
  const [, first = '', ...rest] = received.url.pathname.split('/');
  switch (first) {
    case 'api':
      return webApi(rest.join('/'), received, slack);
    case 'oauth':
      return authorize(received, slack);
    case 'files-pri':
      return download(rest, received, slack);
    case 'upload':
      return upload(rest.at(-1) ?? '', received, slack);
    case 'commands':
    case 'actions':
    case 'app-actions':
      return responseUrl(rest.at(-1) ?? '', received, slack);
    default:
      return { name: 'nowhere', body: undefined, carryOut: async () => ({ status: 404, body: 'not found' }) };
  }
}

/** Refusals come with HTTP 200; only a call over its limit has a status of its own. */
async function webApi(name: string, received: Received, slack: Slack): Promise<Endpoint> {
  const args = await argumentsOf(received).catch(refusal);
  const carryOut = async (): Promise<Reply> => {
    try {
      if (args instanceof SlackError) throw args;
      const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
      if (!method) return { status: 200, body: { ok: false, error: 'unknown_method', req_method: name } };
      if (!withoutToken.has(name)) authenticate(name, asText(args.token), received, slack);
      const wait = slack.rates.call(name);
      if (wait !== undefined) throw new TooMany(wait);
      const unread = formOnly.has(name) && received.contentType.startsWith('application/json');
      const { scopes = slack.app.scopes } = slack.grants;
      const headers = scopes ? { 'x-oauth-scopes': scopes.join(',') } : {};
      return { status: 200, headers, body: { ok: true, ...method(unread ? {} : args, slack) } };
    } catch (error) {
      if (error instanceof SlackError) return { status: 200, body: error.body() };
      if (!(error instanceof TooMany)) throw error;
      const headers = { 'retry-after': String(error.seconds) };
      return { status: 429, headers, body: { ok: false, error: 'ratelimited' } };
    }
  };
  return { name, body: args instanceof SlackError ? received.bytes.toString() : legible(args), carryOut };
}

function authenticate(method: string, argument: string, { authorization }: Received, slack: Slack): void {
  const [scheme = '', bearer = ''] = authorization.split(' ');
  const token = scheme.toLowerCase() === 'bearer' ? bearer : argument;
  if (token === '') throw new SlackError('not_authed');
  const isOfTheApp = token === slack.options.appToken;
  const refusal = slack.grants.refusal(token);
  if (ofTheApp.has(method) ? refusal === undefined : isOfTheApp) throw new SlackError('not_allowed_token_type');
  if (!isOfTheApp && refusal !== undefined) throw new SlackError(refusal);
}

/** Whoever may not read a file is led to the page where people sign in, as if a browser had asked. */
function download([place = '', way = '']: readonly string[], { authorization }: Received, slack: Slack): Endpoint {
  const { team } = slack.options;
  const file =
    place.startsWith(`${team.id}-`) && way === 'download'
      ? slack.files.get(place.slice(team.id.length + 1))
      : undefined;
  const carryOut = async (): Promise<Reply> => {
    if (slack.grants.refusal(authorization.replace(/^Bearer /, '')) !== undefined)
      return { status: 302, headers: { location: `${slack.url}/signin` }, body: '' };
    return file?.bytes ? { status: 200, body: file.bytes } : { status: 404, body: 'not found' };
  };
  return { name: 'download', body: undefined, carryOut };
}

async function upload(id: string, received: Received, slack: Slack): Promise<Endpoint> {
  const bytes = await uploadOf(received);
  const carryOut = async (): Promise<Reply> =>
    slack.files.upload(id, bytes)
      ? { status: 200, body: `OK - ${bytes.length}` }
      : { status: 400, body: 'not the file that was announced' };
  return { name: 'upload', body: { bytes: bytes.length }, carryOut };
}

async function responseUrl(id: string, received: Received, slack: Slack): Promise<Endpoint> {
  const body = await argumentsOf(received).catch(refusal);
  const carryOut = async (): Promise<Reply> => {
    try {
      if (body instanceof SlackError) throw body;
      const hook = slack.hooks.use(id);
      slack.hooks.answer(hook, body, () => readContent(body, mannerOf(slack, 'response_url', 'response_url')));
      return { status: 200, body: { ok: true } };
    } catch (error) {
      if (!(error instanceof SlackError)) throw error;
      const gone = ['invalid_url', 'expired_url', 'used_url'].includes(error.code);
      return { status: gone ? 404 : 400, body: error.body() };
    }
  };
  return {
    name: 'response_url',
    body: body instanceof SlackError ? received.bytes.toString() : legible(body),
    carryOut,
  };
}

function refusal(error: unknown): SlackError {
  if (error instanceof SlackError) return error;
  throw error;
}
