import type { Texts } from '../zh-CN/index.ts';

const tasks = (count: number): string => (count === 1 ? '1 task' : `${count} tasks`);
const points = (count: number): string => (count === 1 ? '1 point' : `${count} points`);
const days = (count: number): string => (count === 1 ? 'today' : `last ${count} days`);

export const helping: Texts['helping'] = {
  title: (p) => `${p.team}, ${days(p.days)}: help with ${tasks(p.tasks)}`,
  titleWithPoints: (p) => `${p.team}, ${days(p.days)}: help with ${tasks(p.tasks)}, ${points(p.points)}`,
  none: (p) => `${p.team}, ${days(p.days)}: no help is confirmed yet`,
  helped: (p) => `${p.helper} helped ${p.list}`,
  youHelped: (p) => `You helped ${p.list}`,
  helpedYou: (p) => `You were helped by ${p.list}`,
  item: (p) => {
    const counted = `${p.name}: ${tasks(p.tasks)}`;
    return p.points === undefined ? counted : `${counted} (${points(p.points)})`;
  },
  within: 'its own people',
  helpers: (p) => `Have helped: ${p.names}`,
  unanswered: (p) => `Asked, and nobody claimed it: ${p.list}`,
  unansweredBy: (p) => `${p.name} (${p.tasks})`,
  untouched: (p) => `Neither asked for help nor got any: ${p.names}`,
  notYet: (p) => `No help yet from: ${p.names}`,
  more: (p) => `${p.count} more`,
  moreHelpers: (p) => (p.count === 1 ? '1 more person helped' : `${p.count} more people helped`),
  window: (p) => `Tasks confirmed from ${p.from} to ${p.until}`,
  imageButton: 'See as image',
  listButton: 'Who helps whom',
  checkButton: 'Check tasks',
  chart: {
    eyebrow: (p) => `${p.days === 1 ? 'Today' : `Last ${p.days} days`} / ${p.span}`,
    lead: 'Across: who was helped. Down: who helped',
    helper: 'Helper',
    helped: 'Was helped',
    total: 'Sum',
    footer: 'Numbers are tasks that the other side confirmed',
    left: (p) => `Those with the most tasks; ${p.count} more have no room here`,
    alt: (p) => `${p.headline}. Helped most: ${p.helpers}. The list below has who helped whom`,
  },
  check: {
    title: (p) =>
      p.count === 1 ? `1 thing worth a look, ${days(p.days)}` : `${p.count} things worth a look, ${days(p.days)}`,
    none: (p) => `Nothing worth a special look, ${days(p.days)}`,
    reciprocal: (p) =>
      `Confirmed for each other: ${p.one} confirmed ${p.given} for ${p.other}, ${p.other} confirmed ${p.got} for ${p.one}`,
    ownHand: (p) => `Holder and other side are one person by now: ${p.holder}, ${p.tasks}`,
    standIn: (p) =>
      `Confirmed in the other side's place, with one standing in for the other that day: ${p.other} for ${p.holder}, ${p.tasks}`,
    oneSided: (p) => `All tasks went to one person: ${p.other} asked, ${p.holder} did ${p.tasks}`,
    quick: (p) =>
      `Claimed, done and confirmed within ${p.minutes === 1 ? '1 minute' : `${p.minutes} minutes`}: ${p.other} for ${p.holder}, ${p.tasks}`,
    more: (p) => `${p.count} more`,
    look: (p) => `See #${p.task}`,
    lookNext: (p) => `To see any of the tasks: ${p.command}`,
    nothingBlocked: 'For your information: no task and no point has changed',
  },
};
