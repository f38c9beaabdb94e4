import { zh } from './spaced.ts';

/** What waits of a source: each can be settled here, or there. */
export const sourceQueue = {
  title: (p: { count: number }) => zh`待处理${p.count}条`,
  empty: '没有待处理的记录',
  page: (p: { page: number; pages: number }) => zh`第${p.page}/${p.pages}页`,
  comes: '在那边改好，下次会自己进来',
  owner: (p: { owner: string; count: number; source: string }) => zh`“${p.owner}”是谁？${p.source}里有${p.count}条`,
  several: (p: { owner: string; count: number; source: string }) =>
    zh`“${p.owner}”是哪一位？有重名，${p.source}里有${p.count}条`,
  record: (p: { why: string; values: string }) => zh`${p.why}：${p.values}`,
  nothing: '没有内容',
  next: '下一页',
  before: '上一页',
};
