import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { opening } from '../../../src/playground/company.ts';
import { issueClaimCodes } from '../../../src/services/admins/claim-code.ts';
import { connectWorkspaces } from '../../../src/services/organisations/connect.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { type Door, inbound, linesOf, openDoor, said, saidBy, titleOf } from '../../support/door.ts';
import { FakeMessenger } from '../../support/fake-messenger.ts';
import { foundSecondCompany, nameSecondCompany } from '../../support/second-company.ts';

let company: Company;
let door: Door;
let now: Temporal.Instant;
/** The workspace of a second organisation, which every test has for itself. */
let there: { readonly tenant: string };
let secondId: string;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());
beforeEach(async () => {
  now = opening.toInstant();
  door = openDoor(company, { clock: () => now });
  there = { tenant: randomUUIDv7() };
  secondId = await foundSecondCompany(company.db, there.tenant);
});

const says = async (user: string, text: string, from = {}): Promise<string> =>
  titleOf(await door.says(user, text, from));
const saysThere = (user: string, text: string): Promise<string> => says(user, text, there);

/** The code that an admin is shown. */
async function issued(text = 'join', user = 'UWANG', from = {}): Promise<string> {
  const [code] = /\b\w{4}-\w{4}-\w{4}\b/.exec(await says(user, text, from)) ?? [];
  if (!code) throw new Error('no code was shown');
  return code;
}
const organisationOf = async (tenant: string): Promise<string> =>
  (await company.db.workspace.findFirstOrThrow({ where: { tenant } })).orgId;
async function writesCauseThere(): Promise<void> {
  const [orgId, id, periodId] = [secondId, randomUUIDv7(), randomUUIDv7()];
  const team = await company.db.team.create({ data: { orgId, id: randomUUIDv7(), name: '上海队' } });
  const writer = await company.db.person.findFirstOrThrow({ where: { orgId } });
  const [from, until] = [new Date('2026-10-01'), new Date('2026-10-31')];
  await company.db.period.create({ data: { orgId, id: periodId, kind: 'month', from, until } });
  const written = { text: '两个续约推到 11 月', writtenById: writer.id, writtenAt: from };
  await company.db.reviewCause.create({ data: { orgId, id, periodId, teamId: team.id, ...written } });
}
const audited = (orgId: string, action: string, outcome: 'done' | 'refused' = 'done'): Promise<number> =>
  company.db.audit.count({ where: { orgId, action, outcome } });

describe('a workspace whose admin enters the code of another', () => {
  it('belongs to that company from the next word on, with its people and its admin', async () => {
    await saysThere('UNEW', 'help');
    expect(await saysThere('UADMIN', `join ${await issued()}`)).toBe('This workspace belongs to 华辰科技 now');
    expect(await organisationOf(there.tenant)).toBe(company.org.id);
    expect(await saysThere('UADMIN', 'team add @UNEW to East One')).toBe('UNEW is in East One now');
    expect(await saysThere('UNEW', 'report visits 2')).toContain('Recorded: 2 customer visits');
    const entry = await company.db.entry.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(entry.orgId).toBe(company.org.id);
    expect(saidBy(await door.says('UCHEN', 'team'))).toContain('UNEW');
    expect(door.errors).toEqual([]);
  });

  it('finds the person waiting who was imported with the same e-mail, and is an admin then', async () => {
    const id = randomUUIDv7();
    const email = `Ada@${there.tenant}.Example`;
    const [joinedOn, zone] = [new Date('2026-03-01'), 'Asia/Shanghai'];
    await company.db.person.create({
      data: { orgId: company.org.id, id, name: '艾达', email, locale: 'zh_CN', zone, joinedOn },
    });
    await saysThere('UADMIN', `join ${await issued()}`);
    const orgId = company.org.id;
    const { personId } = await company.db.identity.findFirstOrThrow({ where: { orgId, personId: id } });
    const { admin } = await company.db.person.findFirstOrThrow({ where: { id: personId } });
    expect(admin).toBe(true);
    expect(await saysThere('UADMIN', '团队 新建 上海队')).toContain('上海队');
  });

  it('is written down on both sides, and told to whoever gave the code', async () => {
    await saysThere('UADMIN', `join ${await issued('加入')}`);
    expect(await audited(secondId, 'organisation.join')).toBe(1);
    const taken = { orgId: company.org.id, action: 'organisation.take-over' };
    const [last] = await company.db.audit.findMany({ where: taken, orderBy: { id: 'desc' } });
    expect(last?.after).toMatchObject({ from: secondId, codeOf: company.idOf('wang'), people: 1 });
    const told = await company.db.announcement.findFirstOrThrow({
      where: { orgId: company.org.id, key: `workspace-joined:${secondId}` },
    });
    expect(told.personId).toBe(company.idOf('wang'));
  });

  it('leaves an organisation that is empty: nobody is to administer it, and no new workspace comes into it', async () => {
    await company.db.organisation.update({ where: { id: secondId }, data: { createdAt: new Date('2020-01-01') } });
    await saysThere('UADMIN', `join ${await issued()}`);
    expect(await company.db.person.count({ where: { orgId: secondId } })).toBe(0);
    expect(await issueClaimCodes({ db: company.db, newId: randomUUIDv7, now })).toEqual([]);
    const feishu = new FakeMessenger('feishu');
    feishu.workspaces = [{ app: 'cli_demo', tenant: `new ${there.tenant}`, name: '新租户' }];
    await connectWorkspaces({ db: company.db, newId: randomUUIDv7, now, queue: { add: async () => {} } }, [feishu]);
    expect(await organisationOf(`new ${there.tenant}`)).toBe(company.org.id);
  });

  it('has its channels bound anew', async () => {
    await nameSecondCompany(company.db, secondId);
    const channel = { ...there, chat: { id: 'CTHERE', direct: false } };
    expect(await says('UADMIN', 'team here', channel)).toContain('Huachen Shanghai');
    const answer = await door.says('UADMIN', `join ${await issued()}`, there);
    expect(linesOf(answer)).toContain('1 channel has to be bound anew, in the channel: /team here');
    expect(await says('UADMIN', 'team here', channel)).toContain('Huachen Tech');
    expect(door.errors).toEqual([]);
  });
});

describe('the code', () => {
  it('is shown once, also to a delivery that comes again, and kept by nobody who could read it', async () => {
    const asked = inbound('UWANG', said('join'));
    const [first, again] = [(await door.receive(asked)).now, (await door.receive(asked)).now].map(titleOf);
    expect(first).toMatch(/^加入码 \w{4}-\w{4}-\w{4}，/);
    expect(again).toBe('加入码只显示一次，没有留底');
    const [code = ''] = /\w{4}-\w{4}-\w{4}/.exec(first ?? '') ?? [];
    const { seen, joinCode, audit } = company.db;
    expect(JSON.stringify([await seen.findMany(), await joinCode.findMany(), await audit.findMany()])).not.toContain(
      code,
    );
  });

  it('serves once, for an hour, and until there is another', async () => {
    const [first, second] = [await issued(), await issued()];
    expect(await saysThere('UADMIN', `join ${first}`)).toBe('That is not the code, nothing changed');
    now = now.add({ hours: 1 });
    expect(await saysThere('UADMIN', `join ${second}`)).toBe('That is not the code, nothing changed');
    expect(await saysThere('UADMIN', `join ${(await issued()).toLowerCase()}`)).toContain('belongs to');
  });

  it('has one winner when two workspaces enter it at the same moment', async () => {
    const third = { tenant: randomUUIDv7() };
    await foundSecondCompany(company.db, third.tenant);
    const code = await issued();
    const titles = await Promise.all([there, third].map((from) => says('UADMIN', `join ${code}`, from)));
    expect(titles.sort()).toEqual(['That is not the code, nothing changed', 'This workspace belongs to 华辰科技 now']);
    const homes = await Promise.all([there, third].map(({ tenant }) => organisationOf(tenant)));
    expect(homes.filter((home) => home === company.org.id)).toHaveLength(1);
    expect(door.errors).toEqual([]);
  });

  it('brings one company into the other when both admins enter each other’s at the same moment', async () => {
    const third = { tenant: randomUUIDv7() };
    await foundSecondCompany(company.db, third.tenant);
    const [ours, theirs] = [await issued('join', 'UADMIN', there), await issued('join', 'UADMIN', third)];
    const titles = await Promise.all([saysThere('UADMIN', `join ${theirs}`), says('UADMIN', `join ${ours}`, third)]);
    expect(titles.sort()).toEqual([
      'It is one company already: Huachen Shanghai. Nothing changed',
      'This workspace belongs to Huachen Shanghai now',
    ]);
    expect(await organisationOf(there.tenant)).toBe(await organisationOf(third.tenant));
    expect(door.errors).toEqual([]);
  });

  it('is looked for no more after five wrong ones', async () => {
    const code = await issued();
    const wrong = ['0000-0000-0000', 'nonsense', '12', '0000-0000-0001', '0000-0000-0002', '0000-0000-0003'];
    const titles = await Promise.all(wrong.map((typed) => saysThere('UADMIN', `join ${typed}`)));
    expect(titles.filter((title) => title === 'That is not the code, nothing changed')).toHaveLength(5);
    expect(await saysThere('UADMIN', `join ${code}`)).toBe('Too many tries, this one was not looked at');
    expect(await audited(secondId, 'organisation.join-unread', 'refused')).toBe(2);
    now = now.add({ minutes: 10 });
    expect(await saysThere('UADMIN', `join ${code}`)).toContain('belongs to');
  });

  it('is for admins, to get and to enter', async () => {
    expect(await says('UCHEN', 'join')).toBe('That is for admins, such as Wang Qiang');
    expect(await saysThere('UNEW', `join ${await issued()}`)).toBe('That is for admins, such as Ada Admin');
    expect(await audited(secondId, 'refused.admin-only', 'refused')).toBe(1);
  });
});

describe('a workspace stays where it is', () => {
  it('when both are one company already, also for the delivery of a join that comes again', async () => {
    expect(await says('ou_wang', `加入 ${await issued()}`)).toBe('本来就是一家公司：华辰科技，没有改动');
    const entering = inbound('UADMIN', said(`join ${await issued()}`), there);
    await door.receive(entering);
    const again = titleOf((await door.receive(entering)).now);
    expect(again).toBe('It is one company already: 华辰科技. Nothing changed');
  });

  it('once it has data of its own, which is named; the other may join it while that has none', async () => {
    await saysThere('UADMIN', 'report visits 2');
    const task = 'task new Visit customer=Acme slots=1 points=10 due=11-27';
    await door.presses('UADMIN', await door.says('UADMIN', task, there), 'publish-offer', there);
    await writesCauseThere();
    const answer = await door.says('UADMIN', `join ${await issued()}`, there);
    expect([titleOf(answer), ...linesOf(answer)]).toEqual([
      'Nothing changed: this workspace has data of its own',
      '1 entry · 1 task · 1 entry in a review',
      '华辰科技 has data too, so these stay two companies',
      'A workspace can join while it has no data',
    ]);
    expect(await organisationOf(there.tenant)).toBe(secondId);
    expect(await audited(secondId, 'organisation.join', 'refused')).toBe(1);

    const third = { tenant: randomUUIDv7() };
    await foundSecondCompany(company.db, third.tenant);
    const refused = await door.says('UADMIN', `join ${await issued('join', 'UADMIN', third)}`, there);
    expect(linesOf(refused)[1]).toBe(
      'The other way round works: Huachen Shanghai has none. Say /qibu join here, and enter the code there',
    );
    expect(await says('UADMIN', `join ${await issued('join', 'UADMIN', there)}`, third)).toContain('belongs to');
    expect(await organisationOf(third.tenant)).toBe(secondId);
  });
});
