import { zh } from './spaced.ts';

/** Somebody leaves the company. */
export const departure = {
  ask: (p: { person: string; day: string }) => zh`${p.person}最后一天是 ${p.day}？还没生效`,
  means: '到那天为止的数字照旧，目标按天折算，之后不再提醒，也不能再汇报',
  teams: (p: { teams: string }) => zh`之后不在${p.teams}`,
  open: '还有这些要有人接手：',
  confirm: '记下离职',
  discard: '不记了',
  done: (p: { person: string; day: string }) => zh`已记：${p.person}最后一天是 ${p.day}`,
  otherwise: (p: { command: string }) => zh`要改回来：${p.command}`,
  forget: (p: { command: string }) => zh`要删除个人数据：${p.command}`,
  discarded: '没有改动，一切照旧',
  back: (p: { person: string }) => zh`${p.person}没有离职，还在原来的团队`,
};
