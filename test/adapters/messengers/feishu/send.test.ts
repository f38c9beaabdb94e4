import { describe, expect, it } from 'vitest';
import { feishuFaults } from '../../../../adapters/emulators/feishu/index.ts';
import { feishu } from '../../../../adapters/messengers/feishu/index.ts';
import { card, openOffice, tenant, undrawn } from './office.ts';
import { config, noon } from './sealing.ts';
import { virtualTimer } from './virtual-timer.ts';

const toEast = { tenant, to: { chat: 'oc_east' } } as const;
const toChen = { tenant, to: { user: 'ou_chen' } } as const;
describe('posting', () => {
  it('is private to a person only: what goes to them cannot be forwarded', async () => {
    const { messenger, group, direct } = await openOffice();
    await messenger.post(toEast, card('周报'), { key: 'a', ...undrawn });
    await messenger.post(toChen, card('提醒'), { key: 'b', ...undrawn });
    expect(group('ou_chen')[0]?.payload).toHaveProperty('config.enable_forward', true);
    expect(direct('ou_chen')[0]?.payload).toHaveProperty('config.enable_forward', false);
  });

  it('happens once for one key, also when the answer got lost', async () => {
    const { messenger, emulator, group, requests } = await openOffice();
    emulator.fail('POST im/v1/messages', { kind: 'drop' });
    const post = () => messenger.post(toEast, card('周报'), { key: 'digest-46', ...undrawn });
    await expect(post()).rejects.toMatchObject({ failure: 'transient' });
    const { ref } = await post();
    expect(group('ou_chen').map(({ id }) => id)).toEqual([ref.message]);
    const uuids = requests('POST', 'im/v1/messages').map(({ body }) => (body as { uuid: string }).uuid);
    expect(uuids).toEqual([expect.stringMatching(/^[0-9a-v]{40}$/), uuids[0]]);
    await messenger.post(toEast, card('周报'), { key: 'digest-47', ...undrawn });
    expect(group('ou_chen')).toHaveLength(2);
  });

  it('waits for a message that is on its way, and gives up after some time', async () => {
    const { messenger, emulator, group } = await openOffice(undefined, { parts: { timer: virtualTimer() } });
    emulator.fail('POST im/v1/messages', feishuFaults.beingSent(), 3);
    await messenger.post(toEast, card('周报'), { key: 'a', ...undrawn });
    expect(group('ou_chen')).toHaveLength(1);
    emulator.fail('POST im/v1/messages', feishuFaults.beingSent(), 6);
    await expect(messenger.post(toEast, card('x'), { key: 'b', ...undrawn })).rejects.toMatchObject({
      failure: 'transient',
    });
  });

  it.each<[string, 200 | 400]>([
    ['as documented', 400],
    ['as some gateways have it', 200],
  ])('tells who cannot be reached any more, %s', async (_, refusalStatus) => {
    const { messenger, emulator } = await openOffice(undefined, { limits: { refusalStatus } });
    emulator.bar('oc_east', 'dissolved');
    await expect(messenger.post(toEast, card('x'), { key: 'a', ...undrawn })).rejects.toMatchObject({
      failure: 'destination',
      message: 'destination: 232009 group is dissolved',
    });
    await expect(
      messenger.post({ tenant, to: { user: 'ou_nobody' } }, card('x'), { key: 'b', ...undrawn }),
    ).rejects.toMatchObject({ failure: 'destination' });
  });

  it('takes a page of a gateway for a passing fault', async () => {
    const { messenger, emulator } = await openOffice();
    for (const status of [200, 502]) {
      emulator.fail('POST im/v1/messages', feishuFaults.html(status));
      await expect(messenger.post(toEast, card('x'), { key: 'a', ...undrawn })).rejects.toMatchObject({
        failure: 'transient',
      });
    }
  });

  it('takes a port where nobody is for a passing fault', async () => {
    const nobody = feishu(config, { clock: () => noon, log: () => undefined });
    await expect(nobody.post(toEast, card('x'), { key: 'a', ...undrawn })).rejects.toMatchObject({
      message: 'transient: ECONNREFUSED',
    });
  });
});

describe('limits', () => {
  it('are kept: eight messages at once all arrive, in order', async () => {
    const { messenger, group, requests } = await openOffice(undefined, { limits: { secondMs: 1000 } });
    const titles = Array.from({ length: 8 }, (_, index) => `第 ${index} 条`);
    await Promise.all(titles.map((title) => messenger.post(toEast, card(title), { key: title, ...undrawn })));
    expect(group('ou_chen').map(({ text }) => text)).toEqual(titles);
    expect(requests('POST', 'im/v1/messages').map(({ status }) => status)).toEqual(titles.map(() => 200));
  });

  it.each<[string, Parameters<typeof feishuFaults.tooManyCalls>[0]]>([
    ['429', 429],
    ['400', 400],
  ])('of the app, said with %s, are told with the time to wait', async (_, status) => {
    const { messenger, emulator } = await openOffice();
    emulator.fail('POST im/v1/messages', feishuFaults.tooManyCalls(status, 7));
    await expect(messenger.post(toEast, card('x'), { key: 'a', ...undrawn })).rejects.toMatchObject({
      failure: 'rate-limited',
      retryAfterMs: 7_000,
    });
  });

  it('of one chat leave the others alone', async () => {
    const timer = virtualTimer();
    const { messenger, emulator } = await openOffice(undefined, { parts: { timer } });
    emulator.fail('POST im/v1/messages', feishuFaults.tooOften());
    await expect(messenger.post(toEast, card('x'), { key: 'a', ...undrawn })).rejects.toMatchObject({
      failure: 'rate-limited',
    });
    await messenger.post(toChen, card('y'), { key: 'b', ...undrawn });
    expect(timer.now()).toBe(0);
    await messenger.post(toEast, card('x'), { key: 'a', ...undrawn });
    expect(timer.now()).toBeGreaterThanOrEqual(1_000);
  });
});

describe('the token', () => {
  it('is fetched once, however many ask', async () => {
    const { messenger, requests } = await openOffice();
    const users = ['ou_chen', 'ou_ann'];
    await Promise.all(Array.from({ length: 20 }, (_, index) => messenger.profile(tenant, users[index % 2] ?? '')));
    expect(requests('POST', 'tenant_access_token')).toHaveLength(1);
    expect(requests('GET', 'contact')).toHaveLength(20);
  });

  it.each<[string, 200 | 400]>([
    ['400', 400],
    ['200', 200],
  ])('that died, said with %s, is renewed once for all, and each call repeated once', async (_, refusalStatus) => {
    const { messenger, emulator, requests } = await openOffice(undefined, { limits: { refusalStatus } });
    await messenger.profile(tenant, 'ou_chen');
    emulator.revokeTokens();
    const profiles = await Promise.all(Array.from({ length: 10 }, () => messenger.profile(tenant, 'ou_chen')));
    expect(profiles.map(({ name }) => name)).toEqual(profiles.map(() => '陈晨'));
    expect(requests('POST', 'tenant_access_token')).toHaveLength(2);
    expect(requests('GET', 'contact')).toHaveLength(1 + 10 + 10);
  });

  it('that stays dead is no endless loop', async () => {
    const { messenger, emulator, requests } = await openOffice();
    emulator.fail('GET contact/v3/users/:id', feishuFaults.deadToken(), 99);
    await expect(messenger.profile(tenant, 'ou_chen')).rejects.toMatchObject({
      failure: 'credentials',
      message: 'credentials: 99991663 token refused',
    });
    expect(requests('GET', 'contact')).toHaveLength(2);
    expect(requests('POST', 'tenant_access_token')).toHaveLength(2);
  });

  it('is asked for again after a failure', async () => {
    const { messenger, emulator } = await openOffice();
    emulator.fail('POST auth/v3/tenant_access_token/internal', feishuFaults.html());
    await expect(messenger.profile(tenant, 'ou_chen')).rejects.toMatchObject({ failure: 'transient' });
    expect(await messenger.profile(tenant, 'ou_chen')).toHaveProperty('name', '陈晨');
  });

  it('is refused to an app with the wrong secret, which is told without the secret', async () => {
    const { emulator } = await openOffice();
    const logged: unknown[] = [];
    const stranger = feishu(
      { ...config, baseUrl: emulator.url, appSecret: 'fake-wrong-secret' },
      { clock: () => noon, log: (event) => logged.push(event) },
    );
    const failure = await stranger.connect().catch((error: unknown) => error);
    expect(failure).toMatchObject({
      failure: 'credentials',
      message: 'credentials: 10014 unknown or stopped app, or wrong secret',
    });
    expect(JSON.stringify([failure, logged, String((failure as Error).stack)])).not.toMatch(/fake-wrong|Bearer/);
  });
});

describe('changing a card', () => {
  it('happens in place', async () => {
    const { messenger, group, toGroup } = await openOffice();
    const { ref } = await toGroup('名额 0/2', 'a');
    await messenger.update(ref, card('名额 1/2'), undrawn);
    expect(group('ou_chen').map(({ text, edits }) => [text, edits])).toEqual([['名额 1/2', 1]]);
    expect(group('ou_chen')[0]?.payload).toHaveProperty('config.enable_forward', true);
  });

  it('that is gone is told as such', async () => {
    const { messenger, emulator, toGroup } = await openOffice();
    const { ref } = await toGroup('名额 0/2', 'a');
    emulator.deleteMessage(ref.message);
    await expect(messenger.update(ref, card('名额 1/2'), undrawn)).rejects.toMatchObject({ failure: 'frozen' });
  });
});

describe('a profile', () => {
  it('has a name; neither language nor zone, which Feishu does not tell', async () => {
    const { messenger } = await openOffice();
    expect(await messenger.profile(tenant, 'ou_ann')).toEqual({
      name: 'Ann Lee',
      locale: undefined,
      zone: undefined,
      member: true,
    });
    expect(await messenger.profile(tenant, 'ou_chen')).toMatchObject({ name: '陈晨', email: 'chen@example.com' });
  });

  it('of somebody from another company is no member', async () => {
    const { messenger } = await openOffice();
    expect(await messenger.profile(tenant, 'ou_zhou')).toMatchObject({ name: 'ou_zhou', member: false });
    expect(await messenger.profile(tenant, 'ou_nobody')).toMatchObject({ member: false });
  });
});
