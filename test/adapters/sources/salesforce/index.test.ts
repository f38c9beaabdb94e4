import { describe, expect, it } from 'vitest';
import type { Answer, Call } from '../../../../adapters/sources/http.ts';
import { salesforce } from '../../../../adapters/sources/salesforce/index.ts';
import { sourceWorld } from '../../../support/source-world.ts';
import { organisation } from './organisation.ts';

const from = Temporal.PlainDate.from('2026-11-20');

describe('what has happened', () => {
  it('is what has a day, and what has none yet', async () => {
    const { there, source } = await organisation();
    const task = (ActivityDate: string | null): string => there.save('Task', { Subject: 'Visit', ActivityDate });
    const [, sameDay, later, never] = ['2026-11-19', '2026-11-20', '2027-01-01', null].map(task);
    const which = { kind: 'happened', field: 'ActivityDate', from } as const;
    const { records } = await source.page({ object: 'Task', fields: ['ActivityDate'], which });
    expect(records).toEqual([
      { id: sameDay, values: { ActivityDate: '2026-11-20' } },
      { id: later, values: { ActivityDate: '2027-01-01' } },
      { id: never, values: { ActivityDate: null } },
    ]);
  });

  it('is what has a moment of that day, whosever day it is', async () => {
    const { there, source } = await organisation();
    const event = (StartDateTime: string): string => there.save('Event', { Subject: 'Visit', StartDateTime });
    const [, early] = ['2026-11-19T09:59:00Z', '2026-11-19T10:00:00Z'].map(event);
    const which = { kind: 'happened', field: 'StartDateTime', from } as const;
    const { records } = await source.page({ object: 'Event', fields: ['StartDateTime'], which });
    expect(records).toEqual([{ id: early, values: { StartDateTime: '2026-11-19T10:00:00Z' } }]);
  });
});

describe('what there is', () => {
  it('has its fields, with what can be chosen, and who it belongs to by e-mail and mobile', async () => {
    const { source } = await organisation();
    const fields = new Map((await source.fields('Opportunity')).map((field) => [field.name, field]));
    expect(fields.get('Amount')).toMatchObject({ label: 'Amount', kind: 'number' });
    expect(fields.get('CloseDate')).toMatchObject({ kind: 'day' });
    expect(fields.get('SystemModstamp')).toMatchObject({ kind: 'moment' });
    expect(fields.get('StageName')?.choices).toContainEqual({ value: 'Closed Won', label: 'Closed Won' });
    expect(fields.get('IsWon')).toMatchObject({ kind: 'text' });
    expect(fields.get('Owner.Email')).toEqual({ name: 'Owner.Email', label: 'Owner.Email', kind: 'text' });
    expect(fields.get('Owner.MobilePhone')).toMatchObject({ label: 'Owner.Mobile' });
    expect(fields.get('Account.Name')).toMatchObject({ label: 'Account.Account Name' });
    expect(fields.has('Owner.Username'), 'which this organisation has not').toBe(false);
  });

  it('can be reached by a path over several records, and by none that leads nowhere', async () => {
    const { there, source } = await organisation();
    const owner = there.save('User', { Name: 'Li Na', Email: 'lina@example.com' });
    const AccountId = there.save('Account', { Name: 'Acme', OwnerId: owner });
    const deal = { Name: 'Deal', StageName: 'Closed Won', CloseDate: '2026-11-20', AccountId };
    const id = there.save('Opportunity', deal);
    const find = (field: string) => source.find('Opportunity', [field], [id]);
    expect(await find('Account.Owner.Email')).toEqual([{ id, values: { 'Account.Owner.Email': 'lina@example.com' } }]);
    for (const path of [
      'Account.Owner.Nothing',
      'Nothing.Email',
      'Account',
      'owner.email',
      'Owner.Owner.Owner.Email',
    ]) {
      await expect(find(path), path).rejects.toMatchObject({ message: `unknown: ${path}` });
    }
  });

  it('is described once in a while, however many pages there are', async () => {
    const { world, there, source } = await organisation();
    const ask = { object: 'Task', fields: ['Subject'], which: { kind: 'changed', since: world.clock() } } as const;
    const described = () => there.requests.filter(({ path }) => path.endsWith('/sobjects/Task/describe')).length;
    await Promise.all([source.page(ask), source.page(ask)]);
    expect(described()).toBe(1);
    world.later({ minutes: 11 });
    await source.page(ask);
    expect(described()).toBe(2);
  });
});

describe('on a wire that answers what we say', () => {
  const settings = {
    url: 'https://acme.my.salesforce.com',
    clientId: '3MVG9.not.a.real.consumer.key',
    clientSecret: 'not-a-real-consumer-secret',
  };
  const told = (body: unknown): Answer => {
    const text = JSON.stringify(body);
    return { status: 200, headers: {}, text, retryAfterMs: undefined, json: () => body, exactJson: () => body };
  };

  /** A connection; what it is answered by the end of the path, and what it has asked. */
  function connected(answers: Readonly<Record<string, unknown>>) {
    const calls: Call[] = [];
    const wire = async (call: Call): Promise<Answer> => {
      calls.push(call);
      if (call.url.endsWith('/token')) return told({ access_token: 'not-a-real-session', instance_url: settings.url });
      const end = Object.keys(answers).find((path) => call.url.endsWith(path));
      return told(answers[end ?? ''] ?? expect.fail(`nobody answers ${call.url}`));
    };
    return { source: salesforce(wire).connect(settings, sourceWorld().parts()), calls };
  }
  const field = (name: string, type: string, more: object = {}) => ({ name, label: name, type, ...more });
  const stamp = field('SystemModstamp', 'datetime');

  it('what people have no page for is not offered, nor what cannot be asked', async () => {
    const sobjects = [
      { name: 'Opportunity', label: 'Opportunity', queryable: true, layoutable: true },
      { name: 'OpportunityHistory', label: 'Opportunity: History', queryable: true, layoutable: false },
      { name: 'ContentBody', label: 'Content Body', queryable: false, layoutable: true },
      { name: 'Old__c', label: 'Old', queryable: true, layoutable: true, deprecatedAndHidden: true },
    ];
    const { source } = connected({ '/sobjects': { sobjects } });
    expect(await source.objects()).toEqual([{ name: 'Opportunity', label: 'Opportunity' }]);
    expect(await source.check()).toEqual({ account: 'acme.my.salesforce.com' });
  });

  it('an owner who may be a queue has a name and an e-mail, and no mobile', async () => {
    const owner = field('OwnerId', 'reference', { relationshipName: 'Owner', referenceTo: ['Group', 'User'] });
    const { source, calls } = connected({
      '/sobjects/Lead/describe': { fields: [owner, stamp] },
      '/queryAll': { done: true, records: [] },
    });
    const names = (await source.fields('Lead')).map(({ name }) => name);
    expect(names).toEqual(['OwnerId', 'SystemModstamp', 'Owner.Name', 'Owner.Email', 'Owner.Type']);
    const page = (name: string) =>
      source.page({
        object: 'Lead',
        fields: [name],
        which: { kind: 'changed', since: Temporal.Instant.from('2026-11-20T01:00:00Z') },
      });
    await page('Owner.Email');
    expect(calls.at(-1)?.query?.q).toMatch(/^SELECT Id, SystemModstamp, Owner\.Email FROM Lead /);
    for (const path of ['Owner.MobilePhone', 'Owner.Email.Name', 'Owner.toString']) {
      await expect(page(path), path).rejects.toMatchObject({ message: `unknown: ${path}` });
    }
  });

  it('what is no text is neither offered nor asked for', async () => {
    const fields = [field('BillingAddress', 'address'), field('Body', 'base64'), field('Name', 'string'), stamp];
    const { source } = connected({ '/sobjects/Account/describe': { fields } });
    expect((await source.fields('Account')).map(({ name }) => name)).toEqual(['Name', 'SystemModstamp']);
    await expect(source.find('Account', ['BillingAddress'], [])).rejects.toMatchObject({ failure: 'unknown' });
  });

  it('an object that does not say when it changed cannot be read', async () => {
    const { source } = connected({ '/sobjects/Odd/describe': { fields: [field('Name', 'string')] } });
    await expect(source.find('Odd', ['Name'], [])).rejects.toMatchObject({ message: 'unknown: SystemModstamp' });
  });

  it('a batch without records that is not the last leads nowhere', async () => {
    const { source } = connected({
      '/sobjects/Task/describe': { fields: [field('Subject', 'string'), stamp] },
      '/queryAll': { done: false, records: [] },
      '/query': { done: false, records: [] },
    });
    const which = { kind: 'changed', since: Temporal.Instant.from('2026-11-20T01:00:00Z') } as const;
    const lost = { message: 'malformed: empty-batch' };
    await expect(source.page({ object: 'Task', fields: ['Subject'], which })).rejects.toMatchObject(lost);
    await expect(source.find('Task', ['Subject'], ['00T000000000001AAA'])).rejects.toMatchObject(lost);
  });
});
