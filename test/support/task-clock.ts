import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { announcements } from '../../src/announcements/index.ts';
import type { Card } from '../../src/card/card.ts';
import { toText } from '../../src/card/text.ts';
import { openTypeface } from '../../src/charts/text/typeface.ts';
import { enSlack } from '../../src/playground/gallery/samples/team.ts';
import { keepRules } from '../../src/services/rules/keep.ts';
import { runTaskClock } from '../../src/services/tasks/clock/run.ts';
import type { Tick } from '../../src/services/tasks/clock/tick.ts';
import { type Offer, offerTask } from '../../src/services/tasks/offer.ts';
import { readTask, type TaskView } from '../../src/services/tasks/read.ts';
import type { Work } from '../../src/services/work.ts';
import { fromDay } from '../../src/store/time.ts';
import { type Company, foundCompany } from './company.ts';
import { visit } from './tasks.ts';

/**
 * The demo company with one task at a time, and a clock that shows what it is told to. Li, Chen and Sun belong to East One,
 * which Wang manages, who is at the head of the company and its only admin; He to East Two, which Zhou manages.
 */
export class TaskClock {
  /** Of the task that was offered last. */
  number = 0;
  id = '';
  readonly company: Company;
  #zone = 'Asia/Shanghai';

  private constructor(company: Company) {
    this.company = company;
  }

  static open = async (): Promise<TaskClock> => new TaskClock(await foundCompany());

  close = (): Promise<void> => this.company.close();

  /** No task, no leave, and the policy and the clock that the company is founded with. */
  async clear(): Promise<void> {
    const { db, org } = this.company;
    await db.announcement.deleteMany();
    await db.taskSlot.deleteMany();
    await db.task.deleteMany();
    await db.leave.deleteMany();
    await this.moveTo('Asia/Shanghai');
    await db.organisation.update({ where: { id: org.id }, data: { policy: {} } });
  }

  /** The organisation's own clock, from now on. */
  async moveTo(zone: string): Promise<void> {
    this.#zone = zone;
    await this.company.db.organisation.update({ where: { id: this.company.org.id }, data: { zone } });
  }

  at = (text: string): Temporal.ZonedDateTime => Temporal.PlainDateTime.from(text).toZonedDateTime(this.#zone);

  /** A service that has just started looks at a clock that shows this. */
  look = (text: string, parts: Partial<Tick> = {}): Promise<void> =>
    runTaskClock({
      db: this.company.db,
      now: this.at(text).toInstant(),
      newId: randomUUIDv7,
      queue: this.company.queue,
      rulesAt: keepRules(),
      ...parts,
    });

  /** Li, or somebody else, asks for something that has a long time. */
  async offers(when: string, offer: Partial<Offer> = {}, who = 'li'): Promise<void> {
    const far = visit({ dueOn: Temporal.PlainDate.from('2027-12-31'), ...offer });
    const offered = await this.company.as(who, (work) => offerTask(work, far), this.at(when));
    this.number = offered.number;
    this.id = (await this.task()).id;
  }

  does = (act: (work: Work, number: number) => Promise<unknown>, who: string, when: string): Promise<unknown> =>
    this.company.as(who, (work) => act(work, this.number), this.at(when));

  task = (): Promise<TaskView> => readTask(this.company.db, this.company.org.id, this.number);

  holders = async (): Promise<(string | null)[]> =>
    (await this.task()).slots.map(({ holder }) => holder?.alias ?? null);

  isDueOn = (day: string) =>
    this.company.db.task.updateMany({ where: { id: this.id }, data: { dueOn: fromDay(Temporal.PlainDate.from(day)) } });

  async isAway(who: string, from: string, until: string): Promise<void> {
    const { db, org, idOf } = this.company;
    const recorded = { recordedById: idOf(who), recordedAt: new Date(0) };
    const [first, last] = [from, until].map((day) => fromDay(Temporal.PlainDate.from(day))) as [Date, Date];
    await db.leave.create({
      data: { ...recorded, orgId: org.id, id: randomUUID(), personId: idOf(who), from: first, until: last },
    });
  }

  /** What people alone have been told of the task. */
  async told(): Promise<string[]> {
    const rows = await this.company.db.announcement.findMany({
      where: { subject: `task:${this.id}`, chatId: null },
      include: { person: true },
    });
    return rows.map(({ kind, person }) => `${kind} ${person?.alias}`).sort();
  }

  /** What the audit has of the clock. */
  async audited(): Promise<string[]> {
    const rows = await this.company.db.audit.findMany({
      where: { subject: `task:${this.id}`, via: 'clock', actorId: null },
      orderBy: { id: 'asc' },
    });
    return rows.map(({ action }) => action);
  }

  /** The last card of that kind as somebody reads it then. */
  async card(kind: string, who: string, when: string): Promise<string> {
    const card = await this.#shown(kind, who, when);
    return card ? toText(card) : 'nothing';
  }

  /** What is asked before a button of that card does anything. */
  async asksFirst(kind: string, who: string, when: string): Promise<string[]> {
    const blocks = (await this.#shown(kind, who, when))?.body ?? [];
    return blocks.flatMap((block) =>
      block.type === 'buttons' ? block.buttons.flatMap(({ confirm = [] }) => confirm) : [],
    );
  }

  async #shown(kind: string, who: string, when: string): Promise<Card | undefined> {
    const { db, org, idOf } = this.company;
    const row = await db.announcement.findFirstOrThrow({
      where: { kind, subject: `task:${this.id}`, personId: idOf(who) },
      orderBy: { createdAt: 'desc' },
    });
    const declared = announcements(openTypeface()).find((one) => one.kind === kind);
    const now = this.at(when).toInstant();
    const place = { db, orgId: org.id, reader: enSlack, now, privacy: 'full', chatId: undefined } as const;
    return declared?.card(place, row.about);
  }
}
