import { zh } from './spaced.ts';

export const risk = {
  own: (p: { count: number }) => zh`你有 ${p.count} 项目标需要留意`,
  others: (p: { teams: number; people: number }) => {
    const parts = [...(p.teams > 0 ? [`${p.teams} 个团队`] : []), ...(p.people > 0 ? [`${p.people} 人`] : [])];
    return zh`${parts.join('、')}的目标需要留意`;
  },
  none: '全部跟得上，没有需要留意的',
  nobody: '还没有定目标',
  item: (p: { status: string; indicator: string; percent: string; expected: string }) =>
    zh`${p.indicator} ${p.percent}，应达 ${p.expected} ${p.status}`,
  rest: (p: { count: number }) => zh`另 ${p.count} 项`,
  more: (p: { count: number }) => zh`另有 ${p.count} 条没列在这里`,
  goals: '看目标',
  button: '看风险',
};
