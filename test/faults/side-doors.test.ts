import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { credentials } from '../../src/playground/company.ts';
import { type Chance, chanceFrom } from '../support/chance.ts';
import { openStoreTheatre, type Theatre } from '../support/world.ts';

const seed = Number(process.env.SEED ?? (inject('soak') ? Math.floor(Math.random() * 2 ** 31) : 20261130));
const count = inject('soak') ? 20_000 : 1_000;

let theatre: Theatre;
const log: { level: number; msg: string }[] = [];
/** What somebody has in hand whom the install page has led to Slack. */
let way: { readonly state: string; readonly cookie: string };

beforeAll(async () => {
  theatre = await openStoreTheatre((line) => log.push(JSON.parse(line)));
  const { headers } = await fetch(`${theatre.stage.world.serviceUrl}/slack/install`, { redirect: 'manual' });
  const state = new URL(headers.get('location') ?? '').searchParams.get('state') ?? '';
  way = { state, cookie: headers.get('set-cookie')?.split(';')[0] ?? '' };
});
afterAll(() => theatre.close());

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

const odd = [
  '',
  '.',
  '..',
  '%00',
  '%ff%fe',
  '%2e%2e%2f',
  '__proto__',
  'x'.repeat(5_000),
  '%F0%9F%98%80',
  '[]',
  '-1',
  'null',
] as const;

/** One piece of a text in another way: gone, twice, cut, or something odd in its place. */
function bent(text: string, chance: Chance): string {
  const at = chance.between(0, text.length);
  const other = chance.one(odd);
  return chance.one(['', text + text, text.slice(0, at), `${text.slice(0, at)}${other}${text.slice(at)}`, other]);
}

/** What the installation is asked by browsers and by the operator's machines, bent here and there; by its number always the same. */
function asked(nth: number): Asked {
  const chance = chanceFrom(seed * 1_000_003 + nth);
  const sometimes = (text: string): string => (chance.happens(0.5) ? bent(text, chance) : text);
  const back = `?${sometimes('code')}=${sometimes('abc')}&${sometimes('state')}=${sometimes(way.state)}`;
  const path = chance.one([
    `/slack/oauth_redirect${back}`,
    `/slack/oauth_redirect${back}&error=${sometimes('access_denied')}`,
    `/slack/install?${sometimes('team=T1')}`,
    '/metrics',
    '/health/live',
    '/health/ready',
    '/doctor',
  ]);
  const pass = sometimes(`Bearer ${credentials.metricsToken}`);
  return {
    method: chance.one(['GET', 'GET', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE']),
    path: chance.happens(0.2) ? `${path.slice(0, chance.between(1, path.length))}${chance.one(odd)}` : path,
    headers: Object.fromEntries(
      Object.entries({
        cookie: sometimes(way.cookie),
        authorization: pass,
        'accept-language': chance.one(['zh-CN', 'en', ...odd]),
        traceparent: sometimes('00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'),
        host: chance.one(['localhost', 'evil.example', '']),
      }).filter(() => chance.happens(0.8)),
    ),
  };
}

/** The status; 0 where there was no answer. */
function ask({ method, path, headers }: Asked): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const { hostname, port } = new URL(theatre.stage.world.serviceUrl);
  request({ hostname, port, method, path, headers, agent: false, setHost: !('host' in headers) }, (response) => {
    response.resume().once('end', () => resolve(response.statusCode ?? 0));
  })
    .once('error', () => resolve(0))
    .end();
  return promise;
}

describe(`what browsers and an operator’s machines ask (SEED=${seed})`, () => {
  it('is answered whatever it is, breaks nothing and installs nothing', { timeout: 3_600_000 }, async () => {
    const statuses = new Map<number, number>();
    const broke: Asked[] = [];
    for (let nth = 0; nth < count; nth += 1) {
      const one = asked(nth);
      const status = await ask(one);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status === 0 || status >= 500) broke.push(one);
    }
    expect({ broke, complaints: log.filter(({ level }) => level >= 50) }).toEqual({ broke: [], complaints: [] });
    // It is like what is really asked: some of it is answered.
    const wanted = [200, 302, 400, 401, 404];
    expect(wanted.filter((status) => !statuses.has(status))).toEqual([]);
    const { db } = await theatre.strike();
    expect(await db.workspace.findMany({ where: { platform: 'slack' } })).toEqual([]);
    expect([await db.person.count(), await db.secret.count()]).toEqual([0, 0]);
  });
});
