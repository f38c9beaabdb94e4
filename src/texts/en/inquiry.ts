import type { Texts } from '../zh-CN/index.ts';

export const inquiry: Texts['inquiry'] = {
  logged: (p) => `Question #${p.number} logged. ${p.owner} answers it by ${p.due}, your share waits for it`,
  loggedInShort: (p) => `Question #${p.number} is logged`,
  heldAlone: 'Yours alone waits; what others are paid does not',
  quote: (p) => `“${p.text}”`,
  quoteOf: (p) => `${p.name}: “${p.text}”`,
  asks: (p) => `Question #${p.number}: ${p.asker} asks about line ${p.line} of ${p.period}, due ${p.due}`,
  reminds: {
    due: (p) => `Question #${p.number} is due today: ${p.asker} asks about line ${p.line} of ${p.period}`,
    overdue: (p) => `Question #${p.number} was due on ${p.due}: ${p.asker} asks about line ${p.line}`,
  },
  owned: (p) => `It is with ${p.owner}; you can answer it as well`,
  heldUntil: (p) => `the share of ${p.asker} waits for it`,
  askButton: 'Question a line',
  questionsButton: 'Questions',
  answerButton: 'Answer',
  answerOne: (p) => `Answer #${p.number}`,
  answeredInShort: (p) => `Question #${p.number} is answered`,
  decided: (p) =>
    p.adjusted
      ? `Question #${p.number}, answered by ${p.by}: your next statement puts it right`
      : `Question #${p.number}, answered by ${p.by}: the line stands`,
  stands: 'the line stands',
  adjusted: (p) => `adjusted by ${p.amount}, a line of the next statement`,
  heldNoMore: (p) => `Your share of ${p.period} waits no longer`,
  unowned: (p) => `Nobody answers question #${p.number}: who approves for ${p.team} has left`,
  unownedNext: (p) => `Name others in the reward plan, and they can answer it: ${p.command}`,
  toAnswer: (p) => (p.count === 1 ? '1 question waits for your answer' : `${p.count} questions wait for your answer`),
  ownOpen: (p) => {
    if (p.all === 0) return 'No questions yet';
    if (p.count === 0) return 'All your questions are answered';
    return p.count === 1 ? '1 question of yours is open' : `${p.count} questions of yours are open`;
  },
  about: (p) => `#${p.number} line ${p.line} of ${p.period}`,
  waitsFor: (p) => `${p.owner} answers by ${p.due}`,
  answeredOn: (p) => `answered by ${p.by}, ${p.when}`,
  howToAsk: (p) => `To ask about a line of a statement: ${p.command}`,
  formTitle: 'Ask about a line',
  formSubmit: 'Ask',
  fields: { line: 'Line', question: 'Question', answer: 'Answer', adjustment: 'Adjustment' },
  questionHint: 'Only you and those who approve rewards read it',
  adjustmentHint: 'As in +160 or -160; empty where the line stands',
  answerTitle: (p) => `Answer question #${p.number}`,
  noSuchLine: (p) =>
    `Nothing was asked: the statement has ${p.lines === 1 ? '1 line' : `${p.lines} lines`}, and no line ${p.line}`,
  seeStatement: (p) => `To see it: ${p.command}`,
  askedAlready: (p) => `Line ${p.line} is being asked about already: question #${p.number}`,
  answered: (p) => `Question #${p.number} is answered. Nothing changed`,
  answeredBy: (p) => `Question #${p.number} was answered by ${p.by} on ${p.when}`,
  unreadableAdjustment: (p) => `“${p.word}” does not read as an amount, nothing was answered`,
  length: {
    question: (p) => `Nothing was asked: a question takes words, up to ${p.most} letters`,
    answer: (p) => `Nothing was answered: an answer takes words, up to ${p.most} letters`,
  },
  notYours: (p) => `Question #${p.number} is yours: ${p.owner} answers it`,
  seeQuestions: (p) => `To see questions: ${p.command}`,
};
