import { describe, expect, it } from 'vitest';
import { organisation } from './organisation.ts';

const token = '/oauth/v2/token';
const given = (api_domain: unknown) => ({
  kind: 'answer' as const,
  status: 200,
  body: JSON.stringify({ access_token: 'not-a-real-token', api_domain, expires_in: 3600 }),
});

describe('a token', () => {
  it('is asked for once an hour, however much is asked', async () => {
    const { world, connect, asked } = await organisation();
    for (const _ of [1, 2, 3]) await connect().check();
    expect(asked(token)).toBe(1);
    world.later({ hours: 1 });
    await connect().check();
    expect(asked(token)).toBe(2);
  });

  it('is asked for at most ten times within ten minutes, however often it is refused', async () => {
    const { world, org, connect, asked } = await organisation();
    const began = world.ticks();
    for (let time = 0; time < 25; time++) {
      await connect().check();
      org.expireTokens();
    }
    expect(asked(token)).toBe(25);
    expect(world.ticks() - began).toBeGreaterThanOrEqual(2 * 600_000);
  });

  it.each([
    'https://evil.example',
    'https://www.zohoapis.com.evil.example',
    'https://evil.example/www.zohoapis.com',
    'https://www.zohoapis.com:8443',
    'http://www.zohoapis.com',
    'www.zohoapis.com',
    '',
  ])('that leads to %j is not used', async (domain) => {
    const { org, connect } = await organisation();
    org.fail(token, given(domain));
    await expect(connect().check()).rejects.toThrow('address: api_domain');
    expect(org.requests.map(({ path }) => path)).toEqual([token]);
  });

  it('that is none is not understood', async () => {
    const { org, connect } = await organisation();
    org.fail(token, given(undefined));
    await expect(connect().check()).rejects.toThrow('malformed: token');
  });
});

it('stops for an hour where few credits are left for others', async () => {
  const { connect } = await organisation({ creditsPerDay: 501 });
  await connect().check();
  await expect(connect().check()).rejects.toMatchObject({ code: 'credits', retryAfterMs: 3_600_000 });
});
