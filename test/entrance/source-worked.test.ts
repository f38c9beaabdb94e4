import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announcements } from '../../src/announcements/index.ts';
import { openTypeface } from '../../src/charts/text/typeface.ts';
import { goOnce } from '../../src/errands/worker.ts';
import { SourceError } from '../../src/errors.ts';
import { opening } from '../../src/playground/company.ts';
import { enSlack } from '../../src/playground/gallery/samples/team.ts';
import type { Answer } from '../../src/ports/messenger.ts';
import type { Settings, SourceKind } from '../../src/ports/source.ts';
import { sealWith } from '../../src/store/seal.ts';
import { openVault } from '../../src/store/vault.ts';
import { type Company, foundCompany } from '../support/company.ts';
import { answered, type Door, inbound, openDoor, pressed, saidBy, titleOf } from '../support/door.ts';
import { errandsFor } from '../support/errands.ts';
import { FakeSource } from '../support/fake-source.ts';
import { dealMapping } from '../support/source.ts';

const now = () => opening.toInstant();
const keys = [new Uint8Array(32).fill(7)];
const fake = new FakeSource(now);
/** With what the system was opened last. */
let opened: Settings = {};
const kind: SourceKind = {
  ...fake.kind,
  settings: [
    { name: 'url', example: 'https://example.my.salesforce.com' },
    { name: 'clientSecret', secret: true, example: 'not-a-real-secret' },
  ],
  connect: (settings, parts) => {
    opened = settings;
    return fake.kind.connect(settings, parts);
  },
};

let company: Company;
let door: Door;
let work: () => Promise<void>;
beforeAll(async () => {
  company = await foundCompany();
  const { db } = company;
  door = openDoor(company, { sources: [kind], seal: sealWith(keys, randomBytes) });
  const { parts } = await errandsFor(company, [kind], now);
  const vault = await openVault({ db, keys, random: randomBytes, clock: now });
  work = async () => {
    while (await goOnce({ ...parts, vault }));
  };
});
afterAll(() => company.close());

/** What the last message about an errand says, once all have been gone on. */
async function told(): Promise<Answer> {
  await work();
  const { id: errandId } = await company.db.errand.findFirstOrThrow({ orderBy: { id: 'desc' } });
  const errand = announcements(openTypeface()).find((one) => one.kind === 'errand');
  const at = { now: now(), privacy: 'full', chatId: undefined } as const;
  const card = await errand?.card({ db: company.db, orgId: company.org.id, reader: enSlack, ...at }, { errandId });
  if (!card) throw new Error('nothing is told');
  return { kind: 'card', card };
}

const enter = async (values: Readonly<Record<string, string>>) => {
  const state = { source: 'salesforce' };
  return await answered(door, inbound('UWANG', { kind: 'submitted', form: 'connect-source', state, values }));
};

describe('a system that is connected in chat', () => {
  it('is opened with what was entered, and says what to do where that does not open it', async () => {
    fake.failures.push(new SourceError('credentials', 'invalid_client'));
    await enter({ url: 'https://acme.my.salesforce.com', clientSecret: 'wrong' });
    expect(titleOf(await told())).toBe('Not connected to Salesforce: the keys do not open it');
    expect(saidBy(await door.says('UWANG', 'source'))).toContain('Salesforce');
    await enter({ url: 'https://acme.my.salesforce.com', clientSecret: 'right' });
    expect(titleOf(await told())).toBe('Connected to Salesforce: “Acme”');
    expect(opened).toEqual({ url: 'https://acme.my.salesforce.com', clientSecret: 'right' });
  });

  it('counts what is mapped, and what waits counts as soon as somebody has said whose it is', async () => {
    const values = { Amount: '1000', CurrencyIsoCode: 'CNY', CloseDate: '2026-11-10', IsWon: 'true' };
    const { email } = await company.db.person.findFirstOrThrow({ where: { id: company.idOf('li') } });
    if (email === null) {
      await company.db.person.updateMany({ where: { id: company.idOf('li') }, data: { email: 'li@example.com' } });
    }
    fake.put('1', { ...values, 'Account.Name': 'Acme', 'Owner.Email': email ?? 'li@example.com' });
    fake.put('2', { ...values, 'Account.Name': null, 'Owner.Email': 'queue@example.com' });
    const json = new TextEncoder().encode(JSON.stringify({ source: 'salesforce', ...dealMapping }));
    const file = { name: 'deals.json', size: json.length, read: async () => json };
    await door.receive(inbound('UWANG', { kind: 'said', text: '', file }));
    const tried = await told();
    expect(titleOf(tried)).toBe('Tried out: of 2 read, 1 would count, 1 would wait');
    await door.presses('UWANG', tried, 'map-confirm');
    expect(saidBy(await told())).toContain('1 counted · 1 waiting');
    const counted = () => company.db.entry.count({ where: { source: 'salesforce', correctsId: null } });
    expect(await counted()).toBe(1);
    const queue = await door.says('UWANG', 'source queue');
    expect(saidBy(queue)).toContain('“queue@example.com”');
    const owner = { source: 'salesforce', owner: 'queue@example.com' };
    const form = await answered(door, inbound('UWANG', pressed('source-owner', owner)));
    if (form.kind !== 'form') throw new Error('no form was opened');
    const submitted = { kind: 'submitted', form: 'source-owner', state: form.form.state } as const;
    await door.receive(inbound('UWANG', { ...submitted, values: { person: company.idOf('chen') } }));
    expect(await counted()).toBe(2);
    expect(titleOf(await door.says('UWANG', 'source queue'))).toBe('没有待处理的记录');
    await door.says('UWANG', 'source check salesforce');
    await work();
    expect(titleOf(await door.says('UWANG', 'source check'))).toBe('这个映射对得上');
    expect(door.errors).toEqual([]);
  });
});
