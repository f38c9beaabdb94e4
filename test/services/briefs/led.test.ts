import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headedBy, leaders, ledBy } from '../../../src/services/briefs/led.ts';
import { readOrganisation } from '../../../src/services/organisations/read.ts';
import { fromDay } from '../../../src/store/time.ts';
import { type Company, foundCompany } from '../../support/company.ts';

let company: Company;
const today = Temporal.PlainDate.from('2026-11-16');

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

const day = async () => ({ org: await readOrganisation(company.db, company.org.id), today });
const names = (list: readonly { readonly name: string; readonly team?: { readonly name: string } | undefined }[]) =>
  list.map(({ name, team }) => (team ? `${team.name}: ${name}` : name)).toSorted();

async function manages(who: string, team: string): Promise<void> {
  await company.db.membership.create({
    data: {
      orgId: company.org.id,
      ...{ teamId: company.idOf(team), personId: company.idOf(who), role: 'manager', from: fromDay(today) },
    },
  });
}

describe('whom somebody leads', () => {
  it('is the people of the own team, and nobody for a rep', async () => {
    expect(names(ledBy(await day(), company.idOf('zhou')))).toEqual(['何苗', '马晓东', '徐磊'].toSorted());
    expect(ledBy(await day(), company.idOf('he'))).toEqual([]);
    expect((await leaders(await day())).toSorted()).toEqual(['wang', 'zhou', 'lin'].map(company.idOf).toSorted());
  });

  it('is the managers of the teams below with their teams, and not everybody further down', async () => {
    await manages('ouyang', 'company');
    // South Region has no manager, so its team is led from above; East Region has none either.
    const led = names(ledBy(await day(), company.idOf('ouyang')));
    expect(led).toEqual(['华东一队: 王强', '华东二队: 周敏', '华南队: 林岚'].toSorted());
  });

  it('is never whoever leads, also where that is a member of a team below', async () => {
    await manages('he', 'east');
    const led = names(ledBy(await day(), company.idOf('he')));
    expect(led).toEqual(['华东一队: 王强', '华东二队: 周敏'].toSorted());
    expect(headedBy(await day(), company.idOf('he')).map(({ team }) => team.name)).toEqual(['华东大区']);
    const company_ = names(ledBy(await day(), company.idOf('ouyang')));
    expect(company_).toEqual(['华东大区: 何苗', '华南队: 林岚'].toSorted());
  });

  it('is for a stand-in whom the one who is away leads, without themselves', async () => {
    await company.db.delegation.create({
      data: {
        orgId: company.org.id,
        ...{ personId: company.idOf('zhou'), delegateId: company.idOf('xu') },
        ...{ from: fromDay(today), until: fromDay(today) },
      },
    });
    expect(names(ledBy(await day(), company.idOf('xu')))).toEqual(['何苗', '马晓东'].toSorted());
    expect(await leaders(await day())).toContain(company.idOf('xu'));
    expect(ledBy({ ...(await day()), today: today.add({ days: 1 }) }, company.idOf('xu'))).toEqual([]);
  });
});
