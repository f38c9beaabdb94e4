import type { TaskKind } from './task.ts';

/** The words by which each kind goes, in both languages, as `plain` spells them. */
const wordsOf: Readonly<Record<TaskKind, readonly string[]>> = {
  jointCustomer: ['jointcustomer', 'joint', '联合客户', '联合'],
  crossRegion: ['crossregionhelp', 'crossregion', '跨区支援', '跨区'],
  mentoring: ['mentoring', '带教'],
  knowledge: ['knowledgesharing', 'knowledge', '知识分享', '分享'],
  free: ['free', 'teamwork', '自由', '协作'],
};

/** Every kind of task, in the order in which they are offered. */
export const taskKinds = Object.keys(wordsOf) as TaskKind[];

/** `cross-region`, `跨区支援`, `mentoring`; undefined for what is no kind. */
export const readKind = (word: string): TaskKind | undefined =>
  taskKinds.find((kind) => wordsOf[kind].includes(plain(word)));

const plain = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '');
