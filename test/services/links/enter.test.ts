import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { offerTask } from '../../../src/services/tasks/offer.ts';
import { readTask } from '../../../src/services/tasks/read.ts';
import { type Door, linesOf, saidBy, titleOf } from '../../support/door.ts';
import { totalsAreRight } from '../../support/ledger.ts';
import { LinkStand } from '../../support/link-stand.ts';
import { offersTask, visit } from '../../support/tasks.ts';

let stand: LinkStand;
let door: Door;

beforeAll(async () => {
  stand = await LinkStand.open();
});
afterAll(() => stand.company.close());
beforeEach(() => {
  door = stand.reopen();
});

const toldIn = async (platform: 'slack' | 'feishu', personId: string): Promise<number> =>
  stand.company.db.announcement.count({ where: { kind: 'account', personId, workspace: { platform } } });

describe('an account without anything of its own', () => {
  it('is linked at once by the code of another messenger, and told there as well', async () => {
    const { slack, feishu } = await stand.somebody('slack', 'feishu');
    await stand.inTeam(slack, 'East One');
    const answer = await door.says(feishu, `绑定 ${await stand.issued(slack)}`);
    expect(titleOf(answer)).toBe(`Linked: in Feishu, Slack you are ${slack}`);
    expect(linesOf(answer)).toContain('Reminders and messages come in Slack');
    expect(await stand.personOf(feishu)).toBe(await stand.personOf(slack));
    expect(await toldIn('slack', await stand.personOf(slack))).toBe(1);
  });

  it('reports for one person then, and what is reported in one messenger is undone in the other', async () => {
    const { slack, feishu } = await stand.somebody('slack', 'feishu');
    await stand.inTeam(slack, 'East One');
    await stand.links(slack, feishu);
    const answer = await door.says(feishu, 'report visits 2');
    await stand.says(slack, 'report visits 3');
    expect(saidBy(await door.says(feishu, 'report history'))).toMatch(/3[\s\S]*2/);
    expect(titleOf(await door.presses(slack, answer, 'undo'))).toContain('Undone: 2 customer visits');
    expect(await stand.says(feishu, 'report undo')).toContain('Undone: 3 customer visits');
    expect(await stand.says('UWANG', `goal <@${feishu}>`)).toBe(await stand.says('UWANG', `goal <@${slack}>`));
  });

  it('is as it was before once that is undone; what was recorded meanwhile stays with the other', async () => {
    const { slack, feishu } = await stand.somebody('slack', 'feishu');
    await stand.inTeam(slack, 'East One');
    const [before, kept] = [await stand.personOf(feishu), await stand.personOf(slack)];
    const answer = await stand.links(slack, feishu);
    await stand.says(feishu, 'report visits 2');
    const apart = await door.presses(feishu, answer, 'separate');
    expect([titleOf(apart), linesOf(apart)[0]]).toEqual([
      'Separated: Feishu and Slack are two people now',
      'Entries, targets and teams stay with Slack; here you begin anew',
    ]);
    expect([await stand.personOf(feishu), await stand.personOf(slack)]).toEqual([before, kept]);
    expect(await stand.company.db.entry.count({ where: { personId: kept } })).toBe(1);
    expect(await stand.says(feishu, 'report visits 1')).toContain('Recorded: 1 customer visit');
    expect(await stand.says(feishu, 'link off')).toBe('This is your only account, nothing is linked to it');
    expect(await toldIn('slack', kept)).toBe(2);
  });
});

describe('where whoever enters the code has something of their own', () => {
  it('they see what becomes one, and what stays where both have something, before anything changes', async () => {
    const { slack, feishu } = await stand.somebody('slack', 'feishu');
    await stand.inTeam(slack, 'East One');
    await stand.inTeam(feishu, 'South One');
    await stand.says('UWANG', `goal set <@${slack}> visits 60 2027Q1`);
    await stand.says('UWANG', `goal set <@${feishu}> visits 50 2027Q1`);
    await stand.says('UWANG', `goal set <@${feishu}> new 5 2027Q1`);
    await stand.says(feishu, 'report visits 2');
    const code = await stand.issued(slack);
    const answer = await door.says(feishu, `link ${code}`);
    expect([titleOf(answer), ...linesOf(answer)]).toEqual([
      `Make ${feishu} one with ${slack}? Nothing changed yet`,
      'Comes along: 1 entry · 1 target',
      'Customer visits, Q1 2027, has two targets: 60 stays, 50 does not count',
      'East One stays, South One is left: entries of open periods all count in East One',
      `They differ, and this stays: ${slack}`,
      'Closed periods do not change. Separated later, what has come along stays with the one person',
    ]);
    expect(await stand.personOf(feishu)).not.toBe(await stand.personOf(slack));
    expect(await stand.says(feishu, `link ${code}`)).toBe('That is not the code, nothing changed');

    expect(titleOf(await door.presses(feishu, answer, 'confirm-link'))).toContain('Linked: in Feishu, Slack');
    const personId = await stand.personOf(feishu);
    expect(personId).toBe(await stand.personOf(slack));
    const targets = await stand.company.db.target.findMany({ where: { personId }, orderBy: { indicator: 'asc' } });
    expect(targets.map(({ indicator, amount }) => [indicator, amount])).toEqual([
      ['new-customers', 5n],
      ['visits', 60n],
    ]);
    expect(await totalsAreRight(stand.company.db, stand.company.org.id)).toBe(true);
    expect(titleOf(await door.presses(feishu, answer, 'confirm-link'))).toContain('decided before');
    expect(door.errors).toEqual([]);
  });

  it('stays the one who holds it, where the other has nothing', async () => {
    const { slack, feishu } = await stand.somebody('slack', 'feishu');
    await stand.inTeam(feishu, 'East Two');
    const kept = await stand.personOf(feishu);
    const answer = await door.says(feishu, `link ${await stand.issued(slack)}`);
    expect(titleOf(answer)).toBe(`Make ${slack} one with ${feishu}? Nothing changed yet`);
    await door.presses(feishu, answer, 'confirm-link');
    expect(await stand.personOf(slack)).toBe(kept);
  });

  it('is not done once something of it is different, or by anybody else', async () => {
    const { slack, feishu } = await stand.somebody('slack', 'feishu');
    await stand.inTeam(slack, 'East One');
    await stand.inTeam(feishu, 'South One');
    const answer = await door.says(feishu, `link ${await stand.issued(slack)}`);
    expect(titleOf(await door.presses('UCHEN', answer, 'confirm-link'))).toContain('Nothing to show');
    await stand.inTeam(feishu, 'East Two');
    await door.presses('UWANG', await door.says('UWANG', `team add <@${feishu}> to East Two`), 'confirm-team');
    expect(titleOf(await door.presses(feishu, answer, 'confirm-link'))).toContain('changed meanwhile');
    expect(await stand.personOf(slack)).not.toBe(await stand.personOf(feishu));
    const again = await door.says(feishu, `link ${await stand.issued(slack)}`);
    stand.now = stand.now.add({ minutes: 30 });
    expect(titleOf(await door.presses(feishu, again, 'confirm-link'))).toContain('changed meanwhile');
  });

  it('opens a slot again that they would confirm themselves, and brings the others along', async () => {
    const { slack, feishu } = await stand.somebody('slack', 'feishu');
    await stand.inTeam(slack, 'East One');
    const number = async (text: string, user: string) =>
      /#(\d+)/.exec(titleOf(await offersTask(door, user, text)))?.[1] ?? '';
    const own = await number('task new Visit customer=Acme slots=1 points=10 due=11-27', slack);
    const other = await number('task new Visit customer=Acme slots=2 points=10 due=11-27', 'UCHEN');
    await stand.says(feishu, `task claim ${own}`);
    await stand.says(feishu, `task claim ${other}`);
    const answer = await door.says(feishu, `link ${await stand.issued(slack)}`);
    expect(linesOf(answer)).toContain(`A slot of #${own} opens again: nobody confirms what they did themselves`);
    await door.presses(feishu, answer, 'confirm-link');
    expect(saidBy(await door.says(slack, 'task mine'))).toContain(`#${other}`);
    expect(await stand.says('UCHEN', `task claim ${own}`)).toContain("It's yours");
    expect(await stand.says(slack, `task done ${other}`)).toBe(
      `Your part of task #${other} is done, the others are not yet`,
    );
  });

  it('is one other side of a task, and confirms nothing that they did themselves', async () => {
    const { company } = stand;
    const { slack, feishu } = await stand.somebody('slack', 'feishu');
    await stand.inTeam(slack, 'East One');
    const [one, other] = [await stand.personOf(slack), await stand.personOf(feishu)];
    const offered = async (who: string, partnerId: string): Promise<number> =>
      (await company.as(who, (work) => offerTask(work, visit({ partnerId })))).number;
    const both = await offered(one, other);
    const helped = await offered('chen', other);
    await stand.says(slack, `task claim ${helped}`);
    await stand.links(slack, feishu);
    const keep = await stand.personOf(feishu);
    const read = (number: number) => readTask(company.db, company.org.id, number);
    expect(await read(both)).toMatchObject({ requester: { id: keep }, partner: null });
    expect(await read(helped)).toMatchObject({ partner: { id: keep }, slots: [{ holder: null }], state: 'offered' });
  });

  it('holds what they claim at that very moment', async () => {
    const { slack, feishu } = await stand.somebody('slack', 'feishu');
    await stand.inTeam(slack, 'East One');
    await stand.inTeam(feishu, 'East One');
    const told = await offersTask(door, 'UCHEN', 'task new Visit customer=Acme slots=1 points=10 due=11-27');
    const number = Number(/#(\d+)/.exec(titleOf(told))?.[1]);
    const answer = await door.says(feishu, `link ${await stand.issued(slack)}`);
    const doing = [`task claim ${number}`, 'nudge at 17:30', 'nudge leave 12-01 12-02'];
    const linking = door.presses(feishu, answer, 'confirm-link');
    await Promise.all([linking, ...doing.map((text) => stand.says(feishu, text))]);
    const slot = await stand.company.db.taskSlot.findFirstOrThrow({ where: { task: { number } } });
    expect(slot.holderId).toBe(await stand.personOf(feishu));
    expect(door.errors).toEqual([]);
  });

  it('takes their rights along, and their leave, and who stands in for them', async () => {
    const { slack, feishu } = await stand.somebody('slack', 'feishu');
    await stand.inTeam(slack, 'East One');
    await stand.says('UWANG', `team manager <@${feishu}> of South Region`);
    await stand.says(feishu, 'nudge leave 12-01 12-05 delegate=@Sun Yue');
    await stand.links(slack, feishu);
    const personId = await stand.personOf(slack);
    const [leave] = await stand.company.db.leave.findMany({ where: { personId } });
    expect(leave?.until).toEqual(new Date('2026-12-05'));
    expect(
      await stand.company.db.delegation.count({ where: { personId, delegateId: stand.company.idOf('sun') } }),
    ).toBe(1);
    expect(saidBy(await door.says(slack, 'team'))).toContain('South Region');
  });
});

describe('accounts that were one person’s from the beginning', () => {
  it('come apart as well: the other begins anew', async () => {
    const answer = await door.says('ULIN', 'link off');
    expect(linesOf(answer)[0]).toBe('Entries, targets and teams stay here; Feishu begins anew');
    expect(await stand.personOf('ULIN')).toBe(stand.company.idOf('lin'));
    expect(await stand.says('ou_lin', '目标')).toContain('No target');
    expect(await stand.says('ou_lin', `link ${await stand.issued('ULIN')}`)).toContain('Linked');
    expect(await stand.personOf('ou_lin')).toBe(stand.company.idOf('lin'));
  });
});

it('an account of one workspace is never silently the second of a person there', async () => {
  const [{ slack, feishu }, other] = [await stand.somebody('slack', 'feishu'), await stand.somebody('slack')];
  await stand.links(slack, feishu);
  const answer = await door.says(other.slack, `link ${await stand.issued(feishu)}`);
  expect(linesOf(answer).join()).toContain('Both accounts are in Huachen Tech and will be one person there');
  await door.presses(other.slack, answer, 'confirm-link');
  expect(await stand.personOf(other.slack)).toBe(await stand.personOf(slack));
  await stand.says(slack, 'link off');
  const people = await Promise.all([slack, feishu, other.slack].map((one) => stand.personOf(one)));
  expect(new Set(people).size).toBe(3);
});
