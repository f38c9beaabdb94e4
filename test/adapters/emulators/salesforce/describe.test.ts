import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Organisation, organisation } from './organisation.ts';

let org: Organisation;
beforeAll(async () => {
  org = await organisation();
});
afterAll(() => org.emulator.close());

it('lists its objects', async () => {
  const { body } = await org.get('sobjects');
  expect(body).toMatchObject({ encoding: 'UTF-8', sobjects: expect.any(Array) });
  expect(body.sobjects).toContainEqual(
    expect.objectContaining({ name: 'Opportunity', label: 'Opportunity', keyPrefix: '006', custom: false }),
  );
});

it('describes the fields of one of them', async () => {
  const { body } = await org.get('sobjects/opportunity/describe');
  expect(body).toMatchObject({ name: 'Opportunity' });
  expect(body.fields).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ name: 'Amount', label: 'Amount', type: 'currency', nillable: true }),
      expect.objectContaining({ name: 'Signed_Amount__c', custom: true }),
      expect.objectContaining({ name: 'OwnerId', referenceTo: ['User'], relationshipName: 'Owner' }),
      expect.objectContaining({
        name: 'StageName',
        nillable: false,
        picklistValues: expect.arrayContaining([expect.objectContaining({ value: 'Closed Won', active: true })]),
      }),
    ]),
  );
});

it('describes only what a query finds', async () => {
  const { body } = await org.get('sobjects/Opportunity/describe');
  const fields = (body.fields as readonly { readonly name: string }[]).map(({ name }) => name);
  expect((await org.query(`SELECT ${fields.join(', ')} FROM Opportunity`)).status).toBe(200);
});
