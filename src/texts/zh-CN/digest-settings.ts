import { zh } from './spaced.ts';

interface Level {
  readonly level: string;
  readonly shows: string;
}

export const digestSettings = {
  weekdays: ['每周一', '每周二', '每周三', '每周四', '每周五', '每周六', '每周日'] as readonly string[],
  on: (p: { weekday: string; time: string }) => zh`${p.weekday} ${p.time} 自动发周报`,
  off: '周报不再自动发',
  wasOff: '周报没有自动发',
  next: (p: { chat: string; at: string }) => zh`发到“${p.chat}”，下一次 ${p.at}`,
  at: (p: { day: string; time: string }) => zh`${p.day} ${p.time}`,
  reviews: (p: { at: string }) => zh`每月、每季结束后第一个工作日也发，下一次 ${p.at}`,
  offLine: (p: { chat: string }) => zh`“${p.chat}”里周、月、季的都停了`,
  clock: (p: { zone: string }) => zh`按群里的时区 ${p.zone}`,
  change: (p: { command: string }) => `改时间：${p.command}`,
  stop: (p: { command: string }) => `停掉：${p.command}`,
  again: (p: { command: string }) => `再打开：${p.command}`,
  preview: '预览周报',
  levels: (p: { chat: string; level: string }) => zh`“${p.chat}”现在按“${p.level}”显示`,
  level: (p: Level) => zh`${p.level}：${p.shows}`,
  holds: (p: Level) => zh`✓ ${p.level}：${p.shows}`,
  shows: {
    team: '只有团队的数字，不提个人',
    progress: '按姓名列达成率，没有排行、金额和客户',
    value: '再加排行、谁有风险和金额，没有客户',
    full: '客户和备注也显示',
  },
  never: '谁拿多少钱，哪个群里都不显示',
  changeLevel: (p: { command: string }) => `改一档：${p.command}`,
  ask: (p: { chat: string }) => zh`“${p.chat}”里多显示一些？还没改`,
  from: (p: Level) => zh`现在是“${p.level}”：${p.shows}`,
  to: (p: Level) => zh`以后是“${p.level}”：${p.shows}`,
  seen: '群里每个人都看得到：周报、排行、任务卡片',
  widen: '多显示',
  keep: '保持不变',
  widened: (p: { chat: string }) => zh`“${p.chat}”从现在起多显示一些`,
  narrowed: (p: { chat: string }) => zh`“${p.chat}”从现在起少显示一些`,
  brought: (p: { count: number }) => zh`最近 31 天里发的 ${p.count} 条消息正在就地更新`,
  later: '已经发出的，下次更新时再变',
  kept: '没有改动，照旧显示',
};
