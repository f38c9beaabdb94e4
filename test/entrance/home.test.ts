import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { announcements } from '../../src/announcements/index.ts';
import { openTypeface } from '../../src/charts/text/typeface.ts';
import type { DeliveryJob } from '../../src/outbox/announce.ts';
import { deliver } from '../../src/outbox/deliver.ts';
import { sweep } from '../../src/outbox/sweep.ts';
import { opening } from '../../src/playground/company.ts';
import { fromDay } from '../../src/store/time.ts';
import { type Company, foundCompany } from '../support/company.ts';
import { type Door, openDoor, titleOf } from '../support/door.ts';
import { offersTask } from '../support/tasks.ts';

let company: Company;
let door: Door;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());
beforeEach(async () => {
  await company.db.announcement.deleteMany({ where: { kind: 'home' } });
  company.queued.splice(0);
  door = openDoor(company);
});

const homeOf = (who: string) =>
  company.db.announcement.findFirst({ where: { kind: 'home', personId: company.idOf(who) } });

/** The clock is looked at, and what is behind is delivered. */
async function lookAtTheClock(): Promise<void> {
  const jobs: DeliveryJob[] = [...company.queued.splice(0)];
  await sweep(company.db, { waiting: async () => jobs, later: async (job) => void jobs.push(job) });
  const homes = new Set((await company.db.announcement.findMany({ where: { kind: 'home' } })).map(({ id }) => id));
  for (const job of jobs.filter(({ announcementId }) => homes.has(announcementId))) {
    await deliver(
      {
        db: company.db,
        messengers: [door.messenger],
        kinds: announcements(openTypeface()),
        draw: async () => undefined,
        clock: () => opening.toInstant(),
        leaseSeconds: 15,
        onFailure: () => {},
      },
      job,
    );
  }
}

const published = () => door.messenger.told.filter(({ did }) => did === 'home');

describe('somebody who looks at their home', () => {
  it('finds their goals there, in their own language', async () => {
    await door.opensHome('UCHEN');
    await lookAtTheClock();
    await door.opensHome('UWANG');
    await lookAtTheClock();
    expect(published()).toMatchObject([
      { where: { tenant: 'TDEMO', to: { user: 'UCHEN' } }, title: expect.stringMatching(/^Q4 goals: /) },
      { where: { tenant: 'TDEMO', to: { user: 'UWANG' } }, title: expect.stringMatching(/目标/) },
    ]);
  });

  it('finds it brought up to date each time', async () => {
    await door.opensHome('UCHEN');
    await lookAtTheClock();
    await door.opensHome('UCHEN');
    await lookAtTheClock();
    expect(published()).toHaveLength(2);
    expect(await company.db.announcement.count({ where: { kind: 'home' } })).toBe(1);
  });

  it('finds it again after Slack had refused it', async () => {
    await door.opensHome('UCHEN');
    await company.db.announcement.updateMany({ where: { kind: 'home' }, data: { state: 'failed' } });
    await door.opensHome('UCHEN');
    await lookAtTheClock();
    expect(published()).toHaveLength(1);
  });

  it('and has never said anything is told how to begin, and stays a stranger', async () => {
    const people = await company.db.person.count();
    await door.opensHome('UNEW');
    expect(published()).toMatchObject([{ where: { to: { user: 'UNEW' } }, title: expect.stringMatching(/^I'm qibu/) }]);
    expect(await company.db.person.count()).toBe(people);
    expect(await company.db.announcement.count({ where: { kind: 'home' } })).toBe(0);
  });

  it('and has left sees no more than that, also in the home of before', async () => {
    await door.opensHome('UHE');
    const leftOn = fromDay(opening.toPlainDate().subtract({ days: 1 }));
    await company.db.person.updateMany({ where: { id: company.idOf('he') }, data: { leftOn } });
    await lookAtTheClock();
    await door.opensHome('UHE');
    await company.db.person.updateMany({ where: { id: company.idOf('he') }, data: { leftOn: null } });
    expect(published().map(({ title }) => title)).toEqual([
      expect.stringMatching(/^I'm qibu/),
      expect.stringMatching(/^I'm qibu/),
    ]);
  });
});

describe('a home', () => {
  /** Whose of these is behind after that, and no more once the clock has been looked at. */
  async function behindAfter(act: () => Promise<unknown>, ...whose: string[]): Promise<string[]> {
    for (const who of whose) await door.opensHome(who);
    await lookAtTheClock();
    const before = published().length;
    await act();
    const rows = await company.db.announcement.findMany({ where: { kind: 'home' }, include: { person: true } });
    const behind = rows.filter(({ wanted, shown }) => wanted > shown).map(({ person }) => person?.alias ?? '');
    await lookAtTheClock();
    expect(published().length - before).toBe(behind.length);
    return behind.sort();
  }

  it('shows a report of its person, and not that of a colleague', async () => {
    expect(await behindAfter(() => door.says('UCHEN', 'report visits 2 met Acme'), 'UCHEN', 'UHE')).toEqual([
      'Chen Chen',
    ]);
  });

  it('shows several changes within a few seconds as one', async () => {
    const three = async () => {
      for (const visits of [3, 4, 5]) await door.says('UCHEN', `report visits ${visits} hall ${visits}`);
    };
    expect(await behindAfter(three, 'UCHEN')).toEqual(['Chen Chen']);
  });

  it('shows what is taken back', async () => {
    const told = await door.says('UCHEN', 'report visits 6 fair');
    expect(titleOf(told)).toContain('Recorded');
    expect(await behindAfter(() => door.presses('UCHEN', told, 'undo'), 'UCHEN')).toEqual(['Chen Chen']);
  });

  it('shows a target that its manager sets', async () => {
    const set = () => door.says('UZHOU', 'goal set @He Miao visits 77 2027Q1');
    expect(await behindAfter(set, 'UCHEN', 'UHE', 'UZHOU')).toContain('He Miao');
  });

  it('shows a task to who asked for it and to who holds it', async () => {
    await offersTask(door, 'UCHEN', 'task new Joint visit');
    const { number } = await company.db.task.findFirstOrThrow({ orderBy: { number: 'desc' } });
    const whose = ['UCHEN', 'UHE', 'UMA'];
    expect(await behindAfter(() => door.says('UHE', `task claim ${number}`), ...whose)).toEqual([
      'Chen Chen',
      'He Miao',
    ]);
    expect(await behindAfter(() => door.says('UHE', `task done ${number}`), ...whose)).toEqual([
      'Chen Chen',
      'He Miao',
    ]);
    const confirmed = () => door.says('UCHEN', `task confirm ${number}`);
    expect(await behindAfter(confirmed, ...whose)).toEqual(['Chen Chen', 'He Miao']);
  });

  it('stays as it is when nothing is done, or nothing may be', async () => {
    const looks = async () => {
      await door.says('UCHEN', 'goal');
      await door.says('UCHEN', 'goal set @He Miao visits 99');
    };
    expect(await behindAfter(looks, 'UCHEN', 'UHE')).toEqual([]);
  });

  it('of who has none costs nobody anything', async () => {
    await door.says('UCHEN', 'report visits 7 tour');
    expect(await homeOf('chen')).toBeNull();
  });
});
