import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opening } from '../../../src/playground/company.ts';
import { findPerson } from '../../../src/services/people/find.ts';
import { fromDay } from '../../../src/store/time.ts';
import { type Company, foundCompany } from '../../support/company.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

const found = (word: string) => company.as('wang', async (work) => (await findPerson(work, word))?.alias);

describe('a person is found', () => {
  it.each([
    ['<@ou_li>', 'Li Na'],
    ['<@UCHEN>', 'Chen Chen'],
    ['李娜', 'Li Na'],
    ['@李娜', 'Li Na'],
    ['@li na', 'Li Na'],
    ['LINA', 'Li Na'],
    ['＠李娜', 'Li Na'],
  ])('by %s', async (word, alias) => {
    expect(await found(word)).toBe(alias);
  });

  it.each(['', '@', '<@U404>', '李', 'Li', 'nobody'])('and nobody by “%s”', async (word) => {
    expect(await found(word)).toBeUndefined();
  });
});

describe('nobody guesses', () => {
  it('between two of the same name', async () => {
    await company.db.person.updateMany({ where: { alias: 'Sun Yue' }, data: { alias: 'Xu Lei' } });
    expect([await found('Xu Lei'), await found('徐磊')]).toEqual([undefined, 'Xu Lei']);
  });

  it('and who has left is not meant any more', async () => {
    const yesterday = fromDay(opening.toPlainDate().subtract({ days: 1 }));
    await company.db.person.updateMany({ where: { alias: 'He Miao' }, data: { leftOn: yesterday } });
    expect(await found('He Miao')).toBeUndefined();
  });

  it('when two messengers have an account of the same name: the caller’s own counts', async () => {
    const { db, org } = company;
    const [feishu] = await db.workspace.findMany({ where: { platform: 'feishu' } });
    await db.identity.create({
      data: { orgId: org.id, workspaceId: feishu?.id ?? '', externalId: 'UCHEN', personId: company.idOf('li') },
    });
    const as = (via: string) =>
      company.as('wang', async (work) => findPerson({ ...work, actor: { ...work.actor, via } }, '<@UCHEN>'));
    expect([(await as('slack'))?.alias, (await as('feishu'))?.alias]).toEqual(['Chen Chen', 'Li Na']);
  });
});
