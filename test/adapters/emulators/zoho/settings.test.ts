import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Organisation, organisation } from './organisation.ts';

let org: Organisation;
beforeAll(async () => {
  org = await organisation();
});
afterAll(() => org.emulator.close());

it('lists its modules', async () => {
  const { body } = await org.call('settings/modules');
  expect(body?.modules).toContainEqual(
    expect.objectContaining({ api_name: 'Deals', singular_label: 'Deal', plural_label: 'Deals', api_supported: true }),
  );
});

it('lists the fields of a module', async () => {
  const { body } = await org.call('settings/fields?module=Deals');
  expect(body?.fields).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        api_name: 'Amount',
        field_label: 'Amount',
        data_type: 'currency',
        json_type: 'double',
      }),
      expect.objectContaining({
        api_name: 'Owner',
        data_type: 'ownerlookup',
        lookup: { module: { api_name: 'Users', id: expect.any(String) } },
      }),
      expect.objectContaining({
        api_name: 'Stage',
        pick_list_values: expect.arrayContaining([expect.objectContaining({ actual_value: 'Closed Won' })]),
      }),
    ]),
  );
});

it('lists only fields that a query finds', async () => {
  const { body } = await org.call('settings/fields?module=Deals');
  const names = ((body?.fields ?? []) as readonly { readonly api_name: string }[]).map(({ api_name }) => api_name);
  expect((await org.query(`select ${names.join(', ')} from Deals where id is not null`)).status).toBe(204);
});

it('lists its users', async () => {
  const id = org.emulator.save('Users', { last_name: 'Lee', email: 'ann@example.com', status: 'active' });
  const { body } = await org.call('users?type=AllUsers');
  expect(body).toMatchObject({ info: { count: 2, more_records: false } });
  expect(body?.users).toContainEqual(expect.objectContaining({ id, email: 'ann@example.com', last_name: 'Lee' }));
  expect((await org.call('users?page=2')).status).toBe(204);
});

it.each([
  [400, 'REQUIRED_PARAM_MISSING', 'GET', 'settings/fields'],
  [400, 'INVALID_MODULE', 'GET', 'settings/fields?module=constructor'],
  [404, 'INVALID_URL_PATTERN', 'GET', 'deals'],
  [400, 'INVALID_REQUEST_METHOD', 'GET', 'coql'],
  [400, 'INVALID_REQUEST_METHOD', 'POST', 'settings/modules'],
])('refuses with %s %s: %s %s', async (status, code, method, path) => {
  expect(await org.call(path, { method })).toMatchObject({ status, body: { code } });
});
