import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exported } from '../../../src/announcements/export.ts';
import type { Document } from '../../../src/card/document.ts';
import { opening } from '../../../src/playground/company.ts';
import { exportAll, exportOneself, exportPerson } from '../../../src/services/exports/ask.ts';
import { sheets } from '../../../src/services/exports/sheets.ts';
import { everybodyTheyWere } from '../../../src/services/people/accounts-before.ts';
import { askAbout } from '../../../src/services/rewards/inquiries/ask.ts';
import { ownScoreNow } from '../../../src/services/scores/own.ts';
import { textsFor } from '../../../src/texts/index.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { openDoor } from '../../support/door.ts';
import { tablesIn } from '../../support/export-files.ts';
import { refusal } from '../../support/refusals.ts';
import { modelsOfSchema } from '../../support/schema.ts';
import { payOctober } from '../../support/stated.ts';

let company: Company;

const formula = '=HYPERLINK("http://x.example")';

beforeAll(async () => {
  company = await foundCompany();
  await payOctober(company, ['ma', 'xu']);
  await company.as('chen', (work) => askAbout(work, { line: 1, question: 'why only 96%?', period: undefined }));
  const door = openDoor(company);
  for (const [user, text] of [
    ['UCHEN', `report visits 3 ${formula}`],
    ['UCHEN', 'nudge at 17:30'],
    ['UCHEN', 'nudge leave 12-01 12-05'],
    ['UWANG', 'goal set @Chen Chen visits 60 2027Q1'],
  ] as const) {
    await door.says(user, text);
  }
  const offer = await door.says('UCHEN', 'praise @Li Na answered within the hour');
  await door.presses('UCHEN', offer, 'publish-praise');
  const award = await door.says('ou_li', '表扬 提名 @陈晨 谈判 因为一天谈完了三轮');
  await door.presses('ou_li', award, 'send-nomination');
});
afterAll(() => company.close());

/** What would be sent. */
async function fileFor(
  by: string,
  of: string | undefined,
  locale: 'en' | 'zh-CN' = 'en',
): Promise<Document | undefined> {
  const { db, org, idOf } = company;
  const reader = { platform: 'slack', prefix: '', locale, zone: 'Asia/Shanghai', currency: 'CNY' } as const;
  const place = { db, orgId: org.id, reader, now: opening.toInstant(), privacy: 'full', chatId: undefined } as const;
  const personId = of === undefined ? {} : { personId: idOf(of) };
  return exported.document?.(place, { byId: idOf(by), ...personId });
}

async function tablesFor(by: string, of: string | undefined, locale: 'en' | 'zh-CN' = 'en') {
  const file = await fileFor(by, of, locale);
  if (!file) throw new Error('nothing is sent');
  return tablesIn(file);
}

/** Where what Chen Chen is paid for October stands, or a part of it; no id is taken for an amount. */
const paidIn = (tables: Awaited<ReturnType<typeof tablesFor>>): string[] =>
  [...tables].flatMap(([name, rows]) =>
    rows.flatMap((row) =>
      Object.values(row)
        .filter((cell) => /(?<![\w-])[85],?760(?:\.00)?(?![\w-])/.test(cell))
        .map((cell) => `${name}: ${cell}`),
    ),
  );

const { exports: texts } = textsFor('en');
const own = async () => tablesFor('chen', 'chen');

/** How many rows of a table say that they are of this person, by the columns that the schema has. */
async function rowsOf(table: string, columns: readonly string[], personId: string): Promise<number> {
  const ids = await everybodyTheyWere({ tx: company.db, org: company.org }, personId);
  const [found] = await company.db.$queryRawUnsafe<{ count: bigint }[]>(
    `SELECT count(*) AS count FROM "${table}" WHERE ${columns.map((column) => `"${column}" = ANY ($1::uuid[])`).join(' OR ')}`,
    ids,
  );
  return Number(found?.count);
}

describe('what is kept about somebody', () => {
  it('has a sheet for every table with a row of theirs, with all of these rows', async () => {
    const tables = await own();
    const filled: string[] = [];
    for (const { name, table = name, whose } of sheets.filter((one) => one.whose.length > 0)) {
      const columns = whose.map((column) => /^t\."?(\w+)"?$/.exec(column)?.[1] ?? '');
      if (columns.includes('')) continue;
      const there = tables.get(texts.sheets[name])?.length ?? 0;
      expect(there, name).toBe(await rowsOf(table, columns, company.idOf('chen')));
      if (there > 0) filled.push(name);
    }
    expect(filled).toEqual(
      expect.arrayContaining([
        ...['person', 'identity', 'membership', 'leave', 'target', 'entry', 'closed_score', 'praise', 'skill_award'],
        ...['task_slot', 'reward_statement'],
      ]),
    );
    const models = modelsOfSchema().filter(({ people }) => people.length > 0);
    expect(models.length).toBeGreaterThan(30);
  });

  it('says them as people read them, and makes no formula of what was written', async () => {
    const tables = await own();
    expect(tables.get('People')).toMatchObject([
      { Name: '陈晨', 'Another spelling': 'Chen Chen', Language: 'English', 'Reminder at': '17:30', Admin: 'no' },
    ]);
    expect(tables.get('Accounts')).toMatchObject([{ Person: 'Chen Chen', Messenger: 'slack', Account: 'UCHEN' }]);
    expect(tables.get('Reports')?.at(-1)).toMatchObject({
      ...{ Day: '2026-11-18', Indicator: 'customer visits', Number: '3', Source: 'manual', Words: formula },
      'Recorded by': 'Chen Chen',
    });
    expect(tables.get('Targets')?.at(-1)).toMatchObject({ Period: 'Q1 2027', Number: '60', 'Set by': 'Wang Qiang' });
    expect(tables.get('Statements')).toMatchObject([{ Period: 'October 2026', Number: '8760' }]);
    expect(tables.get('Statements')?.[0]?.['How it comes about']).toContain('6,000.00 × 0.96');
    expect(tables.get('Questions on statements')).toMatchObject([{ Question: 'why only 96%?', Line: '1' }]);
    expect(tables.get('Praise')).toMatchObject([{ 'From whom': 'Chen Chen', 'To whom': 'Li Na' }]);
    expect(tables.get('Closed scores')?.[0]).toMatchObject({ Period: 'October 2026', Revision: '1' });
    expect(Number(tables.get('Closed scores')?.[0]?.Score)).toBeGreaterThan(10);
    expect(tables.get('Audit')?.map((row) => row.What)).toEqual(
      expect.arrayContaining(['Target set', 'Reminders set', 'Report', 'Praise given']),
    );
  });

  it('has what is paid once that is approved, as the person sees it, and not before', async () => {
    const { db } = company;
    const approved = await db.rewardPayout.findFirstOrThrow();
    await db.rewardPayout.updateMany({ data: { approvedAt: null, approvedById: null } });
    const tables = await own();
    const { approvedAt, approvedById } = approved;
    await db.rewardPayout.updateMany({ data: { approvedAt, approvedById } });
    expect([...tables.keys()]).not.toContain('Statements');
    expect(paidIn(tables)).toEqual([]);
    expect(paidIn(await own())).not.toEqual([]);
  });

  it('has the score of today as the person sees it, line by line', async () => {
    const rows = (await own()).get('Score today') ?? [];
    const { scored } = await company.as('chen', ownScoreNow);
    expect(rows.map((row) => row.Indicator)).toEqual([
      ...(scored?.items.map(({ indicator }) => indicator.names.en) ?? []),
      '',
    ]);
    const { top = 0n, bottom = 1n } = scored?.score.value ?? {};
    expect(Number(rows.at(-1)?.Score)).toBeCloseTo((100 * Number(top)) / Number(bottom), 1);
    const visits = scored?.items.find(({ indicator }) => indicator.key === 'visits')?.standing;
    expect(rows.find((row) => row.Indicator === 'customer visits')).toMatchObject({
      ...{ Team: 'East One', 'Weight %': '20', Target: `${visits?.target}`, Actual: `${visits?.actual}` },
    });
  });

  it('speaks Chinese to who reads Chinese', async () => {
    const tables = await tablesFor('chen', 'chen', 'zh-CN');
    expect(tables.get('汇报记录')?.at(-1)).toMatchObject({ 指标: '客户拜访', 来源: '手工', 记录人: '陈晨' });
    expect((await fileFor('chen', 'chen', 'zh-CN'))?.name).toBe('陈晨的数据 2026-11-18.xlsx');
  });

  it('has nothing of others but what names them in a row of one’s own', async () => {
    const tables = await own();
    const { db, idOf } = company;
    for (const sheet of ['People', 'Reports', 'Targets', 'Closed scores', 'Team members', 'Leave', 'Waivers']) {
      for (const row of tables.get(sheet) ?? []) expect(row.Person ?? 'Chen Chen', sheet).toBe('Chen Chen');
    }
    const all = JSON.stringify([...tables]);
    const others = await db.entry.findMany({ where: { personId: { not: idOf('chen') } }, select: { id: true } });
    expect(others.length).toBeGreaterThan(50);
    expect(others.filter(({ id }) => all.includes(id))).toEqual([]);
  });

  it('comes to an admin without what others are paid, and to nobody else', async () => {
    const tables = await tablesFor('wang', 'chen');
    expect(tables.get('Reports')).toEqual((await own()).get('Reports'));
    expect([...tables.keys()]).not.toContain('Statements');
    expect([...tables.keys()]).not.toContain('Questions on statements');
    expect(paidIn(tables)).toEqual([]);
    expect(await fileFor('he', 'chen')).toBeUndefined();
    expect(await fileFor('zhou', undefined)).toBeUndefined();
  });
});

describe('all that the company has', () => {
  it('is one archive with a table a kind, and each row that there is', async () => {
    const tables = await tablesFor('wang', undefined);
    for (const { name, table = name, pay } of sheets) {
      const [found] = await company.db.$queryRawUnsafe<{ count: bigint }[]>(`SELECT count(*) AS count FROM "${table}"`);
      const there = tables.get(texts.sheets[name])?.length;
      expect(there, name).toBe(pay ? undefined : Number(found?.count));
    }
    expect(tables.get('Audit')?.length).toBe(await company.db.audit.count());
    expect(tables.get('Reports')?.length).toBeGreaterThan(200);
  });

  it('has more rows than are read at once, each of them once', async () => {
    const row = await company.db.entry.findFirstOrThrow({ orderBy: { id: 'asc' } });
    const copies = Array.from({ length: 2_100 }, () => ({ ...row, id: crypto.randomUUID(), sourceRecord: null }));
    await company.db.entry.createMany({ data: copies });
    const ids = (await tablesFor('wang', undefined)).get('Reports')?.map(({ Id }) => Id) ?? [];
    await company.db.entry.deleteMany({ where: { id: { in: copies.map(({ id }) => id) } } });
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(copies.map(({ id }) => id)));
  });

  it('makes no formula of what was written, and says nobody’s pay', async () => {
    const tables = await tablesFor('wang', undefined);
    expect(tables.get('Reports')?.find((row) => row.Words?.includes('HYPERLINK'))?.Words).toBe(`'${formula}`);
    expect(paidIn(tables)).toEqual([]);
  });
});

describe('an export is asked for', () => {
  const asks = {
    oneself: exportOneself,
    'by name oneself': (work: Parameters<typeof exportPerson>[0]) => exportPerson(work, '@Chen Chen'),
  };

  it.each(Object.entries(asks))('of %s, by anybody, and is in the audit', async (_, ask) => {
    const chen = company.idOf('chen');
    expect(await company.as('chen', ask)).toMatchObject({ own: true });
    const told = await company.db.announcement.findFirstOrThrow({ where: { kind: 'export' }, orderBy: { id: 'desc' } });
    expect(told).toMatchObject({ personId: chen, about: { byId: chen, personId: chen } });
    const [row] = await company.db.audit.findMany({ orderBy: { id: 'desc' }, take: 1 });
    expect(row).toMatchObject({ action: 'person.export', actorId: chen, subject: `person:${chen}` });
  });

  it('of others and of the company by admins alone', async () => {
    for (const who of ['chen', 'zhou']) {
      const by = <T>(ask: (work: Parameters<typeof exportAll>[0]) => Promise<T>) => refusal(company.as(who, ask));
      expect(await by((work) => exportPerson(work, '@Li Na'))).toMatchObject({ code: 'admin-only' });
      expect(await by((work) => exportPerson(work, '@Nobody'))).toMatchObject({ code: 'admin-only' });
      expect(await by(exportAll)).toMatchObject({ code: 'admin-only' });
    }
    const asked = await company.as('wang', (work) => exportPerson(work, '@李娜'));
    expect(asked).toMatchObject({ own: false, of: { name: '李娜' } });
    expect(await refusal(company.as('wang', (work) => exportPerson(work, '@Nobody')))).toMatchObject({
      code: 'no-person',
    });
  });
});
