import { zh } from './spaced.ts';

/** What a confirmed task brings. */
export const credit = {
  /** `任务 #12 由李娜确认：协作积分 +15 分` */
  counted: (p: { number: number; by: string; what: string }) => zh`任务 #${p.number} 由${p.by}确认：${p.what}`,
  countedAs: (p: { indicator: string }) => zh`原定的指标不再从任务计数，积分改计入${p.indicator}`,
  countedNowhere: '原定的指标不再从任务计数，积分没有计入任何得分',
  onTop: '另加，只算自己的',
  /** `来自 2 个任务：#12 +15（李娜确认）、#15 +10 另加（王强确认）` */
  from: (p: { count: number; tasks: string }) => zh`来自 ${p.count} 个任务：${p.tasks}`,
  fromOne: (p: { number: number; amount: string; onTop: boolean; by: string }) =>
    p.onTop ? zh`#${p.number} ${p.amount} 另加（${p.by}确认）` : zh`#${p.number} ${p.amount}（${p.by}确认）`,
  more: (p: { count: number; command: string }) => zh`另有 ${p.count} 个：${p.command}`,
  source: (p: { number: number; by: string; onTop: boolean }) =>
    p.onTop ? zh`任务 #${p.number} 另加，${p.by}确认` : zh`任务 #${p.number}，${p.by}确认`,
  returned: (p: { number: number; by: string }) => zh`任务 #${p.number} 还没完成，${p.by}交回给你`,
  returnedNext: '做完后再点“完成”',
  returnedSince: (p: { number: number; by: string }) => zh`任务 #${p.number} 曾由${p.by}交回给你`,
};
