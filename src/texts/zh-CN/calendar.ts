import { zh } from './spaced.ts';

/** The working calendar, by which everybody's pace is measured. */
export const calendar = {
  summary: '看工作日历；管理员改某天休息还是上班',
  title: (p: { period: string; days: number; over: number }) => zh`${p.period}有 ${p.days} 个工作日，已过 ${p.over} 个`,
  off: (p: { days: string }) => zh`接下来的节假日：${p.days}`,
  noneOff: '接下来半年，除了周末没有休息日',
  worked: (p: { days: string }) => zh`周末上班：${p.days}`,
  named: (p: { day: string; name: string }) => `${p.day}${p.name}`,
  more: (p: { count: number }) => zh`还有 ${p.count} 天`,
  unknown: (p: { year: number }) => zh`${p.year} 年的节假日还没有公布，周一到周五都算工作日`,
  howTo: (p: { command: string }) => zh`管理员可以改：${p.command}`,
  makeOff: (p: { day: string }) => zh`${p.day}改为休息？还没生效`,
  makeWorked: (p: { day: string }) => zh`${p.day}改为上班？还没生效`,
  effect: (p: { period: string; before: number; after: number }) =>
    zh`${p.period}的工作日从 ${p.before} 天变成 ${p.after} 天，每个人的应达随之变`,
  confirm: '确认修改',
  discard: '不改了',
  discarded: '没有修改，一切照旧',
  see: (p: { command: string }) => `看日历：${p.command}`,
  isOff: (p: { day: string }) => zh`已改：${p.day}休息`,
  isWorked: (p: { day: string }) => zh`已改：${p.day}上班`,
  back: (p: { command: string }) => zh`改回去：${p.command}`,
};
