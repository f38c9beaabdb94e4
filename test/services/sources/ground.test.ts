import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownerIn } from '../../../src/domain/sources/owner.ts';
import { joinPersons } from '../../../src/services/links/join.ts';
import { planLink } from '../../../src/services/links/plan.ts';
import { lockRules } from '../../../src/services/rules/lock.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { connectSource, groundFor, inForce, putIntoForce } from '../../support/source.ts';

let company: Company;
let mappingId: string;

beforeAll(async () => {
  company = await foundCompany();
  await company.db.person.updateMany({ where: { name: '李娜' }, data: { email: 'li@acme.example' } });
  await company.db.person.updateMany({ where: { name: '孙悦' }, data: { email: 'sun@acme.example' } });
  mappingId = await putIntoForce(company, await connectSource(company, 'salesforce'));
});
afterAll(() => company.close());

const owner = async (said: string, by: 'email' | 'name' = 'email') =>
  ownerIn((await groundFor(company, await inForce(company, mappingId))).owners, said, by);

describe('whoever is one person with somebody else by now', () => {
  it('is meant by what either was known by', async () => {
    expect(await owner('sun@acme.example')).toEqual({ id: company.idOf('sun') });
    await company.as('li', async (work) => {
      await lockRules(work);
      const joining = { work, keep: company.idOf('li'), gone: company.idOf('sun') };
      await joinPersons(joining, await planLink(joining));
    });
    const li = { id: company.idOf('li') };
    expect([await owner('li@acme.example'), await owner('sun@acme.example'), await owner('孙悦', 'name')]).toEqual([
      li,
      li,
      li,
    ]);
  });
});
