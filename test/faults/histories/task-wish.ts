import type { Chance } from '../../support/chance.ts';
import type { TaskAct } from './act.ts';
import { type Actor, actors, type Key } from './people.ts';
import { stateOf, type Task } from './task-model.ts';
import { howOf, pressing, type Scene, type Wish } from './wish.ts';

type Wanted = readonly [TaskAct, ...TaskAct[]];

/** What is mostly wanted of a task as it stands: what leads on, or nothing would ever be confirmed. */
const wanted: Readonly<Record<ReturnType<typeof stateOf>, Wanted>> = {
  offered: ['claim', 'claim', 'claim', 'claim', 'done', 'release', 'cancel'],
  claimed: ['claim', 'done', 'done', 'done', 'release', 'cancel'],
  done: ['confirm', 'confirm', 'give-back', 'done'],
  confirmed: ['claim', 'confirm'],
  cancelled: ['claim', 'done'],
};
/** As they stand on cards; what cancels a task asks first, so it is typed. */
const labels: Readonly<Partial<Record<TaskAct, readonly string[]>>> = {
  claim: ['Claim', '认领'],
  done: ['Done', '完成'],
  release: ['Release', '释放'],
  confirm: ['Confirm', '确认完成'],
  'give-back': ['Not yet', '还没完成'],
};

/** What somebody wants with a task: to offer one, to publish it, or to do something with one of the latest. */
export function taskWishOf(chance: Chance, nr: number, scene: Scene): Wish {
  const ours = scene.world.tasks.filter(({ title }) => title.startsWith('Visit'));
  const open = ours.filter(({ end }) => end === null);
  const preview = [...scene.deeds.values()].findLast(
    ({ nr: of, act }) => act.is === 'offer' && !scene.world.published.includes(of) && scene.answers.has(of),
  );
  if (preview?.act.is === 'offer' && chance.happens(0.7)) {
    const answer = scene.answers.get(preview.nr);
    const on = answer && scene.onlooker.buttonOn(answer, ['Publish task', '发布任务']);
    const { is: _, ...offer } = preview.act;
    if (on) return pressing({ nr, who: preview.who, act: { is: 'publish', of: preview.nr, offer } }, on);
  }
  const task = chance.happens(0.1) ? ours.at(-chance.between(1, 4)) : open.at(-chance.between(1, 3));
  if (!task || (open.length < 3 && chance.happens(0.4))) return offering(chance, nr);
  return doing(chance, nr, scene, task);
}

function offering(chance: Chance, nr: number): Wish {
  const { key: who, platforms } = chance.one<Actor>(actors);
  const offer = { title: `Visit ${nr}`, slots: chance.between(1, 2), points: 2 * chance.between(1, 20) };
  return { deed: { nr, who, act: { is: 'offer', ...offer } }, how: howOf(chance, chance.one(platforms)) };
}

/** Somebody wants the same at the same moment; or the same person presses twice. */
export function rivalOf(chance: Chance, nr: number, scene: Scene, { deed }: Wish): Wish | undefined {
  const { act, who } = deed;
  const task = act.is === 'task' ? scene.world.tasks.find(({ number }) => number === act.task) : undefined;
  if (act.is !== 'task' || !task) return undefined;
  return doing(chance, nr, scene, task, act.act, chance.happens(0.2) ? who : chance.one<Actor>(actors).key);
}

function doing(
  chance: Chance,
  nr: number,
  { onlooker }: Scene,
  task: Task,
  act = chance.one(wanted[stateOf(task)]),
  by?: Key,
): Wish {
  const fitting = chance.happens(0.2) ? [] : whoCan(task, act);
  const who = by ?? fitting[chance.between(0, fitting.length - 1)] ?? chance.one<Actor>(actors).key;
  const buttons = onlooker.buttonsOf(who, task.number, labels[act] ?? []);
  const on = buttons[chance.between(0, buttons.length - 1)];
  const deed = { nr, who, act: { is: 'task', act, task: task.number, pressed: true } } as const;
  if (on && (act === 'give-back' || chance.happens(0.5))) return pressing(deed, on);
  const typed = { ...deed, act: { ...deed.act, act: act === 'give-back' ? 'done' : act, pressed: false } } as const;
  const actor = actors.find(({ key }) => key === who) as Actor;
  return { deed: typed, how: howOf(chance, chance.one(actor.platforms)) };
}

/** Whom it is for, where that is not everybody. */
function whoCan({ requester, slots }: Task, act: TaskAct): Key[] {
  const those =
    act === 'done' || act === 'release'
      ? slots.flatMap(({ holder }) => holder ?? [])
      : act === 'claim'
        ? []
        : [requester];
  return actors.flatMap(({ key }) => (those.includes(key) ? [key] : []));
}
