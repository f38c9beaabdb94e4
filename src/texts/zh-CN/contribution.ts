import { zh } from './spaced.ts';

/** The picture of where the points of a score come from. */
export const contribution = {
  team: '团队联动',
  full: (p: { points: number }) => zh`满分 ${p.points}`,
  score: '得分',
  headline: (p: { team: string; score: number; part: string; missing: number }) =>
    zh`${p.team}得分 ${p.score}，${p.part}比现在应得的少 ${p.missing} 分`,
  headlineOnPace: (p: { team: string; score: number }) => zh`${p.team}得分 ${p.score}，各项都跟上进度`,
  lead: (p: { shares: string }) => zh`得分构成：${p.shares}`,
  share: (p: { part: string; percent: number }) => zh`${p.part} ${p.percent}%`,
  adds: '几段相加就是得分；灰底到头是满分，每分一样长',
  weak: (p: { percent: number; when: string }) => zh`菱形：不到现在应得的 ${p.percent}%；截至 ${p.when}`,
  unlisted: (p: { count: number }) => zh`另有 ${p.count} 行得分更高，没有画`,
  cutShort: '双斜线：缺了别的数据，这段占得更多，没有画全',
  alt: (p: { headline: string; shares: string; rows: string; when: string }) =>
    zh`${p.headline}。${p.shares}。${p.rows && `${p.rows}。`}截至 ${p.when}`,
  row: (p: { name: string; score: number }) => zh`${p.name} ${p.score}`,
};
