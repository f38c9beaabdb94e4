import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { childrenOf, parentOf } from '../../../src/services/teams/children.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { crowd } from '../../support/crowd.ts';

let company: Company;
let keyAccounts: string;

/** Somebody sells in East Region, in none of its teams; Ouyang leads South One and sells there; Wang manages the region too. */
beforeAll(async () => {
  company = await foundCompany();
  const { db, org, idOf } = company;
  [keyAccounts = ''] = await crowd(company, 1);
  const from = new Date('2026-02-01');
  await db.membership.createMany({
    data: [
      { orgId: org.id, teamId: idOf('east'), personId: keyAccounts, role: 'member', from },
      { orgId: org.id, teamId: idOf('east'), personId: idOf('wang'), role: 'manager', from },
      { orgId: org.id, teamId: idOf('south-1'), personId: idOf('ouyang'), role: 'manager', from },
    ],
  });
});
afterAll(() => company.close());

const childrenOfTeam = (team: string): Promise<string[]> =>
  company.as('wang', async (work) =>
    childrenOf(work, company.idOf(team)).map(({ of, leads }) => `${of.kind} ${of.id}${leads ? ' leads' : ''}`),
  );
const those = (kind: 'team' | 'person', ...keys: string[]): string[] =>
  keys.map((key) => `${kind} ${company.idOf(key)}`);

describe('the children of a team', () => {
  it('are the teams right below it', async () => {
    expect((await childrenOfTeam('company')).sort()).toEqual(those('team', 'east', 'south').sort());
  });

  it('are its people where there are no teams, and of those the manager leads', async () => {
    const [zhou] = those('person', 'zhou');
    expect((await childrenOfTeam('east-2')).sort()).toEqual(
      [...those('person', 'he', 'xu', 'ma'), `${zhou} leads`].sort(),
    );
  });

  it('are its teams and its own people, each once: who belongs to a team further down counts there', async () => {
    expect((await childrenOfTeam('east')).sort()).toEqual(
      [...those('team', 'east-1', 'east-2'), ...those('person', keyAccounts)].sort(),
    );
    expect(await childrenOfTeam('east-1')).toContain(`${those('person', 'wang')[0]} leads`);
  });

  it('are as any other who lead a team and are a member of it as well', async () => {
    const [lin] = those('person', 'lin');
    expect((await childrenOfTeam('south-1')).sort()).toEqual(
      [...those('person', 'huang', 'wu', 'ouyang'), `${lin} leads`].sort(),
    );
  });

  it('have that team above them', () =>
    company.as('wang', async (work) => {
      const above = (kind: 'team' | 'person', key: string) => parentOf(work, { kind, id: company.idOf(key) })?.id;
      expect(above('team', 'east-2')).toBe(company.idOf('east'));
      expect(above('person', 'wang')).toBe(company.idOf('east-1'));
      expect(above('person', keyAccounts)).toBe(company.idOf('east'));
      expect(above('team', 'company')).toBeUndefined();
      expect(above('person', 'nobody')).toBeUndefined();
    }));
});
