import { describe, expect, test } from 'vitest';
import { realTimer } from '../../../../adapters/messengers/slack/limits.ts';
import { line, picture } from '../../../../src/card/card.ts';
import { cardOf, emulated, LI, PNG, SALES, SUN } from './emulated.ts';
import { now } from './signed.ts';

const silent = () => {
  throw new Error('nobody speaks here');
};
const chat = { tenant: 'T1', to: { chat: SALES } } as const;
const draw = async () => PNG;
const digest = () =>
  cardOf('Week 46: 46% of target', [picture({ mark: 'bar', week: 46 }, 'Chen Chen 53%'), line('3 confirmed')]);

const refusal = (error: string) =>
  ({ kind: 'answer', status: 200, body: JSON.stringify({ ok: false, error }) }) as const;

test('connecting with a dead token says so, and the next try asks again', async () => {
  const { emulator, messenger } = await emulated(silent);
  emulator.fail('auth.test', refusal('token_revoked'));
  await expect(messenger.connect()).rejects.toMatchObject({
    failure: 'credentials',
    message: 'credentials: token_revoked',
  });
  expect(await messenger.connect()).toHaveLength(1);
});

describe('a post', () => {
  test('arrives with its key, and with nothing that Slack would unfold', async () => {
    const { emulator, messenger, seen } = await emulated(silent);
    const { ref, complete } = await messenger.post(chat, cardOf('A renewal is signed!'), { key: 'win:7', draw });
    expect({ ...ref, complete }).toMatchObject({ tenant: 'T1', chat: SALES, complete: true });
    expect(seen(SALES, SUN)).toEqual(['A renewal is signed!']);
    expect(emulator.requests.at(-1)?.body).toMatchObject({
      parse: 'none',
      link_names: 'false',
      unfurl_links: 'false',
      unfurl_media: 'false',
    });
    expect(JSON.stringify(emulator.requests.at(-1)?.body)).toContain('win:7');
  });

  test('for another workspace is refused before anything is sent', async () => {
    const { messenger, seen } = await emulated(silent);
    const there = { tenant: 'T2', to: { chat: SALES } };
    await expect(messenger.post(there, cardOf('x'), { key: 'k', draw })).rejects.toMatchObject({
      failure: 'credentials',
    });
    expect(seen(SALES, LI)).toEqual([]);
  });

  test.each([
    ['channel_not_found', 'destination'],
    ['is_archived', 'destination'],
    ['token_revoked', 'credentials'],
    ['msg_blocks_too_long', 'content'],
    ['internal_error', 'transient'],
  ])('that Slack refuses with %s fails as %s, once', async (word, failure) => {
    const { emulator, messenger } = await emulated(silent);
    emulator.fail('chat.postMessage', refusal(word));
    await expect(messenger.post(chat, cardOf('x'), { key: 'k', draw })).rejects.toMatchObject({ failure });
    expect(emulator.requests.filter(({ path }) => path.endsWith('chat.postMessage'))).toHaveLength(1);
  });

  test.each([
    ['7', 7000],
    ['Wed, 18 Nov 2026 06:05:42 GMT', 42_000],
    ['-1', 1000],
    ['1e9', 300_000],
    [undefined, 30_000],
  ])('that comes too soon, Retry-After %s, says to wait %i ms', async (header, retryAfterMs) => {
    const { emulator, messenger } = await emulated(silent);
    const headers = header === undefined ? {} : { 'retry-after': header };
    emulator.fail('chat.postMessage', {
      kind: 'answer',
      status: 429,
      headers,
      body: '{"ok":false,"error":"ratelimited"}',
    });
    const posting = messenger.post(chat, cardOf('x'), { key: 'k', draw });
    await expect(posting).rejects.toMatchObject({ failure: 'rate-limited', retryAfterMs });
    await messenger.post({ tenant: 'T1', to: { user: LI } }, cardOf('x'), { key: 'l', draw });
  });

  test.each([
    ['a page in place of an answer', { kind: 'answer', status: 200, body: '<html>busy</html>' }],
    ['a bad gateway', { kind: 'answer', status: 502, body: 'bad gateway' }],
    ['a cut connection', { kind: 'drop' }],
  ] as const)('that meets %s may be tried again', async (_, fault) => {
    const { emulator, messenger } = await emulated(silent);
    emulator.fail('chat.postMessage', fault);
    await expect(messenger.post(chat, cardOf('x'), { key: 'k', draw })).rejects.toMatchObject({ failure: 'transient' });
  });
});

describe('a post whose first try has an unknown outcome', () => {
  test('is found by its key and not posted twice', async () => {
    const { emulator, messenger, seen } = await emulated(silent);
    emulator.fail('chat.postMessage', { kind: 'drop' });
    await expect(messenger.post(chat, digest(), { key: 'week:46', draw })).rejects.toThrow('transient');
    const posted = await messenger.post(chat, digest(), { key: 'week:46', draw, retryOf: now });
    expect(seen(SALES, LI)).toHaveLength(1);
    expect(posted).toEqual({
      ref: { tenant: 'T1', chat: SALES, message: emulator.messages(SALES, LI)[0]?.id },
      complete: true,
    });
  });

  test('is found by who goes by another clock than whoever posted it, or Slack', async () => {
    const { emulator, messenger, seen } = await emulated(silent);
    emulator.fail('chat.postMessage', { kind: 'drop' });
    await expect(messenger.post(chat, digest(), { key: 'week:46', draw })).rejects.toThrow('transient');
    await messenger.post(chat, digest(), { key: 'week:46', draw, retryOf: now.add({ minutes: 10 }) });
    expect(seen(SALES, LI)).toHaveLength(1);
  });

  test('is posted when it is not there, whatever else is', async () => {
    const { messenger, seen } = await emulated(silent);
    await messenger.post(chat, cardOf('another'), { key: 'other', draw });
    await messenger.post(chat, cardOf('this one'), { key: 'mine', draw, retryOf: now });
    expect(seen(SALES, LI)).toEqual(['another', 'this one']);
  });

  test('waits while Slack cannot be asked', async () => {
    const { emulator, messenger, seen } = await emulated(silent);
    emulator.fail('conversations.history', { kind: 'answer', status: 503, body: '' });
    const retry = messenger.post(chat, cardOf('x'), { key: 'k', draw, retryOf: now });
    await expect(retry).rejects.toMatchObject({ failure: 'transient' });
    expect(seen(SALES, LI)).toEqual([]);
  });

  test('is posted where the app may not read the chat', async () => {
    const { emulator, messenger, seen } = await emulated(silent);
    emulator.fail('conversations.history', refusal('missing_scope'));
    await messenger.post(chat, cardOf('x'), { key: 'k', draw, retryOf: now });
    expect(seen(SALES, LI)).toEqual(['x']);
  });
});

test('posts in quick succession wait their turn, and Slack never has to refuse one', async () => {
  const { emulator, messenger, seen } = await emulated(silent, { timer: realTimer, postIntervalMs: 1000 });
  await Promise.all(['a', 'b'].map((title) => messenger.post(chat, cardOf(title), { key: title, draw })));
  expect(seen(SALES, LI)).toEqual(['a', 'b']);
  expect(emulator.requests.map(({ status }) => status)).not.toContain(429);
});

test('an update of a message that is gone is refused as frozen', async () => {
  const { messenger } = await emulated(silent);
  const gone = { tenant: 'T1', chat: SALES, message: '1.000001' };
  await expect(messenger.update(gone, cardOf('x'), { draw })).rejects.toMatchObject({ failure: 'frozen' });
});

describe('a profile', () => {
  test('tells name, e-mail, language and zone', async () => {
    const { messenger } = await emulated(silent);
    expect(await messenger.profile('T1', LI)).toEqual({
      name: 'Li Na',
      email: 'li@example.com',
      locale: 'zh-CN',
      zone: 'Asia/Shanghai',
      member: true,
    });
  });

  test.each([
    ['somebody of another company', { team_id: 'T9' }, false],
    ['a bot', { team_id: 'T1', is_bot: true }, false],
    ['somebody who left', { team_id: 'T1', deleted: true }, false],
    ['a stranger', { team_id: 'T1', is_stranger: true }, false],
    ['a colleague from an organisation of workspaces', { team_id: 'E1', enterprise_user: { teams: ['T1'] } }, true],
  ])('of %s', async (_, part, member) => {
    const { emulator, messenger } = await emulated(silent);
    const user = { id: 'U9', name: 'x', ...part };
    emulator.fail('users.info', { kind: 'answer', status: 200, body: JSON.stringify({ ok: true, user }) });
    expect(await messenger.profile('T1', 'U9')).toEqual({ name: 'x', locale: undefined, zone: undefined, member });
  });

  test('of nobody is refused', async () => {
    const { messenger } = await emulated(silent);
    await expect(messenger.profile('T1', 'UNOBODY')).rejects.toMatchObject({ failure: 'destination' });
  });
});
