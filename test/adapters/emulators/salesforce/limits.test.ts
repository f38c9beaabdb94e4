import { afterEach, expect, it } from 'vitest';
import { salesforceFailures } from '../../../../adapters/emulators/salesforce/failures.ts';
import { type Organisation, organisation } from './organisation.ts';

let org: Organisation;
afterEach(() => org.emulator.close());

it('says with every answer how many calls of the day are used', async () => {
  org = await organisation({ callsPerDay: 5 });
  expect((await org.get('sobjects')).headers.get('Sforce-Limit-Info')).toBe('api-usage=1/5');
  expect((await org.get('limits')).body).toEqual({ DailyApiRequests: { Max: 5, Remaining: 3 } });
});

it('refuses when they are used up, without saying when to come back, for 24 hours', async () => {
  org = await organisation({ callsPerDay: 1, sessionLife: Temporal.Duration.from({ hours: 100 }) });
  await org.get('sobjects');
  org.pass({ hours: 23 });
  const refused = await org.get('sobjects');
  expect(refused).toMatchObject({
    status: 403,
    body: [{ message: 'TotalRequests Limit exceeded.', errorCode: 'REQUEST_LIMIT_EXCEEDED' }],
  });
  expect(refused.headers.get('Retry-After')).toBeNull();
  org.pass({ hours: 1 });
  expect((await org.get('sobjects')).status).toBe(200);
});

it.each(Object.entries(salesforceFailures))('fails by itself when told to: %s', async (_name, fault) => {
  org = await organisation();
  org.emulator.fail('/query', fault);
  const failed = await org.query('SELECT Id FROM Opportunity');
  expect(failed.status).toBeGreaterThanOrEqual(400);
  expect(failed.body).toEqual([{ message: expect.any(String), errorCode: expect.any(String) }]);
  expect((await org.query('SELECT Id FROM Opportunity')).status).toBe(200);
});

it.each([
  ['a resource that is not there', 'GET', 'sobjects/Deal/describe', 404, 'NOT_FOUND'],
  ['a version that is not there', 'GET', '/services/data/v99.0/query', 404, 'NOT_FOUND'],
  ['another method', 'POST', 'query', 405, 'METHOD_NOT_ALLOWED'],
])('refuses %s', async (_what, method, path, status, errorCode) => {
  org = await organisation();
  const { access_token } = (await (await org.signIn()).json()) as { access_token: string };
  const answered = await fetch(new URL(path, `${org.emulator.url}/services/data/v66.0/`), {
    method,
    headers: { authorization: `Bearer ${access_token}` },
  });
  expect({ status: answered.status, body: await answered.json() }).toMatchObject({ status, body: [{ errorCode }] });
});
