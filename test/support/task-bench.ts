import { randomUUIDv7 } from 'node:crypto';
import { pointsPerSlot } from '../../src/domain/tasks/shares.ts';
import type { TaskKind, TaskState } from '../../src/domain/tasks/task.ts';
import { opening } from '../../src/playground/company.ts';
import { keepHome } from '../../src/services/homes/keep.ts';
import { keepRules } from '../../src/services/rules/keep.ts';
import { cancelTask } from '../../src/services/tasks/cancel.ts';
import { claimTask } from '../../src/services/tasks/claim.ts';
import { runTaskClock } from '../../src/services/tasks/clock/run.ts';
import { timeOf } from '../../src/services/tasks/clock/tick.ts';
import { confirmTask } from '../../src/services/tasks/confirm.ts';
import { finishTask } from '../../src/services/tasks/finish.ts';
import { giveBackTask } from '../../src/services/tasks/give-back.ts';
import { offerTask } from '../../src/services/tasks/offer.ts';
import { readTask, type TaskView } from '../../src/services/tasks/read.ts';
import { releaseTask } from '../../src/services/tasks/release.ts';
import { stillOnTask } from '../../src/services/tasks/still-on.ts';
import type { Work } from '../../src/services/work.ts';
import { fromDay, fromInstant } from '../../src/store/time.ts';
import type { Company } from './company.ts';
import { above, clickers, type Offered } from './task-clicks.ts';
import type { Click, ModelSlot, ModelTask, PersonsAct } from './task-model.ts';
import type { Looking } from './task-model-clock.ts';
import { visit } from './tasks.ts';

const services: Readonly<Record<PersonsAct, (work: Work, number: number) => Promise<TaskView>>> = {
  claim: claimTask,
  done: finishTask,
  'still-on': stillOnTask,
  release: releaseTask,
  confirm: confirmTask,
  'give-back': giveBackTask,
  cancel: cancelTask,
};

/** How the database has the tasks. */
export interface Sight {
  readonly tasks: readonly ModelTask[];
  readonly states: readonly TaskState[];
  /** What they have brought, and what they should have: the part, the indicator, the person, and how much. */
  readonly scored: readonly string[];
  readonly due: readonly string[];
}

/** Counted beside the points, one for each part. */
const beside: Readonly<Partial<Record<TaskKind, string>>> = { mentoring: 'coaching' };

function dueFor({ id, kind, state, points, slots }: TaskView): string[] {
  if (state !== 'confirmed') return [];
  const each = pointsPerSlot(points, slots);
  return slots.flatMap(({ holderId }, nth) => {
    if (holderId === null) return [];
    const credits = { teamwork: each[nth] ?? 0, 'tasks-done': 1, [beside[kind] ?? 'tasks-done']: 1 };
    return Object.entries(credits)
      .filter(([, amount]) => amount > 0)
      .map(([indicator, amount]) => `${id}:${nth}:${indicator}:${holderId} ${amount}`);
  });
}

/** Tasks of the demo company on which anybody may click, and a clock that goes on when it is told to. */
export class TaskBench {
  readonly #company: Company;
  #numbers: number[] = [];
  now = opening;

  constructor(company: Company) {
    this.#company = company;
  }

  /** Everybody has looked at their home, which is kept up to date since. */
  async open(): Promise<void> {
    const { db, org, as, idOf } = this.#company;
    const days = { from: fromDay(opening.toPlainDate()), until: fromDay(opening.add({ years: 1 }).toPlainDate()) };
    await db.delegation.create({ data: { orgId: org.id, personId: idOf('zhou'), delegateId: idOf('ma'), ...days } });
    const { id: workspaceId } = await db.workspace.findFirstOrThrow({ where: { orgId: org.id } });
    for (const who of Object.keys(clickers)) {
      await as(who, (work) => keepHome(work, { personId: idOf(who), workspaceId }));
    }
  }

  /** Offers tasks in place of those that were there, of which nobody holds any more, at the opening. */
  async offers(all: readonly Offered[]): Promise<void> {
    const { db, org, as, idOf } = this.#company;
    this.now = opening;
    const gone = {
      cancelledAt: fromInstant(opening.toInstant()),
      cancelledById: idOf('wang'),
      state: 'cancelled' as const,
    };
    await db.task.updateMany({ where: { orgId: org.id, state: { in: ['offered', 'claimed', 'done'] } }, data: gone });
    this.#numbers = [];
    for (const { requester, kind, partner, points, due, places } of all) {
      const slots = places.map((one) => ({ ...one, teamId: one.teamId === null ? null : idOf(one.teamId) }));
      const partnerId = partner === null ? undefined : idOf(partner);
      const offer = visit({ kind, points, slots, partnerId, dueOn: opening.toPlainDate().add({ days: due }) });
      const { number } = await as(requester, (work) => offerTask(work, offer));
      this.#numbers.push(number);
    }
  }

  /** So many days pass, and a minute. */
  passes(days: number): void {
    this.now = this.now.add({ days, minutes: 1 });
  }

  clicks({ act, who, task }: Click): Promise<unknown> {
    const number = this.#numbers[task] ?? 0;
    return this.#company.as(who, (work) => services[act](work, number), this.now);
  }

  looksAtTheClock(): Promise<void> {
    const { db, queue } = this.#company;
    const now = this.now.toInstant();
    return runTaskClock({ db, now, newId: randomUUIDv7, queue, rulesAt: keepRules() });
  }

  get looking(): Looking {
    return { now: this.now.epochMilliseconds, time: timeOf(this.#company.org), above };
  }

  async look(): Promise<Sight> {
    const { db, org } = this.#company;
    const views = await Promise.all(this.#numbers.map((number) => readTask(db, org.id, number)));
    const rows = await db.task.findMany({
      where: { orgId: org.id, id: { in: views.map(({ id }) => id) } },
      select: { id: true, createdAt: true, escalatedAt: true, slots: true },
    });
    const ours = views.map(({ id }) => ({ sourceRecord: { startsWith: `${id}:` } }));
    const entries = await db.entry.findMany({ where: { orgId: org.id, OR: ours } });
    return {
      tasks: views.map((view) =>
        this.#modelOf(
          view,
          rows.find(({ id }) => id === view.id),
        ),
      ),
      states: views.map(({ state }) => state),
      scored: entries.map(({ sourceRecord, amount }) => `${sourceRecord} ${amount}`).sort(),
      due: views.flatMap(dueFor).sort(),
    };
  }

  #modelOf({ requester, partner, successor, dueOn, slots, cancelled, handedOverAt }: TaskView, row: Row): ModelTask {
    return {
      requester: this.#keyOf(requester.id),
      requesterTeams: clickers[this.#keyOf(requester.id)]?.memberOf ?? [],
      partner: partner && this.#keyOf(partner.id),
      successor: successor && this.#keyOf(successor.id),
      dueOn: dueOn.toString(),
      cancelled: cancelled !== null,
      escalated: row?.escalatedAt != null,
      handedOver: handedOverAt !== null,
      slots: slots.map(({ index, teamId, role, share, overlay, holderId, done, confirmed, closed }) => ({
        ...{ index, role, share, overlay, done, confirmed, closed },
        teamId: teamId && this.#keyOf(teamId),
        holderId: holderId && this.#keyOf(holderId),
        ...momentsOf(row, index),
      })),
    };
  }

  #keyOf(id: string): string {
    const keys = [...Object.keys(clickers), 'east-2', 'east', 'south-1'];
    return keys.find((key) => this.#company.idOf(key) === id) ?? id;
  }
}

interface Times {
  readonly createdAt: Date;
  readonly escalatedAt: Date | null;
  readonly slots: readonly ({ readonly index: number } & Readonly<
    Record<'reopenedAt' | 'claimedAt' | 'stillOnAt' | 'warnedAt' | 'doneAt' | 'closedAt', Date | null>
  >)[];
}
type Row = Times | undefined;

function momentsOf(row: Row, index: number): Pick<ModelSlot, 'freeSince' | 'heardAt' | 'warnedAt' | 'endedAt'> {
  const at = row?.slots.find((slot) => slot.index === index);
  return {
    freeSince: (at?.reopenedAt ?? row?.createdAt)?.getTime() ?? 0,
    heardAt: (at?.stillOnAt ?? at?.claimedAt)?.getTime() ?? null,
    warnedAt: at?.warnedAt?.getTime() ?? null,
    endedAt: (at?.doneAt ?? at?.closedAt)?.getTime() ?? null,
  };
}
