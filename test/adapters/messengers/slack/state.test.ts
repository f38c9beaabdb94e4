import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { states } from '../../../../adapters/messengers/slack/state.ts';
import { now } from './signed.ts';

const parts = { secret: 'not-a-real-state-secret', secure: true, unguessable: randomBytes };
const at = (minutes: number, secret = parts.secret) => states({ ...parts, secret, clock: () => now.add({ minutes }) });
const request = (cookie = '') => new Request('https://qibu.example/slack/install', { headers: { cookie } });
/** What a browser sends back of what it was told to keep. */
const kept = (cookie: string) => cookie.split(';', 1)[0] ?? '';

test('who comes back within ten minutes, by the same browser, is known', () => {
  const { state, cookie } = at(0).begin(request());
  expect(at(9).end(request(`theme=dark; ${kept(cookie)}`), state)).toMatchObject({ until: now.add({ minutes: 10 }) });
  expect(at(10).end(request(kept(cookie)), state)).toBeUndefined();
});

test('another browser is not, nor one without a cookie', () => {
  const { state } = at(0).begin(request());
  const other = at(0).begin(request());
  expect(at(1).end(request(kept(other.cookie)), state)).toBeUndefined();
  expect(at(1).end(request(), state)).toBeUndefined();
});

test('nothing that we did not sign is taken', () => {
  const { state, cookie } = at(0).begin(request());
  const [begun = '', name = '', signature = ''] = state.split('.');
  const forged = [
    `${Number(begun) + 600}.${name}.${signature}`,
    `${begun}.x.${signature}`,
    `${begun}.${name}.`,
    '',
    'a.b.c',
  ];
  for (const one of forged) expect(at(1).end(request(kept(cookie)), one)).toBeUndefined();
  expect(at(1, 'another-not-real-secret').end(request(kept(cookie)), state)).toBeUndefined();
});

test('who begins in two windows may come back by both', () => {
  const first = at(0).begin(request());
  const second = at(1).begin(request(kept(first.cookie)));
  expect(kept(second.cookie)).toBe(kept(first.cookie));
  const names = [first, second].map(({ state, cookie }) => at(2).end(request(kept(cookie)), state)?.name);
  expect(new Set(names).size).toBe(2);
  expect(names).not.toContain(undefined);
});

test('the cookie is for us alone, and over https where we are reached by it', () => {
  expect(at(0).begin(request()).cookie).toMatch(
    /^qibu-install=[\w-]{22}; Path=\/slack; HttpOnly; SameSite=Lax; Max-Age=600; Secure$/,
  );
  const local = states({ ...parts, secure: false, clock: () => now });
  expect(local.begin(request()).cookie).not.toContain('Secure');
  expect(local.begin(request('qibu-install=<script>')).cookie).not.toContain('script');
});
