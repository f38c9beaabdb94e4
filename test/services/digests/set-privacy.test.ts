import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { opening } from '../../../src/playground/company.ts';
import { fromInstant } from '../../../src/store/time.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { buttonsOf, type Door, linesOf, openDoor, titleOf } from '../../support/door.ts';

let company: Company;
let door: Door;
const eastOne = { chat: { id: 'CEAST1', direct: false } };
const where = { externalId: 'CEAST1' };

beforeAll(async () => {
  company = await foundCompany();
  door = openDoor(company);
});
afterAll(() => company.close());
beforeEach(async () => {
  await company.db.announcement.deleteMany();
  await company.db.chat.updateMany({ data: { privacy: 'progress' } });
});

const says = (text: string, who = 'UWANG') => door.says(who, text, eastOne);
const privacy = async () => (await company.db.chat.findFirstOrThrow({ where })).privacy;

describe('what a chat may be shown', () => {
  it('is explained, with what holds', async () => {
    const shown = await says('digest privacy');
    expect(titleOf(shown)).toBe('“east-one”现在按“进度”显示');
    expect(linesOf(shown).filter((text) => text.startsWith('✓'))).toHaveLength(1);
  });

  it('becomes more only when that is confirmed, once', async () => {
    const asked = await says('周报 隐私 数值');
    expect([await privacy(), buttonsOf(asked).map(({ label }) => label)]).toEqual(['progress', ['多显示', '保持不变']]);
    expect(titleOf(await door.presses('UWANG', asked, 'confirm-privacy', eastOne))).toContain('多显示一些');
    expect(await privacy()).toBe('value');
    const again = await door.presses('UWANG', asked, 'confirm-privacy', eastOne);
    expect([titleOf(again), await privacy()]).toEqual([expect.not.stringContaining('多显示'), 'value']);
    const audited = await company.db.audit.findFirstOrThrow({ where: { action: 'chat.privacy' } });
    expect([audited.before, audited.after]).toEqual([{ privacy: 'progress' }, { privacy: 'value' }]);
  });

  it('stays as it was where somebody thinks better of it, or it was set otherwise meanwhile', async () => {
    const discarded = await says('digest privacy full');
    await door.presses('UWANG', discarded, 'discard-privacy', eastOne);
    await door.presses('UWANG', discarded, 'confirm-privacy', eastOne);
    expect(await privacy()).toBe('progress');
    const outdated = await says('digest privacy full');
    await says('digest privacy team');
    await door.presses('UWANG', outdated, 'confirm-privacy', eastOne);
    expect(await privacy()).toBe('team');
  });

  it('becomes less at once, also in what stands there of the last month; elsewhere nothing changes', async () => {
    const { db, org } = company;
    const chats = await db.chat.findMany({ where: { externalId: { in: ['CEAST1', 'CSALES'] } } });
    const told = chats.flatMap((chat) =>
      [3, 30, 40].map((days) => ({
        ...{ orgId: org.id, id: crypto.randomUUID(), chatId: chat.id, kind: 'digest', subject: 'x', about: {} },
        key: `${chat.externalId} ${days}`,
        ...{ wanted: 1, shown: 1, state: 'sent' as const },
        createdAt: fromInstant(opening.subtract({ days }).toInstant()),
      })),
    );
    await db.announcement.createMany({ data: told });
    const narrowed = await says('digest privacy team');
    expect([await privacy(), linesOf(narrowed)]).toEqual([
      'team',
      expect.arrayContaining([expect.stringContaining('2 条')]),
    ]);
    const behind = await db.announcement.findMany({
      where: { wanted: 2, key: { startsWith: 'C' } },
      orderBy: { key: 'asc' },
    });
    expect(behind.map(({ key }) => key)).toEqual(['CEAST1 3', 'CEAST1 30']);
  });

  it('is not for a rep, nor for somebody who presses what another was asked', async () => {
    await says('digest privacy team', 'UCHEN');
    const asked = await says('digest privacy full');
    await door.presses('UCHEN', asked, 'confirm-privacy', eastOne);
    expect(await privacy()).toBe('progress');
  });

  it('that is none is answered with an example', async () => {
    const refused = await says('digest privacy everything');
    expect(linesOf(refused).join()).toContain('/digest 隐私 进度');
  });
});
