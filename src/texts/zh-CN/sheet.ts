import { zh } from './spaced.ts';

/** One page for two who talk. */
export const sheet = {
  title: (p: { name: string; goals: number; watch: number }) =>
    p.goals === 0
      ? zh`${p.name}的一对一提纲：还没有目标`
      : p.watch === 0
        ? zh`${p.name}的一对一提纲：目标都跟得上`
        : zh`${p.name}的一对一提纲：${p.goals} 项目标，${p.watch} 项要留意`,
  good: (p: { facts: string }) => zh`先说好的：${p.facts}`,
  ahead: (p: { name: string; percent: string; expected: string }) => zh`${p.name} ${p.percent}（应达 ${p.expected}）`,
  paced: (p: { name: string; before: string; now: string }) => zh`一周里${p.name}从应达的 ${p.before} 到 ${p.now}`,
  helpedOf: (p: { names: string; days: number }) => zh`近 ${p.days} 天帮过${p.names}`,
  helpedBy: (p: { names: string; days: number }) => zh`近 ${p.days} 天帮过忙的：${p.names}`,
  helper: (p: { name: string; tasks: number }) => zh`${p.name}（${p.tasks} 个任务）`,
  activity: (p: { name: string; amounts: string }) => zh`${p.name}，近 4 周：${p.amounts}`,
  held: (p: { tasks: string }) => zh`答应做的：${p.tasks}`,
  asked: (p: { tasks: string }) => zh`请人帮的：${p.tasks}`,
  task: (p: { number: number; title: string; due: string }) => zh`#${p.number} ${p.title}（${p.due}）`,
  actions: (p: { actions: string }) => zh`复盘时说好的：${p.actions}`,
  action: (p: { text: string; due: string }) => zh`“${p.text}”（${p.due} 前）`,
  more: (p: { count: number }) => zh`另有 ${p.count} 个`,
  question: (p: { text: string }) => zh`可以问：${p.text}`,
  questions: {
    behind: (p: { name: string; progress: string }) => zh`${p.name} ${p.progress}，卡在哪一步？哪一步我能推？`,
    silent: '最近在忙什么？汇报哪里不顺手？',
    falling: (p: { name: string; usual: string; now: string }) =>
      zh`${p.name}从每周 ${p.usual}到 ${p.now}，时间花到哪了？哪件事可以放一放？`,
    unanswered: (p: { period: string; name: string }) => zh`${p.period}${p.name}的目标，哪里还拿不准？`,
    stuck: (p: { number: number }) => zh`任务 #${p.number} 还差什么？请谁来最合适？`,
    ahead: (p: { name: string }) => zh`${p.name}做得顺，是怎么做的？能讲给队里听吗？`,
    alone: '请过人帮忙，还没人接：请谁最合适？',
    need: '接下来两周，最需要我做的一件事是什么？',
  },
  weeks: (p: { since: string; until: string }) => zh`4 周：${p.since} 至 ${p.until}`,
  onlyYou: '给经理谈话用，不会发给别人',
  note: '带句话',
  goals: '看目标',
};
