import { zh } from './spaced.ts';

export const inquiry = {
  noSuchLine: (p: { line: number; lines: number }) => zh`没有提问：明细只有 ${p.lines} 行，没有第 ${p.line} 行`,
  seeStatement: (p: { command: string }) => zh`看明细：${p.command}`,
  askedAlready: (p: { number: number; line: number }) => zh`第 ${p.line} 行已经在问了：疑问 #${p.number}`,
  answered: (p: { number: number }) => zh`疑问 #${p.number} 已答复，没有改动`,
  answeredBy: (p: { number: number; by: string; when: string }) =>
    zh`疑问 #${p.number} 已由${p.by}在 ${p.when} 答复，没有改动`,
  unreadableAdjustment: (p: { word: string }) => zh`没看懂“${p.word}”是多少，没有答复`,
  length: {
    question: (p: { most: number }) => zh`没有提问：写下你的问题，最多 ${p.most} 字`,
    answer: (p: { most: number }) => zh`没有答复：写下你的答复，最多 ${p.most} 字`,
  },
  notYours: (p: { number: number; owner: string }) => zh`疑问 #${p.number} 是你提的，由${p.owner}答复`,
  seeQuestions: (p: { command: string }) => zh`看疑问：${p.command}`,
};
