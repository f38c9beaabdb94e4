import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toText } from '../../../src/card/text.ts';
import { enSlack } from '../../../src/playground/gallery/samples/team.ts';
import { readBriefOf } from '../../../src/services/briefs/read.ts';
import { sheetOf } from '../../../src/services/briefs/sheet.ts';
import { fromDay, fromInstant } from '../../../src/store/time.ts';
import { briefCard } from '../../../src/views/brief.ts';
import { sheetCard } from '../../../src/views/sheet.ts';
import { type Company, foundCompany } from '../../support/company.ts';

let company: Company;
const at = (date: string) => Temporal.PlainDateTime.from(`${date}T09:00`).toZonedDateTime('Asia/Shanghai');
const day = (date: string) => fromDay(Temporal.PlainDate.from(date));

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());
beforeEach(async () => {
  await company.db.leave.deleteMany();
  await company.db.note.deleteMany();
});

/** The brief as it reads in English; everybody has reported every working day until 17 November. */
const brief = async (who: string, date: string): Promise<string> =>
  toText(briefCard(enSlack, await company.as(who, (work) => readBriefOf(work, 'Asia/Shanghai'), at(date))));

/** What stands about somebody. */
const about = (text: string, name: string): string =>
  text.split('\n').find((line) => line.startsWith(`${name} ·`)) ?? 'nothing';

const away = (who: string, from: string, until: string) =>
  company.db.leave.create({
    data: {
      ...{ orgId: company.org.id, id: randomUUIDv7(), personId: company.idOf(who), recordedById: company.idOf(who) },
      ...{ from: day(from), until: day(until), recordedAt: day(from) },
    },
  });

describe('whom to help', () => {
  it('is told with facts: who is behind, and by how much', async () => {
    expect(about(await brief('wang', '2026-11-16'), 'Sun Yue')).toMatch(/^Sun Yue · sales amount 34% \(45% expected\)/);
  });

  it('is not whoever is on leave, whatever their numbers', async () => {
    await away('sun', '2026-11-16', '2026-11-16');
    const text = await brief('wang', '2026-11-16');
    expect(about(text, 'Sun Yue')).toBe('nothing');
    expect(text.split('\n')[0]).not.toContain('Sun Yue');
  });

  it('has visits that fell, against the own usual weeks; a week of leave is no fall', async () => {
    expect(about(await brief('wang', '2026-11-23'), 'Chen Chen')).toContain(
      'customer visits from 17 (mean of 4 weeks) to 6 a week',
    );
    await away('chen', '2026-11-18', '2026-11-20');
    expect(about(await brief('wang', '2026-11-23'), 'Chen Chen')).not.toContain('customer visits from');
  });

  it('has silence as a reason of its own, in working days', async () => {
    expect(about(await brief('wang', '2026-11-25'), 'Li Na')).toContain(
      'nothing recorded for 5 working days (last for Nov 17)',
    );
    expect(await brief('wang', '2026-11-24')).not.toContain('nothing recorded');
  });

  it('has a task that is past its day, and the customer one could come along to', async () => {
    const { taskId, index, task } = await company.db.taskSlot.findFirstOrThrow({
      where: { holderId: { not: null }, doneAt: null },
      include: { task: true },
    });
    await company.db.task.update({
      where: { orgId_id: { orgId: company.org.id, id: taskId } },
      data: { dueOn: day('2026-11-13'), customer: 'Acme' },
    });
    const holds = (who: string) =>
      company.db.taskSlot.updateMany({ where: { taskId, index }, data: { holderId: company.idOf(who) } });
    await holds('li');
    const stuck = await brief('wang', '2026-11-16');
    expect(about(stuck, 'Li Na')).toContain(`task #${task.number} was due Nov 13, still under way`);
    expect(stuck).toContain(`“任务 #${task.number} 需要我找谁、推什么？说一声，我来办”`);
    await holds('sun');
    expect(await brief('wang', '2026-11-16')).toContain('“周三 Acme 我一起去，要不要我先约采购？”');
    const sheet = await company.as('wang', (work) => sheetOf(work, 'Sun Yue'), at('2026-11-16'));
    expect(toText(sheetCard(enSlack, sheet))).toContain(`Said to do: #${task.number}`);
  });
});

describe('whoever came nearer to the pace', () => {
  it('is said to have, where there was a note last week or somebody helped, and who never fell short is not', async () => {
    expect(await brief('zhou', '2026-11-16')).not.toMatch(/Had your note|Was helped/);
    await company.db.note.create({
      data: {
        ...{ orgId: company.org.id, id: randomUUIDv7(), fromId: company.idOf('zhou'), toId: company.idOf('ma') },
        ...{ day: day('2026-11-09'), text: 'Lunch?', at: fromInstant(at('2026-11-09').toInstant()) },
      },
    });
    expect(await brief('zhou', '2026-11-16')).toContain(
      'Had your note last week: Ma Xiaodong · sales amount from 77% to 83% of pace',
    );
    expect(await brief('zhou', '2026-11-23')).not.toContain('Had your note');
  });
});

describe('a manager of managers', () => {
  it('hears of teams with who leads them, and sends words to these', async () => {
    await company.db.membership.create({
      data: {
        ...{ orgId: company.org.id, teamId: company.idOf('company'), personId: company.idOf('ouyang') },
        ...{ role: 'manager', from: day('2026-01-01') },
      },
    });
    const text = await brief('ouyang', '2026-11-16');
    expect(text).toMatch(/East One \(Wang Qiang\)/);
    expect(text).not.toMatch(/^(?:Sun Yue|Li Na|Xu Lei) ·/m);
  });
});
