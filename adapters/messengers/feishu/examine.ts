import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Finding } from '../../../src/ports/finding.ts';
import { type Answered, ask, askBack, isLocal } from '../question.ts';
import type { FeishuConfig, SigningKeys } from './config.ts';
import { failureOf } from './errors.ts';
import { scopes } from './scopes.ts';

type Clock = () => Temporal.Instant;

/** What can be found out about our app at Feishu: by asking Feishu, and by calling us as Feishu does. Never throws. */
export async function examine(
  config: FeishuConfig,
  clock: Clock,
  publicUrl: string | undefined,
): Promise<readonly Finding[]> {
  const { keys, baseUrl } = config;
  const address = keys && publicUrl ? callUs(keys, clock, publicUrl, isLocal(baseUrl)) : [];
  return (await Promise.all([askFeishu(config, clock), address])).flat();
}

/** With a token of its own: one that was fetched before says nothing of the secret that there is now. */
async function askFeishu({ baseUrl, appId, appSecret }: FeishuConfig, clock: Clock): Promise<readonly Finding[]> {
  const url = `${baseUrl}/open-apis/auth/v3/tenant_access_token/internal`;
  const body = JSON.stringify({ app_id: appId, app_secret: appSecret });
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  const answer = await ask(url, { method: 'POST', headers, body }, clock);
  if ('said' in answer) return [{ code: 'unreachable', url, said: answer.said }];
  const failure = failureIn(answer);
  if (failure?.failure === 'credentials') {
    return [...answer.clock, { code: 'refused', setting: 'FEISHU_APP_SECRET', said: failure.said }];
  }
  if (failure) return [...answer.clock, { code: 'unreachable', url, said: failure.said }];
  return [...answer.clock, ...(await askForScopes(baseUrl, String(answer.body.tenant_access_token), clock))];
}

const granted = z.object({
  data: z.object({ scopes: z.array(z.object({ scope_name: z.string(), grant_status: z.number() })) }),
});
const GRANTED = 1;

async function askForScopes(baseUrl: string, token: string, clock: Clock): Promise<readonly Finding[]> {
  const url = `${baseUrl}/open-apis/application/v6/scopes`;
  const answer = await ask(url, { headers: { authorization: `Bearer ${token}` } }, clock);
  if ('said' in answer) return [{ code: 'unreachable', url, said: answer.said }];
  const read = granted.safeParse(answer.body);
  const failure = failureIn(answer);
  if (failure || !read.success) return [{ code: 'unreachable', url, said: failure?.said ?? 'unreadable' }];
  const ours = read.data.data.scopes.filter((one) => one.grant_status === GRANTED);
  const missing = scopes.filter((scope) => !ours.some((one) => one.scope_name === scope));
  return missing.length > 0 ? [{ code: 'scopes-missing', scopes: missing }] : [];
}

function failureIn({ status, body, headers }: Answered) {
  const failure = failureOf(status, body, Object.fromEntries(headers));
  return failure && { failure: failure.failure, said: String(failure.vendorCode ?? `http ${status}`) };
}

/** `besideUs`: what calls us runs on this machine as well. */
async function callUs(
  keys: SigningKeys,
  clock: Clock,
  publicUrl: string,
  besideUs: boolean,
): Promise<readonly Finding[]> {
  if (isLocal(publicUrl) && !besideUs) return [{ code: 'address-local', url: publicUrl }];
  const urls = ['/feishu/events', '/feishu/cards'].map((path) => publicUrl + path);
  return (await Promise.all(urls.map((url) => check(keys, url, clock)))).flat();
}

/** The check that Feishu makes when an address is entered. */
function check({ encryptKey, verificationToken }: SigningKeys, url: string, clock: Clock): Promise<readonly Finding[]> {
  const challenge = 'are-you-there';
  const word = JSON.stringify({ type: 'url_verification', token: verificationToken, challenge });
  const body = JSON.stringify({ encrypt: seal(word, encryptKey) });
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  return askBack(url, { method: 'POST', headers, body }, challenge, clock);
}

/** As Feishu seals: AES-256-CBC under the SHA-256 of the encrypt key, with the vector before it. */
function seal(text: string, encryptKey: string): string {
  const vector = randomBytes(16);
  const cipher = createCipheriv('aes-256-cbc', createHash('sha256').update(encryptKey).digest(), vector);
  return Buffer.concat([vector, cipher.update(text, 'utf8'), cipher.final()]).toString('base64');
}
