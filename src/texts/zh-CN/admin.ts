import { zh } from './spaced.ts';

export const admin = {
  claimSummary: '用启动时给的认领码成为第一位管理员',
  claimed: '你现在是管理员了',
  claimedNext: '下一步照设置清单做，清单在我们的单聊里',
  claimWrong: '码对不上，没有改动',
  claimLeft: (p: { count: number }) => (p.count > 0 ? zh`还能试 ${p.count} 次` : '10 分钟里试满 5 次了，先停一停'),
  claimLocked: '试得太多，这次没有核对',
  claimAgain: (p: { time: string }) => zh`${p.time} 以后再发`,
  claimWhere: '认领码在服务启动时的日志里，24 小时有效；重新启动会给新的',
  rebuildSummary: '核对汇总和记录，不一致的改正',
  allRight: (p: { rows: string; count: number }) => zh`核对了 ${p.rows} 行汇总，和记录一致`,
  rebuilt: (p: { rows: string; count: number; wrong: number }) =>
    zh`核对了 ${p.rows} 行汇总，${p.wrong} 行不一致，已改正`,
  difference: (p: { who: string; indicator: string; day: string; had: string; due: string }) =>
    zh`${p.who} · ${p.indicator} · ${p.day}：原来${p.had}，现在${p.due}`,
  noRow: '没有',
  moreRows: (p: { count: number }) => zh`还有 ${p.count} 行`,
  entriesStay: '汇总由记录算出，记录没有改动',
  there: (p: { admin: string }) => zh`已经有管理员了：${p.admin}`,
};
