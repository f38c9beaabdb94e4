import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourceKinds } from '../../../src/playground/gallery/samples/source-kinds.ts';
import { connectSource, settingsToEnter } from '../../../src/services/sources/connect.ts';
import { disconnectSource } from '../../../src/services/sources/end.ts';
import { passName } from '../../../src/services/sources/sealed.ts';
import { readSettings } from '../../../src/services/sources/settings.ts';
import { sealWith } from '../../../src/store/seal.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { buttonsOf, type Door, inbound, openDoor, saidBy } from '../../support/door.ts';
import { refusal } from '../../support/refusals.ts';

let company: Company;
let door: Door;
beforeAll(async () => {
  company = await foundCompany();
  door = openDoor(company);
});
afterAll(() => company.close());

const seal = sealWith([new Uint8Array(32).fill(1)], (bytes) => new Uint8Array(bytes));
const kindOf = (name: string) => {
  const kind = sourceKinds.find((one) => one.name === name);
  if (!kind) throw new Error(`nobody knows ${name}`);
  return kind;
};
const salesforce = kindOf('salesforce');
const entered = { url: 'https://acme.my.salesforce.com', clientId: 'fake-key-42', clientSecret: 'fake-secret-4711' };

/** Every row of every table, as text. */
async function everything(): Promise<string> {
  const tables = await company.db.$queryRaw<{ name: string }[]>`
    SELECT table_name::text AS name FROM information_schema.tables WHERE table_schema = 'public'`;
  const rows = tables.map(({ name }) => company.db.$queryRawUnsafe(`SELECT t::text AS row FROM "${name}" t`));
  return JSON.stringify(await Promise.all(rows));
}

const submit = (values: Readonly<Record<string, string>>, keys: readonly [string] = ['form:1']) =>
  door.receive(
    inbound('UWANG', { kind: 'submitted', form: 'connect-source', state: { source: 'salesforce' }, values }, { keys }),
  );

describe('the settings of a system', () => {
  it('are asked for one by one, and stay open with what is missing, without what is secret', async () => {
    const asked = await door.says('UWANG', 'source connect salesforce');
    expect(asked).toMatchObject({ kind: 'form', form: { form: 'connect-source', state: { source: 'salesforce' } } });
    const { now } = await submit({ ...entered, url: '' }, ['form:0']);
    if (now.kind !== 'form-errors') throw new Error('it was taken');
    const [url, id, secret] = now.form.fields;
    expect(url?.error).toBeTruthy();
    expect(id).toMatchObject({ value: entered.clientId });
    expect(secret).not.toHaveProperty('value');
  });

  it('are sealed, and stand nowhere else', async () => {
    const { now } = await submit(entered);
    expect(saidBy(now)).toContain('正在连接 Salesforce');
    const again = await submit(entered);
    expect(again.now).toEqual(now);
    const source = await company.db.source.findFirstOrThrow({ where: { name: 'salesforce' } });
    expect(source.address).toMatch(/^salesforce-[0-9a-f]{12}$/);
    expect(await readSettings(company.db, seal, source.id)).toEqual(entered);
    expect(await company.db.errand.findMany({ where: { sourceId: source.id } })).toMatchObject([
      { kind: 'connect', state: 'waiting' },
    ]);
    const asked = await door.says('UWANG', 'source connect salesforce');
    expect(JSON.stringify(asked)).toContain(entered.url);
    expect(JSON.stringify(asked)).not.toContain(entered.clientSecret);
    const all = await everything();
    for (const value of Object.values(entered)) expect(all).not.toContain(value);
    expect(all).toContain('source.connect');
    expect(door.errors).toEqual([]);
  });

  it('can be changed without entering what is secret once more', async () => {
    const fields = await company.as('wang', (work) => settingsToEnter(work, salesforce, seal));
    expect(fields).toMatchObject([
      { name: 'url', value: entered.url },
      { name: 'clientId', value: entered.clientId },
      { name: 'clientSecret', value: undefined, known: true },
    ]);
    const changed = { url: 'https://other.my.salesforce.com', clientId: entered.clientId, clientSecret: '' };
    await company.as('wang', (work) => connectSource(work, salesforce, seal, changed));
    const source = await company.db.source.findFirstOrThrow({ where: { name: 'salesforce' } });
    expect(await readSettings(company.db, seal, source.id)).toEqual({ ...entered, url: changed.url });
  });

  it('are for admins, and cannot be kept without a key', async () => {
    const asRep = (work: Parameters<typeof connectSource>[0]) => connectSource(work, salesforce, seal, entered);
    expect(await refusal(company.as('li', asRep))).toMatchObject({ code: 'admin-only' });
    const unsealed = (work: Parameters<typeof connectSource>[0]) => connectSource(work, salesforce, undefined, entered);
    expect(await refusal(company.as('wang', unsealed))).toEqual({ code: 'no-key' });
    const nothing = await company.as('wang', (work) => connectSource(work, kindOf('files'), undefined, {}));
    expect(nothing).toMatchObject({ address: expect.stringMatching(/^files-/) });
  });

  it('are forgotten with the connection, which keeps its address for another time', async () => {
    const where = { name: 'salesforce' } as const;
    const { id, address } = await company.db.source.update({
      where: { orgId_name: { orgId: company.org.id, ...where } },
      data: { account: 'Acme' },
    });
    const pass = { name: passName(id), ...seal.close(passName(id), 'not-a-real-token') };
    await company.db.secret.create({ data: pass });
    await company.as('wang', (work) => disconnectSource(work, 'salesforce'));
    expect(await readSettings(company.db, seal, id)).toBeUndefined();
    expect(await company.db.secret.count({ where: { name: pass.name } })).toBe(0);
    expect(await company.db.errand.count({ where: { sourceId: id, state: 'waiting' } })).toBe(0);
    expect(await refusal(company.as('wang', (work) => disconnectSource(work, 'salesforce')))).toEqual({
      code: 'source-not-connected',
      source: 'salesforce',
    });
    const anew = await company.as('wang', (work) => connectSource(work, salesforce, seal, entered));
    expect(anew).toEqual({ address });
  });
});

describe('a secret that both sides share', () => {
  it('is made by us, shown once with the address, and in no repeated answer', async () => {
    const said = inbound('UWANG', { kind: 'said', text: 'source connect webhook' });
    const first = await door.receive(said);
    const shown = saidBy(first.now);
    const secret = /[0-9a-f]{64}/.exec(shown)?.[0] ?? 'none';
    const source = await company.db.source.findFirstOrThrow({ where: { name: 'webhook' } });
    expect(shown).toContain(`https://qibu.example.com/hooks/${source.address}`);
    expect(await readSettings(company.db, seal, source.id)).toEqual({ pushSecret: secret });
    const again = await door.receive(said);
    expect(saidBy(again.now)).not.toContain(secret);
    expect(buttonsOf(again.now)).toEqual([]);
    expect(await everything()).not.toContain(secret);
  });
});
