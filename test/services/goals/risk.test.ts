import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goalsOfPerson } from '../../../src/services/goals/person.ts';
import { type Risks, risks } from '../../../src/services/goals/risk.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { buttonsOf, inbound, openDoor, pressed, said, titleOf } from '../../support/door.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

const seenBy = (who: string): Promise<Risks> => company.as(who, risks);
const namesIn = ({ rows }: Risks): string[] => rows.map(({ name }) => name);
const statusesIn = ({ rows }: Risks): string[] =>
  rows.flatMap(({ standings }) => standings.map(({ status }) => status));

describe('what is at risk', () => {
  it('is one’s own for a rep, and nothing of the rest', async () => {
    const sun = await seenBy('sun');
    expect([sun.own, namesIn(sun)]).toEqual([true, ['sun']]);
    const [row] = sun.rows;
    const { standings } = await company.as('sun', (work) => goalsOfPerson(work, company.idOf('sun')));
    const wanted = standings.filter(({ status }) => status === 'behind' || status === 'atRisk');
    expect(row?.standings.map(({ indicator }) => indicator.key).sort()).toEqual(
      wanted.map(({ indicator }) => indicator.key).sort(),
    );
    expect(wanted.length).toBeLessThan(standings.length + 1);
    expect(await seenBy('chen')).toMatchObject({ own: true, watched: 1 });
  });

  it('is the own team’s for a manager, the most urgent first', async () => {
    const lin = await seenBy('lin');
    expect(lin.own).toBe(false);
    expect(lin.watched).toBe(3);
    expect(namesIn(lin)).toContain('黄志伟');
    expect(namesIn(lin)).not.toContain('孙悦');
    expect(new Set(statusesIn(lin)).isSubsetOf(new Set(['behind', 'atRisk']))).toBe(true);
    const behind = lin.rows.map(({ standings }) => standings.filter(({ status }) => status === 'behind').length);
    expect(behind).toEqual(behind.toSorted((a, b) => b - a));
  });

  it('is the teams of the company for an admin, beside the people of the own team', async () => {
    const wang = await seenBy('wang');
    expect(wang.watched).toBe(5 + 3);
    expect(wang.rows.filter(({ of }) => of.kind === 'person').map(({ name }) => name)).toContain('孙悦');
    expect(namesIn(wang)).not.toContain('黄志伟');
    expect(namesIn(wang)).not.toContain('华辰科技');
  });
});

describe('the next step of a line', () => {
  it('shows how somebody stands, to whoever may see it', async () => {
    const door = openDoor(company);
    const { now } = await door.receive(inbound('ULIN', said('goal risk')));
    const rows = now.kind === 'card' ? now.card.body.flatMap((block) => ('button' in block ? [block.button] : [])) : [];
    const [first] = rows;
    const shown = await door.receive(inbound('ULIN', pressed('person-goals', first?.value)));
    expect(titleOf(shown.now)).toMatch(/, Q4: .*to watch/);
    const other = await door.receive(inbound('UCHEN', pressed('person-goals', first?.value)));
    expect(titleOf(other.now)).toBe('Nothing to show');
    const [open] = buttonsOf(now);
    expect(open?.action).toBe('open-tasks');
  });

  it('shows how a team stands, to its people, managers and admins', async () => {
    const door = openDoor(company);
    const east = { team: company.idOf('east-1') };
    const title = async (user: string): Promise<string> =>
      titleOf((await door.receive(inbound(user, pressed('team-goals', east)))).now);
    expect(await title('UWANG')).toContain('华东一队四季度');
    expect(await title('UCHEN')).toContain('East One, Q4');
    expect(await title('ULIN')).toBe('Nothing to show');
  });
});
