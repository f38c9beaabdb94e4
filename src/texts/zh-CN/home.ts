import { zh } from './spaced.ts';

export const home = {
  score: (p: { period: string; score: string; on: string | undefined }) =>
    p.on ? zh`${p.period}得分 ${p.score} 分（100 的权重里 ${p.on} 有数据）` : zh`${p.period}得分 ${p.score} 分`,
  toConfirm: (p: { number: number; title: string; holders: string }) =>
    zh`等你确认：#${p.number} ${p.title} · ${p.holders}`,
  held: (p: { number: number; title: string; due: string }) => zh`你手上：#${p.number} ${p.title} · ${p.due}截止`,
  moreTasks: (p: { count: number }) => zh`还有 ${p.count} 个任务等你`,
  countdown: (p: { days: number; title: string }) => zh`还有 ${p.days} 天：${p.title}`,
  moreChanges: (p: { count: number }) => zh`还有 ${p.count} 项变更`,
  digest: (p: { team: string; day: string; time: string; chat: string }) =>
    zh`${p.team}下次周报：${p.day}${p.time}，发在“${p.chat}”`,
  help: '帮助',
  stranger: '我是齐步，帮团队对齐目标',
  strangerNext: '说一句就能开始，你的目标、任务和得分会出现在这里',
  strangerTry: (p: { command: string }) => zh`试试：${p.command}`,
};
