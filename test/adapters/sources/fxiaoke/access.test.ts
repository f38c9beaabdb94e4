import { expect, it } from 'vitest';
import { company } from './company.ts';

const token = '/cgi/corpAccessToken/get/V2';

it('asks for a token and for the employee once, for as long as the token lives', async () => {
  const { world, connect, asked } = await company();
  for (const _ of [1, 2, 3]) await connect().check();
  expect([asked(token), asked('/cgi/user/getByMobile')]).toEqual([1, 1]);
  world.later({ seconds: 7200 });
  await connect().check();
  expect(asked(token)).toBe(2);
});

it('uses a token whose end nobody tells until it is refused', async () => {
  const { world, crm, connect, asked } = await company();
  const says = (body: object) =>
    ({ kind: 'answer', status: 200, body: JSON.stringify({ errorCode: 0, ...body }) }) as const;
  crm.fail(token, says({ corpAccessToken: 'FAKE', corpId: 'FSCID_FAKE0001' }));
  crm.fail('/cgi/user/getByMobile', says({ empList: [{ openUserId: 'FSUID_FAKE' }] }));
  for (const _ of [1, 2]) {
    crm.fail('/cgi/crm/v2/object/list', says({ data: { objects: [] } }));
    expect(await connect().objects()).toEqual([]);
    world.later({ hours: 24 });
  }
  expect(asked(token)).toBe(1);
  expect((await connect().objects()).length).toBeGreaterThan(0);
  expect(asked(token)).toBe(2);
});

it('asks for at most ten tokens a minute, however often one is refused', async () => {
  const { world, crm, connect, asked } = await company();
  const began = world.ticks();
  for (let time = 0; time < 25; time++) {
    await connect().check();
    crm.expireTokens();
  }
  expect(asked(token)).toBe(25);
  expect(world.ticks() - began).toBeGreaterThanOrEqual(2 * 60_000);
});

it('says that nobody there has the number in whose name it should ask', async () => {
  const { connect } = await company();
  await expect(connect({ mobile: '13900000000' }).check()).rejects.toThrow('setting: mobile');
});

it('calls the company as the vendor does', async () => {
  const { connect } = await company();
  expect(await connect().check()).toEqual({ account: 'FSCID_FAKE0001' });
});

it('gives each call a number of its own', async () => {
  const { crm, connect } = await company();
  for (const _ of [1, 2]) await connect().check();
  const numbers = crm.requests.map(({ path }) => new URL(path, crm.url).searchParams.get('thirdTraceId'));
  expect(numbers.length).toBe(4);
  expect(new Set(numbers).size).toBe(4);
});
