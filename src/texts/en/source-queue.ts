import type { Texts } from '../zh-CN/index.ts';

const records = (count: number): string => (count === 1 ? '1 record' : `${count} records`);

export const sourceQueue: Texts['sourceQueue'] = {
  title: (p) => (p.count === 1 ? '1 record waits' : `${p.count} records wait`),
  empty: 'No record waits',
  page: (p) => `page ${p.page} of ${p.pages}`,
  comes: 'Correct it there, and it comes by itself',
  owner: (p) => `Who is “${p.owner}”? ${records(p.count)} in ${p.source}`,
  several: (p) => `Which one is “${p.owner}”? Several have that name, ${records(p.count)} in ${p.source}`,
  record: (p) => `${p.why}: ${p.values}`,
  nothing: 'nothing in it',
  next: 'Next page',
  before: 'Page before',
};
