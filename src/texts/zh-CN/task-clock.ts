import { zh } from './spaced.ts';

/** What the clock does with tasks: nobody claims, says anything, or confirms. */
export const taskClock = {
  stillOn: '还在做',
  noted: (p: { number: number }) => zh`记下了：任务 #${p.number} 你还在做，名额为你留着`,

  unclaimed: (p: { number: number; days: number; slots: number }) =>
    zh`任务 #${p.number} 开放 ${p.days} 个工作日了，还有 ${p.slots} 个名额`,
  room: (p: { people: string }) => zh`手上有空：${p.people}`,
  roomOf: (p: { name: string; open: number }) => zh`${p.name}（${p.open} 个）`,
  noRoom: '能认领的人手上都满了',
  onceOnly: '每个任务只提醒一次',
  claimedBy: (p: { number: number; holders: string }) => zh`任务 #${p.number} 已认领：${p.holders}`,
  doneBy: (p: { number: number; holders: string }) => zh`任务 #${p.number} 做完了（${p.holders}），等确认`,

  ask: (p: { number: number; until: string | undefined }) =>
    p.until ? zh`任务 #${p.number} 还在做吗？${p.until} 后名额会重新开放` : zh`任务 #${p.number} 还在做吗？`,
  silentSince: (p: { since: string }) => zh`${p.since}起没有新消息`,
  yours: (p: { number: number }) => zh`任务 #${p.number} 继续由你做`,
  yourPartDone: (p: { number: number }) => zh`任务 #${p.number} 你的部分已完成`,
  notYours: (p: { number: number }) => zh`任务 #${p.number} 的名额已不在你手上`,

  takenBack: (p: { number: number }) => zh`任务 #${p.number} 的名额重新开放了`,
  takenBackWhy: (p: { since: string; asked: string }) => zh`${p.since}起没有新消息，${p.asked}问过一次`,
  openAgain: (p: { number: number }) => zh`任务 #${p.number} 又有 1 个名额`,
  openAgainWhy: (p: { name: string; since: string }) => zh`${p.name}认领过，${p.since}起没有新消息`,

  notTaken: (p: { number: number; slots: number; due: string }) =>
    zh`任务 #${p.number} 有 ${p.slots} 个名额到 ${p.due}没人认领`,
  goesOn: (p: { holders: string }) => zh`${p.holders}继续做，没人认领的份额不计分`,
  offerAnew: '重新发起',
  offerAnewNext: (p: { command: string }) => zh`重新发起：${p.command}`,

  passesOn: (p: { at: string; to: string }) => zh`${p.at} 后转给${p.to}`,
  passedOn: (p: { at: string; to: string }) => zh`${p.at} 起也请${p.to}确认`,
  passedToYou: (p: { requester: string }) => zh`${p.requester}发起，还没人确认，转给你`,
  onlyYou: '只有你能确认',
};
