import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opening, quarter } from '../../../src/playground/company.ts';
import { boardNow } from '../../../src/services/boards/read.ts';
import { fromDay, fromInstant } from '../../../src/store/time.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { refusal } from '../../support/refusals.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

interface Asked {
  readonly chat?: string;
  readonly team?: string;
  readonly indicator?: string;
  readonly segment?: 'new' | 'experienced';
}

const seen = (who: string, { chat, ...asked }: Asked = {}) =>
  company.as(who, async (work) => {
    const bound = chat ? await work.tx.chat.findFirstOrThrow({ where: { externalId: chat } }) : undefined;
    return boardNow(work, { chatId: bound?.id, ...asked });
  });

const names = ({ people }: Awaited<ReturnType<typeof seen>>) => people.map(({ name }) => name).sort();

describe('in private the rights of whoever asks count', () => {
  it('a member sees shares of the own team, a manager and an admin see values', async () => {
    expect(await seen('li')).toMatchObject({ team: { name: '华东一队' }, privacy: 'progress' });
    expect(await seen('zhou')).toMatchObject({ team: { name: '华东二队' }, privacy: 'value' });
    expect(await seen('wang', { team: '华南队' })).toMatchObject({ team: { name: '华南队' }, privacy: 'value' });
  });

  it('a team out of reach and one that does not exist are answered alike', async () => {
    for (const team of ['华南队', '华西队', '公司']) {
      expect(await refusal(seen('li', { team }))).toEqual({ code: 'nothing-to-show' });
    }
  });

  it('a member of a team above others sees who is in that team itself', async () => {
    const { orgId, personId, ...membership } = await company.db.membership.findFirstOrThrow({
      where: { personId: company.idOf('xu') },
    });
    await company.db.membership.create({
      data: { orgId, personId: company.idOf('xu'), ...membership, teamId: company.idOf('east') },
    });
    const east = await seen('xu', { team: '华东大区' });
    expect(names(east)).toEqual(['何苗', '徐磊', '马晓东'].sort());
    await company.db.membership.deleteMany({ where: { orgId, personId, teamId: company.idOf('east') } });
  });
});

describe('in a chat its privacy counts', () => {
  it('whoever asks', async () => {
    for (const who of ['wang', 'li', 'lin']) {
      expect(await seen(who, { chat: 'CEAST1' })).toMatchObject({ team: { name: '华东一队' }, privacy: 'progress' });
    }
  });

  it('and a team below the chat’s can be named, no other', async () => {
    expect(names(await seen('li', { chat: 'CSALES', team: 'South One' }))).toContain('黄志伟');
    expect(await refusal(seen('wang', { chat: 'CEAST1', team: 'South One' }))).toEqual({ code: 'nothing-to-show' });
  });
});

describe('who is on it', () => {
  it('everybody who is to reach something, and not who only manages', async () => {
    expect(names(await seen('wang', { team: '华东一队' }))).toEqual(['陈晨', '李娜', '孙悦'].sort());
  });

  it('with the heaviest result, where no indicator is named', async () => {
    expect((await seen('chen')).indicator.key).toBe('sales-amount');
    expect((await seen('chen', { indicator: 'visits' })).indicator.key).toBe('visits');
  });

  it('and with one that nobody knows, the nearest are named', async () => {
    expect(await refusal(seen('chen', { indicator: 'vists' }))).toMatchObject({
      code: 'unknown-indicator',
      asked: 'board',
    });
  });

  it('a target of a month is not held against those of a quarter', async () => {
    const { id: orgId } = company.org;
    const month = { from: fromDay(opening.toPlainDate().with({ day: 1 })), until: fromDay(quarter.until) };
    const periodId = randomUUIDv7();
    await company.db.period.create({ data: { orgId, id: periodId, kind: 'month', ...month } });
    await company.db.target.create({
      data: {
        orgId,
        id: randomUUIDv7(),
        periodId,
        indicator: 'sales-amount',
        amount: 100_000_00n,
        personId: company.idOf('sun'),
        version: 1,
        from: month.from,
        setAt: fromInstant(opening.toInstant()),
        setById: company.idOf('wang'),
      },
    });
    const board = await seen('wang', { team: '华东一队' });
    expect(names(board)).toEqual(['陈晨', '李娜'].sort());
    expect(board).toMatchObject({ apart: 1, period: { kind: 'quarter' } });
  });
});

describe('a segment', () => {
  it('is who has joined within the months that the company calls new, or everybody else', async () => {
    const all = names(await seen('wang'));
    const [first] = all;
    const { id, joinedOn } = await company.db.person.findFirstOrThrow({ where: { name: first ?? '' } });
    const key = { orgId_id: { orgId: company.org.id, id } };
    await company.db.person.update({ where: key, data: { joinedOn: fromDay(Temporal.PlainDate.from('2026-06-01')) } });
    expect(names(await seen('wang', { segment: 'new' }))).toContain(first);
    expect(names(await seen('wang', { segment: 'experienced' }))).not.toContain(first);
    const both = [
      ...names(await seen('wang', { segment: 'new' })),
      ...names(await seen('wang', { segment: 'experienced' })),
    ];
    expect(both.sort()).toEqual(all);
    await company.db.person.update({ where: key, data: { joinedOn } });
  });
});
