import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Call } from '../../src/commands/command.ts';
import { commands } from '../../src/commands/index.ts';
import { auditRefusal } from '../../src/entrance/refuse.ts';
import { Refusal } from '../../src/errors.ts';
import type { Pressed, Said, Submitted } from '../../src/ports/messenger.ts';
import type { Refused } from '../../src/refused/refused.ts';
import { setReminders } from '../../src/services/reminders/set.ts';
import { textsFor } from '../../src/texts/index.ts';
import { type Company, foundCompany } from '../support/company.ts';
import { type Door, inbound, openDoor, pressed, said, titleOf } from '../support/door.ts';

let company: Company;
let door: Door;
let last = '00000000-0000-0000-0000-000000000000';

beforeAll(async () => {
  company = await foundCompany();
  door = openDoor(company);
});
afterAll(() => company.close());
beforeEach(async () => {
  last = (await company.db.audit.findFirst({ orderBy: { id: 'desc' } }))?.id ?? last;
});

/** What the audit has more than before. */
const written = async () =>
  (await company.db.audit.findMany({ where: { id: { gt: last } }, orderBy: { id: 'asc' } })).map(
    ({ action, subject, outcome, after, actorId }) => ({ action, subject, outcome, after, actorId }),
  );

const submitted = (form: string, values: Record<string, string>, state: unknown = {}): Submitted => ({
  kind: 'submitted',
  form,
  values,
  state,
});
const setup = { locale: 'en', zone: 'Asia/Shanghai', currency: 'CNY', year: '1' };
const file = {
  name: 'targets.csv',
  size: 30,
  read: async () => new TextEncoder().encode('姓名,指标,目标\n李娜,拜访,5'),
};

describe('what is refused is in the audit', () => {
  it.each<readonly [string, string, Said | Pressed | Submitted, string, string]>([
    [
      'a command, for want of a right',
      'UCHEN',
      said('goal set @Li Na visits 60'),
      'not-your-target',
      'command:goal set',
    ],
    ['what there is not', 'UZHOU', said('goal set me visits 60'), 'no-team', 'command:goal set'],
    ['what one may not see', 'UCHEN', said('goal @He Miao'), 'nothing-to-show', 'command:goal'],
    ['what is not one’s own', 'UCHEN', said('task done 1'), 'not-holder', 'command:task done'],
    ['in the other language', 'ou_li', said('周报 现在'), 'not-allowed', 'command:digest now'],
    ['a button', 'UCHEN', pressed('doctor', {}), 'admin-only', 'action:doctor'],
    ['a button that is gone', 'UCHEN', pressed('gone', {}), 'nothing-to-show', 'action:gone'],
    ['a form', 'UCHEN', submitted('setup-company', setup), 'admin-only', 'form:setup-company'],
    ['a file', 'UCHEN', { kind: 'said', text: '', file }, 'not-allowed', 'file:targets.csv'],
  ])('%s', async (_, user, what, code, subject) => {
    const { now, later } = await door.receive(inbound(user, what));
    await later;
    expect([await written(), titleOf(now)]).toEqual([
      [expect.objectContaining({ action: `refused.${code}`, subject, outcome: 'refused' })],
      expect.any(String),
    ]);
    expect(door.errors).toEqual([]);
  });

  it('with what was asked for, people by their names, and no code that opens something', async () => {
    await door.says('UCHEN', 'goal set <@ou_li> visits 60');
    await door.says('UCHEN', 'claim ABCD-EFGH');
    await door.says('UCHEN', 'source connect salesforce secret');
    await door.receive(inbound('UCHEN', pressed('waive', { team: company.idOf('south'), n: 3, long: 'x'.repeat(99) })));
    const rows = await written();
    expect(rows.map(({ after }) => after)).toEqual([
      { text: 'goal set @李娜 visits 60' },
      null,
      null,
      expect.anything(),
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/ABCD|secret|xxx/);
    expect(rows.at(-1)?.after).toEqual({ with: [company.idOf('south'), 3] });
  });

  it('once, however often it is delivered', async () => {
    const delivery = inbound('UCHEN', said('digest now'));
    for (const _ of [1, 2, 3]) await door.receive(delivery);
    expect(await written()).toHaveLength(1);
  });

  it('while nothing is left of what was done before it was refused', async () => {
    const doing = openDoor(company, {
      commands: commands.map((command) =>
        command.name.en === 'digest'
          ? { ...command, verbs: command.verbs.map((verb) => ({ ...verb, run: doesAndRefuses })) }
          : command,
      ),
    });
    await doing.says('UCHEN', 'digest now');
    expect(await written()).toMatchObject([{ action: 'refused.not-allowed', subject: 'command:digest now' }]);
    const { remindOff } = await company.db.person.findFirstOrThrow({ where: { id: company.idOf('chen') } });
    expect(remindOff).toBe(false);
  });

  it('of a form that stays open with a sentence', async () => {
    const whose = `person:${company.idOf('chen')}`;
    const { now } = await door.receive(
      inbound('UZHOU', submitted('goal-set', { whose, indicator: 'visits', amount: '5' })),
    );
    expect(now.kind).toBe('form-errors');
    expect(await written()).toMatchObject([{ action: 'refused.nothing-to-show', subject: 'form:goal-set' }]);
  });

  it('of an account that is nobody’s here, and of who has left', async () => {
    door.messenger.profiles = async (name) => ({ name, locale: 'en', zone: 'UTC', member: false });
    await door.says('UGUEST', 'goal');
    const sun = { orgId_id: { orgId: company.org.id, id: company.idOf('sun') } };
    await company.db.person.update({ where: sun, data: { leftOn: new Date('2026-11-01') } });
    await door.says('ou_sun', 'goal');
    expect(await written()).toEqual([
      { action: 'refused.not-a-member', subject: 'account:UGUEST', outcome: 'refused', after: null, actorId: null },
      {
        ...{ action: 'refused.not-a-member', subject: 'account:ou_sun', outcome: 'refused', after: null },
        actorId: company.idOf('sun'),
      },
    ]);
  });

  it('whatever it is for; and what was not understood is not', async () => {
    const codes = Object.keys(textsFor('en').auditRefusals) as Refused['code'][];
    await company.as('chen', async (work) => {
      for (const code of codes) {
        const refusal = new Refusal({ code } as Refused);
        await auditRefusal({ work } as Call, inbound('UCHEN', said('goal')), refusal, commands);
      }
    });
    const audited = (await written()).map(({ action }) => action.replace('refused.', ''));
    expect(codes.filter((code) => !audited.includes(code))).toEqual([
      'nothing-before',
      'offer-misread',
      'praise-misread',
      'said-twice',
      'undo-late',
      'unknown-command',
      'unknown-indicator',
      'unreadable-input',
      'unreadable-mapping',
      'unreadable-report',
      'unreadable-sheet',
      'unreadable-target',
      'unreadable-weight',
      'unreadable-when',
    ]);
  });
});

async function doesAndRefuses({ work }: Call): Promise<never> {
  await setReminders(work, { off: true });
  throw new Refusal({ code: 'not-allowed' });
}
