import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { announcements } from '../../../src/announcements/index.ts';
import { toText } from '../../../src/card/text.ts';
import { openTypeface } from '../../../src/charts/text/typeface.ts';
import { opening } from '../../../src/playground/company.ts';
import { zhFeishu } from '../../../src/playground/gallery/samples/team.ts';
import type { Submitted } from '../../../src/ports/messenger.ts';
import { buttonsOf, type Door, inbound, openDoor, pressed, said, titleOf } from '../../support/door.ts';
import { type EmptyCompany, foundEmptyCompany } from '../../support/empty-company.ts';

let company: EmptyCompany;
let door: Door;

beforeEach(async () => {
  company = await foundEmptyCompany();
  door = openDoor(company, { admins: ['feishu:ou_wang', 'slack:UBOSS'] });
});
afterEach(() => company.close());

const tell = async (user: string, text: string, chat?: { id: string; direct: boolean }) =>
  titleOf((await door.receive(inbound(user, said(text), chat ? { chat } : {}))).now);
const submit = async (user: string, values: Submitted['values']) =>
  (await door.receive(inbound(user, { kind: 'submitted', form: 'setup-company', state: {}, values }))).now;

/** The list of steps as it stands now in the single chat that it was sent to first. */
async function list(): Promise<string> {
  const sent = await company.db.announcement.findFirstOrThrow({ where: { kind: 'setup' }, orderBy: { id: 'asc' } });
  const kind = announcements(openTypeface()).find((one) => one.kind === 'setup');
  const place = { db: company.db, orgId: company.orgId, reader: zhFeishu, now: opening.toInstant() };
  const card = await kind?.card({ ...place, privacy: 'full', chatId: undefined }, sent.about);
  return card ? toText(card) : '';
}
const wanted = async () => (await company.db.announcement.findFirstOrThrow({ where: { kind: 'setup' } })).wanted;
const shanghai = { locale: 'zh-CN', zone: 'Asia/Shanghai', currency: 'CNY', year: '1' };

describe('an admin of an empty organisation', () => {
  it('is sent the steps, and each is ticked when it has been taken, however it was', async () => {
    expect(await tell('ou_wang', '设置')).toBe('Setup 1 of 6: check language, time zone and currency');
    expect(await list()).toContain('→ 1 语言');

    expect(titleOf(await submit('ou_wang', { ...shanghai, currency: 'rmb', year: '4' }))).toBe(
      'Settled: Chinese, Asia/Shanghai, CNY, year from April',
    );
    expect(await list()).toContain('✓ 1 语言、时区、币种：中文，Asia/Shanghai，CNY，财年从 4 月开始');

    const asked = (await door.receive(inbound('ou_wang', said('考核 用 成长')))).now;
    const draft = buttonsOf(asked).find(({ action }) => action === 'confirm-scorecard')?.value;
    await door.receive(inbound('ou_wang', pressed('confirm-scorecard', draft)));
    expect(await list()).toContain('✓ 2 考核模板：成长');

    await tell('ou_li', '目标');
    await tell('ou_wang', '团队 新建 华东');
    await tell('ou_wang', '团队 加 @ou_li 到 华东');
    expect(await list()).toContain('✓ 3 团队和成员：1 个团队，1 人');
    expect(await list()).toContain('@qibu 团队 本群 华东');

    const before = await wanted();
    await tell('ou_wang', '团队 本群 华东', { id: 'oc_east', direct: false });
    expect(await list()).toContain('设置 5/6：定目标');
    expect(await wanted()).toBe(before + 1);
  });

  it('is sent them with the first word, once, and whoever comes when that is done is not', async () => {
    const sent = () => company.db.announcement.count({ where: { kind: 'setup' } });
    await tell('ou_wang', '帮助');
    expect(await sent()).toBe(1);
    await tell('ou_wang', '设置');
    expect(await sent()).toBe(1);
    await submit('ou_wang', shanghai);
    await tell('UBOSS', 'help');
    expect(await sent()).toBe(1);
  });

  it('goes on where another one has stopped', async () => {
    await tell('ou_wang', '设置');
    await submit('ou_wang', shanghai);
    expect(await tell('UBOSS', 'setup')).toBe('Setup 2 of 6: choose a scorecard template');
    expect(await company.db.announcement.count({ where: { kind: 'setup' } })).toBe(2);
  });

  it('has a company by then, so that the teams of a sheet stand below it', async () => {
    await submit('ou_wang', shanghai);
    expect(await company.db.team.findMany({ select: { name: true } })).toEqual([{ name: '华辰科技' }]);
  });
});

describe('what is settled', () => {
  it('is checked field by field, and nothing of it is stored', async () => {
    const told = await submit('ou_wang', { locale: 'fr', zone: '上海', currency: 'XYZ1', year: '13' });
    const errors = told.kind === 'form-errors' ? told.form.fields.map(({ name, error }) => `${name} ${error}`) : [];
    expect(errors).toEqual([
      'locale Nothing is chosen yet: choose one',
      'zone “上海” is no time zone, they are written like Asia/Shanghai',
      'currency “XYZ1” is no currency code, they are written like CNY',
      'year Nothing is chosen yet: choose one',
    ]);
    expect((await company.db.organisation.findFirstOrThrow()).confirmedAt).toBeNull();
  });

  it('lets the currency be until there are amounts, and never changes it after', async () => {
    await submit('ou_wang', { ...shanghai, currency: 'USD' });
    await tell('ou_wang', '汇报 拜访 3');
    expect(titleOf(await submit('ou_wang', { ...shanghai, currency: 'EUR' }))).toContain('EUR');
    await tell('ou_wang', '汇报 销售额 12万');
    const told = await submit('ou_wang', shanghai);
    expect(told.kind === 'form-errors' && told.form.fields.find(({ name }) => name === 'currency')?.error).toBe(
      'There are amounts already, so the currency stays',
    );
    expect((await company.db.organisation.findFirstOrThrow()).currency).toBe('EUR');
    expect(titleOf(await submit('ou_wang', { ...shanghai, currency: 'EUR', zone: 'Europe/Berlin' }))).toContain(
      'Berlin',
    );
  });
});

it('whoever is no admin is told who is', async () => {
  await tell('ou_wang', '设置');
  expect(await tell('UCHEN', 'setup')).toBe('That is for admins, such as ou_wang');
  expect(await tell('UCHEN', 'setup company')).toBe('That is for admins, such as ou_wang');
  expect(titleOf((await door.receive(inbound('UCHEN', pressed('setup-company', {})))).now)).toContain('admins');
  expect(titleOf(await submit('UCHEN', shanghai))).toContain('admins');
  expect(await company.db.announcement.count({ where: { kind: 'setup' } })).toBe(1);
});
