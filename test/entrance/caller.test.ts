import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeliveryError } from '../../src/errors.ts';
import { opening } from '../../src/playground/company.ts';
import type { Inbound, Profile } from '../../src/ports/messenger.ts';
import { readTask } from '../../src/services/tasks/read.ts';
import { fromDay } from '../../src/store/time.ts';
import { textsFor } from '../../src/texts/index.ts';
import { type Company, foundCompany } from '../support/company.ts';
import { type Door, inbound, openDoor, pressed, said } from '../support/door.ts';
import { foundNeighbour, neighbour } from '../support/neighbour.ts';

let company: Company;
let door: Door;

beforeAll(async () => {
  company = await foundCompany();
  await foundNeighbour(company.db);
  door = openDoor(company, { admins: ['slack:UBOSS'] });
});
afterAll(() => company.close());

async function titleFor(delivery: Inbound): Promise<string> {
  const { now } = await door.receive(delivery);
  return now.kind === 'card' ? now.card.title : now.kind === 'notice' ? now.text : now.form.title;
}

const { refusal: texts } = textsFor('en');

const accounts = (user: string) =>
  company.db.identity.findMany({ where: { externalId: user }, include: { person: true } });

describe('somebody from a workspace that nobody has connected', () => {
  it('is told so, and leaves nothing', async () => {
    const people = await company.db.person.count();
    const from = { platform: 'slack' as const, app: 'ADEMO', tenant: 'TELSEWHERE' };
    expect(await titleFor(inbound('UCHEN', said('report visits 3'), from))).toBe(texts.notConnected);
    expect(await company.db.person.count()).toBe(people);
  });
});

describe('somebody who writes for the first time', () => {
  const profile = (more: Partial<Profile>) => async (name: string) => ({
    name,
    locale: 'en' as const,
    zone: 'Europe/Berlin',
    member: true,
    ...more,
  });

  it('speaks what the messenger says, else what is spoken in the group, else what the company speaks', async () => {
    const speaks = async (user: string, locale: Profile['locale'], room?: string) => {
      door.messenger.profiles = profile({ locale });
      await titleFor(inbound(user, said('goal'), room ? { chat: { id: room, direct: false } } : {}));
      return (await accounts(user))[0]?.person.locale;
    };
    await company.db.chat.updateMany({ where: { externalId: 'CSALES' }, data: { locale: 'en' } });
    expect(await speaks('UTALK1', 'zh-CN', 'CSALES')).toBe('zh_CN');
    expect(await speaks('UTALK2', undefined, 'CSALES')).toBe('en');
    expect(await speaks('UTALK3', undefined)).toBe('zh_CN');
  });

  it('is whoever was imported with the same e-mail, and nobody by the name alone', async () => {
    const awaited = { ...(await company.db.person.findFirstOrThrow()), id: crypto.randomUUID(), name: 'Ann Lee' };
    await company.db.person.create({ data: { ...awaited, email: 'Ann@Example.com', admin: false } });
    door.messenger.profiles = profile({ name: 'Ann Lee' });
    await titleFor(inbound('UANN1', said('goal')));
    door.messenger.profiles = profile({ name: 'Annie', email: 'ann@example.com' });
    await titleFor(inbound('UANN2', said('goal')));
    await titleFor(inbound('UANN3', said('goal')));
    const [other, same, later] = [await accounts('UANN1'), await accounts('UANN2'), await accounts('UANN3')];
    expect(same.map(({ personId }) => personId)).toEqual([awaited.id]);
    expect([other[0]?.personId, later[0]?.personId]).not.toContain(awaited.id);
  });

  it('joins as a rep without a team, in their own language and zone', async () => {
    door.messenger.profiles = profile({});
    expect(await titleFor(inbound('UNEW', said('report visits 3')))).toContain('Recorded: 3 customer visits');
    const [account] = await accounts('UNEW');
    expect(account?.person).toMatchObject({ name: 'UNEW', locale: 'en', zone: 'Europe/Berlin', admin: false });
    const audit = await company.db.audit.findMany({
      where: { actorId: account?.personId ?? '' },
      orderBy: { action: 'asc' },
    });
    expect(audit.map(({ action }) => action)).toEqual(['person.join', 'report.record']);
  });

  it('is one person when the first two messages come at the same moment', async () => {
    const people = await company.db.person.count();
    const bothAsked = Promise.withResolvers<void>();
    let asked = 0;
    door.messenger.profiles = async (name) => {
      asked += 1;
      if (asked === 2) bothAsked.resolve();
      await bothAsked.promise;
      return profile({})(name);
    };
    const messages = ['report visits 1', 'report new 1'].map((text) => titleFor(inbound('UTWO', said(text))));
    expect((await Promise.all(messages)).map((title) => title.slice(0, 9))).toEqual(['Recorded:', 'Recorded:']);
    expect(await company.db.person.count()).toBe(people + 1);
    const [account, second] = await accounts('UTWO');
    expect(second).toBeUndefined();
    expect(await company.db.entry.count({ where: { personId: account?.personId ?? '' } })).toBe(2);
    expect(door.errors).toEqual([]);
  });

  it('is an admin when the settings say so', async () => {
    door.messenger.profiles = profile({});
    await titleFor(inbound('UBOSS', said('help')));
    expect((await accounts('UBOSS'))[0]?.person.admin).toBe(true);
  });

  it('whom the messenger does not know is turned away as well', async () => {
    door.messenger.profiles = () => Promise.reject(new DeliveryError('destination', 'user_not_found'));
    expect(await titleFor(inbound('UNOBODY', said('goal company')))).toBe(texts.guest);
    expect([await accounts('UNOBODY'), door.errors]).toEqual([[], []]);
  });

  it('as a guest is turned away, and leaves nothing', async () => {
    door.messenger.profiles = profile({ member: false });
    const people = await company.db.person.count();
    expect(await titleFor(inbound('UGUEST', said('goal company')))).toBe(texts.guest);
    expect([await company.db.person.count(), await accounts('UGUEST')]).toEqual([people, []]);
  });

  it('is turned away where the organisation has closed the door', async () => {
    door.messenger.profiles = profile({});
    const where = { id: company.org.id };
    await company.db.organisation.update({ where, data: { policy: { joinOpen: false } } });
    expect(await titleFor(inbound('ULATE', said('help')))).toBe(texts.guest);
    await company.db.organisation.update({ where, data: { policy: {} } });
  });
});

describe('somebody who leaves', () => {
  it('is served through the last day, and not after it', async () => {
    const leave = (day: Temporal.PlainDate) =>
      company.db.person.updateMany({ where: { id: company.idOf('he') }, data: { leftOn: fromDay(day) } });
    await leave(opening.toPlainDate());
    expect(await titleFor(inbound('UHE', said('report visits 1')))).toContain('Recorded');
    await leave(opening.toPlainDate().subtract({ days: 1 }));
    expect(await titleFor(inbound('UHE', said('report visits 1')))).toBe(texts.guest);
    expect(await accounts('UHE')).toHaveLength(1);
  });
});

describe('a task of another organisation', () => {
  const elsewhere = { platform: 'slack' as const, app: neighbour.app, tenant: neighbour.tenant };
  const answers = async (ask: (task: number) => Inbound) => [
    await titleFor(ask(900)),
    (await titleFor(ask(901))).replace('901', '900'),
  ];

  it.each(['claim', 'done', 'release', 'confirm', 'give-back', 'cancel-task', 'task-details'])(
    'is none: the button %s answers as for no task',
    async (name) => {
      const [foreign, none] = await answers((task) => inbound('UCHEN', pressed(name, { task })));
      expect(foreign).toBe(none);
    },
  );

  it.each(['claim', 'done', 'release', 'confirm', 'cancel'])(
    'is none: the command %s answers as for no task',
    async (name) => {
      const [foreign, none] = await answers((task) => inbound('UCHEN', said(`task ${name} ${task}`)));
      expect(foreign).toBe(none);
    },
  );

  it('is not in the list, and is untouched after all this', async () => {
    const { now } = await door.receive(inbound('UCHEN', said('task list')));
    expect(JSON.stringify(now)).not.toMatch(/Secret/);
    const { orgId } = await company.db.task.findFirstOrThrow({ where: { number: 900 } });
    expect(await readTask(company.db, orgId, 900)).toMatchObject({ state: 'offered', slots: [{ holder: null }] });
  });

  it('is seen by those it belongs to, whose accounts may have the same id', async () => {
    const { now } = await door.receive(inbound(neighbour.user, said('task list'), elsewhere));
    expect(JSON.stringify(now)).toMatch(/Secret visit/);
    expect(JSON.stringify(now)).not.toMatch(/方案|华辰/);
  });
});
