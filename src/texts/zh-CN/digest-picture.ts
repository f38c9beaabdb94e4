import { zh } from './spaced.ts';

/** The week of a team in one picture. */
export const digestPicture = {
  onPace: (p: { count: number; of: 'people' | 'teams' }) => zh`跟上进度 ${p.count} ${counted[p.of]}`,
  needSupport: (p: { count: number; of: 'people' | 'teams' }) => zh`需要支持 ${p.count} ${counted[p.of]}`,
  moreOnPace: (p: { count: number; of: 'people' | 'teams' }) => zh`另有 ${p.count} ${counted[p.of]}跟上进度`,
  moreNeedSupport: (p: { count: number; of: 'people' | 'teams' }) => zh`另有 ${p.count} ${counted[p.of]}需要支持`,
  unjudged: (p: { count: number; of: 'people' | 'teams' }) => zh`${p.count} ${counted[p.of]}还没定目标`,
  movers: '本周进步最大',
  moversUnit: '个点',
  alignment: '对齐指数',
  parts: { coverage: '覆盖', pace: '进度', balance: '均衡', collaboration: '协作' },
  marks: (p: { percent: string; asOf: string }) => zh`竖线：应达 ${p.percent}；条尾：本周新增；截至 ${p.asOf}`,
};

const counted = { people: '人', teams: '队' } as const;
