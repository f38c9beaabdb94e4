import { zh } from './spaced.ts';

interface About {
  readonly number: number;
  readonly asker: string;
  readonly line: number;
  readonly period: string;
  readonly due: string;
}

export const inquiry = {
  logged: (p: { number: number; owner: string; due: string }) =>
    zh`疑问 #${p.number} 已登记，${p.owner} ${p.due} 前答复，你这一份等答复后发`,
  loggedInShort: (p: { number: number }) => zh`疑问 #${p.number} 已登记`,
  heldAlone: '只等这一份，别人的照发',
  quote: (p: { text: string }) => zh`“${p.text}”`,
  quoteOf: (p: { name: string; text: string }) => zh`${p.name}：“${p.text}”`,
  asks: (p: About) => zh`疑问 #${p.number}：${p.asker}问 ${p.period}激励第 ${p.line} 行，请在 ${p.due} 前答复`,
  reminds: {
    due: (p: About) => zh`疑问 #${p.number} 今天到期：${p.asker}问 ${p.period}激励第 ${p.line} 行`,
    overdue: (p: About) => zh`疑问 #${p.number} 过了 ${p.due} 还没答复：${p.asker}问第 ${p.line} 行`,
  },
  owned: (p: { owner: string }) => zh`由${p.owner}负责，你也可以答复`,
  heldUntil: (p: { asker: string }) => zh`答复前${p.asker}这一份先不发`,
  askButton: '问一行',
  questionsButton: '看疑问',
  answerButton: '答复',
  answerOne: (p: { number: number }) => zh`答复 #${p.number}`,
  answeredInShort: (p: { number: number }) => zh`疑问 #${p.number} 已答复`,
  decided: (p: { number: number; by: string; adjusted: boolean }) =>
    p.adjusted ? zh`疑问 #${p.number} 由${p.by}答复：调整记在下一期` : zh`疑问 #${p.number} 由${p.by}答复：这一行不变`,
  stands: '这一行不变',
  adjusted: (p: { amount: string }) => zh`调整 ${p.amount}，记在下一期明细`,
  heldNoMore: (p: { period: string }) => zh`你 ${p.period}的这一份不再等答复`,
  unowned: (p: { number: number; team: string }) => zh`疑问 #${p.number} 没人答复：${p.team}激励的批准人都不在了`,
  unownedNext: (p: { command: string }) => zh`在激励方案里换上新的批准人，就能答复：${p.command}`,
  toAnswer: (p: { count: number }) => zh`有 ${p.count} 个疑问等你答复`,
  ownOpen: (p: { count: number; all: number }) =>
    p.all === 0 ? '还没有疑问' : p.count === 0 ? '你的疑问都答复了' : zh`你有 ${p.count} 个疑问在等答复`,
  about: (p: { number: number; line: number; period: string }) => zh`#${p.number} ${p.period}激励第 ${p.line} 行`,
  waitsFor: (p: { owner: string; due: string }) => zh`${p.owner} ${p.due} 前答复`,
  answeredOn: (p: { by: string; when: string }) => zh`${p.by} ${p.when} 答复`,
  howToAsk: (p: { command: string }) => zh`问明细里的一行：${p.command}`,
  formTitle: '问一行激励明细',
  formSubmit: '提问',
  fields: { line: '哪一行', question: '问题', answer: '答复', adjustment: '调整金额' },
  questionHint: '只有你和批准人能看到',
  adjustmentHint: '如 +160 或 -160；不填就是不变',
  answerTitle: (p: { number: number }) => zh`答复疑问 #${p.number}`,
  noSuchLine: (p: { line: number; lines: number }) => zh`没有提问：明细只有 ${p.lines} 行，没有第 ${p.line} 行`,
  seeStatement: (p: { command: string }) => zh`看明细：${p.command}`,
  askedAlready: (p: { number: number; line: number }) => zh`第 ${p.line} 行已经在问了：疑问 #${p.number}`,
  answered: (p: { number: number }) => zh`疑问 #${p.number} 已答复，没有改动`,
  answeredBy: (p: { number: number; by: string; when: string }) => zh`疑问 #${p.number} 已由${p.by}在 ${p.when} 答复`,
  unreadableAdjustment: (p: { word: string }) => zh`没看懂“${p.word}”是多少，没有答复`,
  length: {
    question: (p: { most: number }) => zh`没有提问：写下你的问题，最多 ${p.most} 字`,
    answer: (p: { most: number }) => zh`没有答复：写下你的答复，最多 ${p.most} 字`,
  },
  notYours: (p: { number: number; owner: string }) => zh`疑问 #${p.number} 是你提的，由${p.owner}答复`,
  seeQuestions: (p: { command: string }) => zh`看疑问：${p.command}`,
};
