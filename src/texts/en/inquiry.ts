import type { Texts } from '../zh-CN/index.ts';

export const inquiry: Texts['inquiry'] = {
  noSuchLine: (p) =>
    `Nothing was asked: the statement has ${p.lines === 1 ? '1 line' : `${p.lines} lines`}, and no line ${p.line}`,
  seeStatement: (p) => `To see it: ${p.command}`,
  askedAlready: (p) => `Line ${p.line} is being asked about already: question #${p.number}`,
  answered: (p) => `Question #${p.number} is answered. Nothing changed`,
  answeredBy: (p) => `Question #${p.number} was answered by ${p.by} on ${p.when}. Nothing changed`,
  unreadableAdjustment: (p) => `“${p.word}” does not read as an amount, nothing was answered`,
  length: {
    question: (p) => `Nothing was asked: a question takes words, up to ${p.most} letters`,
    answer: (p) => `Nothing was answered: an answer takes words, up to ${p.most} letters`,
  },
  notYours: (p) => `Question #${p.number} is yours: ${p.owner} answers it`,
  seeQuestions: (p) => `To see questions: ${p.command}`,
};
