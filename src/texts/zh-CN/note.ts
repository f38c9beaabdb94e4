import { zh } from './spaced.ts';

/** What a manager has somebody told: words to begin with, in the language of whoever reads them, and how they arrive. */
export const note = {
  customer: (p: { on: string; customer: string }) => zh`${p.on}${p.customer}我一起去，要不要我先约采购？`,
  task: (p: { number: number }) => zh`任务 #${p.number} 需要我找谁、推什么？说一声，我来办`,
  falling: (p: { name: string; now: string; usual: string }) =>
    zh`${p.name}上周 ${p.now}，平时每周 ${p.usual}。手上有什么我能接过来的？`,
  silent: '几天没看到你的数字了，一切顺利吗？有我能帮上的，说一声',
  unanswered: (p: { period: string; name: string; amount: string }) =>
    zh`${p.period}${p.name}目标 ${p.amount}，你看行吗？想换个数也可以，直接说`,
  behind: (p: { name: string; short: string; on: string }) =>
    zh`${p.name}离应达还差 ${p.short}。${p.on}一起过一遍手上的单子，看哪几个我能帮着推？`,
  lookAt: (p: { fact: string; on: string }) => zh`${p.fact}。${p.on}一起看看，我能帮上什么？`,
  short: (p: { name: string; short: string }) => zh`${p.name}离应达还差 ${p.short}`,
  level: (p: { name: string; actual: string; target: string }) => zh`${p.name}现在 ${p.actual}，目标 ${p.target}`,
  ofTeam: (p: { team: string; fact: string }) => zh`${p.team}的${p.fact}`,
  arrives: (p: { from: string; text: string }) => zh`${p.from}（经齐步）：“${p.text}”`,
  answer: (p: { from: string }) => zh`要回话，直接找${p.from}`,
  goes: (p: { to: string }) => zh`这句话会发给${p.to}`,
  again: (p: { to: string; when: string }) => zh`今天 ${p.when} 给${p.to}带过话，一天一次，明天可以再带`,
  formTitle: (p: { to: string }) => zh`给${p.to}带话`,
  field: '带什么话',
  hint: (p: { from: string }) => zh`对方看到：${p.from}（经齐步）：“…”`,
  tooLong: (p: { most: number }) => zh`最多 ${p.most} 个字，短一点`,
};
