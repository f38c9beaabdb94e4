import { type Block, type Button, buttons, type Card, context, line } from '../card/card.ts';
import { pointsPerSlot } from '../domain/tasks/shares.ts';
import type { Place, TaskKind, TaskState } from '../domain/tasks/task.ts';
import { dayText, weekdayText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { shorten } from '../texts/shorten.ts';
import { words } from '../texts/words.ts';
import { toTasks } from './onward.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

/** A task as far as cards show it. */
export interface ShownTask {
  readonly number: number;
  readonly kind: TaskKind;
  readonly title: string;
  readonly customer: string | null;
  readonly points: number;
  readonly dueOn: Temporal.PlainDate;
  readonly state: TaskState;
  readonly requester: Named;
  readonly cancelled: { readonly by: Named } | null;
  readonly slots: readonly ShownSlot[];
}

interface ShownSlot extends Pick<Place, 'role' | 'share' | 'overlay'> {
  readonly index: number;
  readonly team: Named | null;
  readonly holder: Named | null;
  readonly closed: boolean;
}

/** The card of a task in a chat; the customer stands on it only where the chat may show customers. */
export function taskCard(reader: Reader, task: ShownTask, showCustomer: boolean): Card {
  const { task: texts } = textsFor(reader.locale);
  const title = titleText(reader, task);
  return {
    tone: tones[task.state],
    title,
    body: [
      ...(title.includes(task.title) ? [] : [line(task.title)]),
      ...stateLines(reader, task).map((text) => line(text)),
      ...(task.customer && showCustomer ? [line(texts.customer({ customer: task.customer }))] : []),
      context(contextText(reader, task, showCustomer)),
      ...buttonsOf(reader, task),
    ],
    fallback: dots(title, nextCommand(reader, task)),
  };
}

function stateLines(reader: Reader, task: ShownTask): string[] {
  const { task: texts } = textsFor(reader.locale);
  const points = texts.points({ points: task.points, due: weekdayText(reader.locale, task.dueOn) });
  switch (task.state) {
    case 'offered':
    case 'claimed':
      return [slotsText(reader, task), points];
    case 'done': {
      const requester = nameFor(reader, task.requester);
      return [texts.doneLine({ holders: holderNames(reader, task), requester }), points];
    }
    case 'confirmed':
      return [slotsText(reader, task)];
    case 'cancelled':
    case 'expired':
      return [];
  }
}

function contextText(reader: Reader, task: ShownTask, showCustomer: boolean): string {
  const { task: texts } = textsFor(reader.locale);
  const open = task.state === 'offered' || task.state === 'claimed' || task.state === 'done';
  return dots(
    texts.context({ requester: nameFor(reader, task.requester), kind: texts.kinds[task.kind] }),
    ...(open ? [texts.onceConfirmed] : []),
    ...(task.cancelled ? [texts.cancelledBy({ by: nameFor(reader, task.cancelled.by) })] : []),
    ...(task.state === 'offered' && task.customer && !showCustomer ? [texts.customerHidden] : []),
  );
}

const tones: Readonly<Record<TaskState, Card['tone']>> = {
  offered: 'asks',
  claimed: 'plain',
  done: 'plain',
  confirmed: 'done',
  cancelled: 'closed',
  expired: 'closed',
};

/** What people wrote may be longer than a title can be; then it stands below in full. */
const longestTitle = { 'zh-CN': 40, en: 55 } as const;

function titleText(reader: Reader, task: ShownTask): string {
  const { task: texts } = textsFor(reader.locale);
  if (task.state === 'confirmed') return confirmedText(reader, task);
  const title = shorten(task.title, longestTitle[reader.locale]);
  if (task.state === 'cancelled') return texts.cancelled({ ...task, title });
  return task.state === 'expired' ? texts.expired({ ...task, title }) : texts.title({ ...task, title });
}

/** `任务 #12 已确认：陈晨 +15、林岚 +15 积分` */
export const confirmedText = (reader: Reader, task: ShownTask): string =>
  textsFor(reader.locale).task.confirmed({ ...task, shares: sharesText(reader, task) });

/** What to type next, by whoever it concerns. */
function nextCommand(reader: Reader, { state, number }: ShownTask): string {
  const verbs = {
    offered: words.claim,
    claimed: words.done,
    done: words.confirm,
    confirmed: undefined,
    cancelled: undefined,
    expired: undefined,
  };
  const verb = verbs[state];
  return verb ? typed(reader, words.task, verb, String(number)) : typed(reader, words.task, words.list);
}

/** Every button is seen by everybody; the press decides. */
function buttonsOf(reader: Reader, { state, number, slots }: ShownTask): Block[] {
  const { task: texts } = textsFor(reader.locale);
  const value = { task: number };
  const claim: Button = { action: 'claim', label: texts.claim, value, style: 'primary' };
  const done: Button = { action: 'done', label: texts.done, value };
  const release: Button = { action: 'release', label: texts.release, value };
  const held = slots.some((slot) => slot.holder);
  if (state === 'offered') return [held ? buttons(claim, done, release) : buttons(claim)];
  return [state === 'claimed' ? buttons({ ...done, style: 'primary' }, release) : toTasks(reader)];
}

function slotsText(reader: Reader, { slots }: Pick<ShownTask, 'slots'>): string {
  const { task: texts } = textsFor(reader.locale);
  const taken = slots.filter((slot) => slot.holder).length;
  const holders = holdersText(reader, { slots });
  const base = holders
    ? texts.slotsWithHolders({ taken, all: slots.length, holders })
    : texts.slots({ taken, all: slots.length });
  const open = openText(
    reader,
    slots.filter((slot) => !slot.holder && !slot.closed),
  );
  return open ? dots(base, open) : base;
}

/** Which teams the open slots are for; nothing when anybody may take them. */
function openText(reader: Reader, open: ShownTask['slots']): string | undefined {
  const { task: texts, status } = textsFor(reader.locale);
  if (!open.some((slot) => slot.team)) return undefined;
  const counts = new Map<string, number>();
  for (const { team } of open) {
    const name = team ? nameFor(reader, team) : '';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const teams = [...counts].map(([team, count]) =>
    team ? texts.teamSlots({ team, count }) : texts.anySlots({ count }),
  );
  return texts.openFor({ teams: teams.join(status.listMark) });
}

/** `陈晨、林岚` */
export const holderNames = (reader: Reader, { slots }: Pick<ShownTask, 'slots'>): string =>
  slots
    .flatMap(({ holder }) => (holder ? [nameFor(reader, holder)] : []))
    .join(textsFor(reader.locale).status.listMark);

/** `陈晨（华东）、林岚（华南）` */
function holdersText(reader: Reader, { slots }: Pick<ShownTask, 'slots'>): string {
  const { task: texts, status } = textsFor(reader.locale);
  const holders = slots.flatMap(({ holder, team }) =>
    holder ? [texts.holder({ name: nameFor(reader, holder), team: team ? nameFor(reader, team) : undefined })] : [],
  );
  return holders.join(status.listMark);
}

function sharesText(reader: Reader, { slots, points }: ShownTask): string {
  const { task: texts, status } = textsFor(reader.locale);
  const shares = pointsPerSlot(points, slots);
  return slots
    .flatMap(({ holder, index }) =>
      holder ? [texts.confirmedShare({ name: nameFor(reader, holder), points: shares[index] ?? 0 })] : [],
    )
    .join(status.listMark);
}

/** One line of a list of tasks, with what can be done about it. */
export function taskRow(reader: Reader, task: ShownTask, button: Button) {
  const { task: texts } = textsFor(reader.locale);
  const { number, title, points, dueOn } = task;
  return line(
    texts.row({ number, title, points, slots: slotsText(reader, task), due: dayText(reader.locale, dueOn) }),
    button,
  );
}
