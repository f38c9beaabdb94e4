import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announcements } from '../../src/announcements/index.ts';
import { toText } from '../../src/card/text.ts';
import { openTypeface } from '../../src/charts/text/typeface.ts';
import { opening } from '../../src/playground/company.ts';
import { enSlack } from '../../src/playground/gallery/samples/team.ts';
import type { Answer } from '../../src/ports/messenger.ts';
import { type Company, foundCompany } from '../support/company.ts';
import { answered, buttonsOf, type Door, inbound, openDoor, pressed, said, saidBy, titleOf } from '../support/door.ts';
import { connectSource, dealMapping } from '../support/source.ts';
import { asJson, errandOf, opportunityFields } from '../support/sourced.ts';

let company: Company;
let door: Door;
let sourceId: string;
beforeAll(async () => {
  company = await foundCompany();
  door = openDoor(company);
  sourceId = await connectSource(company, 'salesforce');
});
afterAll(() => company.close());

/** What the message about an errand says. */
async function told(errandId: string): Promise<Answer> {
  const kind = announcements(openTypeface()).find((one) => one.kind === 'errand');
  const at = { now: opening.toInstant(), privacy: 'full', chatId: undefined } as const;
  const card = await kind?.card({ db: company.db, orgId: company.org.id, reader: enSlack, ...at }, { errandId });
  if (!card) throw new Error('nothing is told');
  return { kind: 'card', card };
}

const latest = (kind: 'look' | 'try' | 'sync' | 'reconcile') =>
  company.db.errand.findFirstOrThrow({ where: { kind }, orderBy: { id: 'desc' } });
const press = async (action: string, value: object) => await answered(door, inbound('UWANG', pressed(action, value)));

describe('a mapping, from looking to putting it into force', () => {
  let seen: string;

  it('begins with what there is, of which one is chosen', async () => {
    expect(titleOf(await door.says('UWANG', 'source map salesforce opp'))).toBe('正在看 Salesforce 里有什么');
    expect(await latest('look')).toMatchObject({ about: { like: 'opp' } });
    const objects = [
      { name: 'Opportunity', label: 'Opportunity' },
      { name: 'OpportunityHistory', label: 'Opportunity: History' },
    ];
    const shown = await told(
      await errandOf(company, sourceId, 'look', { about: { like: 'opp' }, outcome: { objects } }),
    );
    const menu = shown.kind === 'card' ? shown.card.body.find(({ type }) => type === 'menu') : undefined;
    const [first] = menu?.type === 'menu' ? menu.choices : [];
    expect(await press('map-object', first?.value ?? {})).toMatchObject({ kind: 'notice', tone: 'info' });
    expect(await latest('look')).toMatchObject({ about: { object: 'Opportunity' }, state: 'waiting' });
  });

  it('is filled in from the fields, most of which are guessed', async () => {
    const outcome = { object: 'Opportunity', fields: opportunityFields };
    const about = { object: 'Opportunity', label: 'Opportunity' };
    seen = await errandOf(company, sourceId, 'look', { about, outcome });
    const form = await press('map-fields', { errand: seen });
    if (form.kind !== 'form') throw new Error('no form was opened');
    const values = Object.fromEntries(form.form.fields.map(({ name, value }) => [name, value ?? '']));
    expect(values).toEqual({
      indicator: 'sales-amount',
      amount: 'Amount',
      day: 'CloseDate',
      owner: 'Owner.Email',
      by: 'email',
      customer: 'Account.Name',
      where: 'IsWon',
      values: 'true',
      currency: '-',
      role: 'counts',
      from: '2026-10-01',
    });
    const submitted = { kind: 'submitted', form: 'map-fields', state: form.form.state, values } as const;
    expect(await answered(door, inbound('UWANG', submitted))).toMatchObject({ kind: 'notice' });
    const rules = { ...dealMapping.rules, where: [{ field: 'IsWon', is: ['true'] }] };
    expect(await latest('try')).toMatchObject({ about: { draft: { ...dealMapping, from: '2026-10-01', rules } } });
    const wrong = { ...submitted, values: { ...values, day: 'Gone', from: 'soon' } };
    const { now } = await door.receive(inbound('UWANG', wrong));
    expect(now.kind === 'form-errors' && now.form.fields.flatMap(({ name, error }) => (error ? [name] : []))).toEqual([
      'day',
      'from',
    ]);
  });

  it('can be changed while it is tried out, as a form or, where that has no room, as a file', async () => {
    const counts = { records: [], read: 0, counting: 0, waiting: 0, passed: 0 };
    const tried = (draft = dealMapping) =>
      errandOf(company, sourceId, 'try', { about: { draft: asJson(draft) }, outcome: counts });
    const changed = await press('map-change', { errand: await tried({ ...dealMapping, role: 'checks' }) });
    if (changed.kind !== 'form') throw new Error('no form was opened');
    expect(changed.form.fields.find(({ name }) => name === 'role')?.value).toBe('checks');
    const rules = { ...dealMapping.rules, where: [{ field: 'IsWon', not: ['false'] }] };
    const rich = await press('map-change', { errand: await tried({ ...dealMapping, rules }) });
    expect(titleOf(rich)).toContain('放不下');
  });

  it('counts once somebody says so, can be had as a file, and that file can be sent back', async () => {
    const outcome = { records: [], read: 3, counting: 2, waiting: 1, passed: 0 };
    const errand = await errandOf(company, sourceId, 'try', { about: { draft: asJson(dealMapping) }, outcome });
    const shown = await told(errand);
    expect(buttonsOf(shown).map(({ action }) => action)).toEqual(['map-confirm', 'map-change', 'map-discard']);
    expect(titleOf(await press('map-confirm', { errand }))).toContain('#1');
    expect(saidBy(await told(errand))).toContain('Mapping #1 is in force');
    expect(saidBy(await door.says('UWANG', 'source map'))).toContain('“Opportunity”→ 销售额');
    const file = await press('mapping-file', { mapping: 1 });
    if (file.kind !== 'card' || !file.documents) throw new Error('no file follows');
    const [made] = await file.documents.make();
    if (made?.name !== '映射 1 Salesforce.json') throw new Error('it has another name');
    const { name, bytes } = made;
    const sent = { name, size: bytes.length, read: async () => bytes };
    const { now } = await door.receive(inbound('UWANG', { ...said(''), file: sent }));
    expect(now.kind === 'card' && toText(now.card)).toContain('“Opportunity”');
    expect(await latest('try')).toMatchObject({ about: { draft: asJson(dealMapping) }, state: 'waiting' });
    expect(await answered(door, inbound('UCHEN', { ...said(''), file: sent }))).toMatchObject({
      card: { tone: 'unrecorded' },
    });
  });

  it('is read, compared, given another interval and left, in words', async () => {
    expect(titleOf(await door.says('UWANG', 'source run 1'))).toBe('正在同步 Salesforce');
    expect(await latest('sync')).toMatchObject({ state: 'waiting' });
    expect(titleOf(await door.says('ou_wang', '数据源 对账 Salesforce'))).toBe('正在和 Salesforce 对账');
    expect(titleOf(await door.says('UWANG', 'source every salesforce 2h'))).toBe('以后每隔 2 小时读一次 Salesforce');
    expect(titleOf(await door.says('UWANG', 'source every salesforce 1m'))).toContain('1m');
    const question = await door.says('UWANG', 'source off salesforce');
    expect(titleOf(await door.presses('UWANG', question, 'disconnect-source'))).toContain('已断开');
    expect(saidBy(await door.says('UWANG', 'source'))).toContain('还没有接数据源');
    expect(door.errors).toEqual([]);
  });
});
