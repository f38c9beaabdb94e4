import type { Texts } from '../zh-CN/index.ts';

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'];

const daysText = (days: number): string => (days === 1 ? '1 day' : `${days} days`);

export const praise: Texts['praise'] = {
  summary: 'Praise a colleague, nominate for a skill award, see your own',
  button: 'Praise a colleague',
  mine: 'My praise',
  preview: (p) => `Praise preview (not published): for ${p.to}`,
  quote: (p) => `“${p.text}”`,
  seen: (p) => `Everybody there will read it as it is: ${p.chats}. ${p.to} is told`,
  seenByOne: (p) => `No channel is bound, so only ${p.to} will see it. To bind one, say there: ${p.command}`,
  customerHidden: (p) => `Customer: ${p.customer} · the channels read “a customer”, the colleague reads who`,
  customerShown: (p) => `Customer: ${p.customer} · shown in the channels`,
  customerShownIn: (p) =>
    `Customer: ${p.customer} · shown in the channels of ${p.teams} only, elsewhere it says “a customer”`,
  customerSaid: (p) => `The words name ${p.customer}, and show as they are`,
  counts: (p) => `counts as ${p.indicator}, once a week from the same giver`,
  publish: 'Publish praise',
  change: 'Change',
  discard: 'Discard',
  discarded: 'Not published, nobody has seen it',
  title: (p) => `${p.from} praised ${p.to}: “${p.text}”`,
  customer: (p) => p.name ?? 'A customer',
  passedOn: (p) => `passed on by ${p.name}`,
  toYou: (p) => `${p.from} praised you: “${p.text}”`,
  counted: (p) => `Counts: ${p.what}`,
  countedBefore: (p) => `Praise from ${p.from} has counted this week already`,
  withdrawn: 'This praise has been withdrawn',
  withdrawnBy: (p) => `${p.name} took it back`,
  sent: (p) => (p.left === 0 ? 'Sent, that was the last one today' : `Sent, ${p.left} more today`),
  sentTo: (p) =>
    p.chats === 0
      ? `${p.to} is told`
      : `${p.to} is told, and it shows in ${p.chats} ${p.chats === 1 ? 'channel' : 'channels'}`,
  undo: 'Take back',
  takenBack: {
    praise: (p) => `The praise for ${p.to} is taken back, ${p.left} more today`,
    nomination: (p) => `The nomination of ${p.to} is taken back, ${p.left} more today`,
  },
  got: (p) =>
    `${p.givers} ${p.givers === 1 ? 'person' : 'people'} praised you in ${daysText(p.days)}, ` +
    `${p.times === 1 ? 'once' : `${p.times} times`} in all`,
  gotNone: (p) => `No praise for you in ${daysText(p.days)} yet`,
  one: (p) => `${p.day}, ${p.name}: “${p.text}”`,
  gave: (p) => `You gave ${p.times}: ${p.names}`,
  gaveNone: 'You have given none yet',
  more: (p) => `${p.count} more`,
  left: (p) => `${p.left} more to give today`,
  within: (p) => `Of that ${p.amount} by praise: ${p.names}`,
  by: (p) => `praise from ${p.name}`,
  formTitle: 'Praise a colleague',
  formSubmit: 'Preview',
  fields: {
    whom: 'Whom',
    text: 'What for',
    textHint: 'Shows in the channels as it is',
    customer: 'Customer',
    customerHint: 'Only where a customer said it: which one',
  },
  problems: {
    whom: {
      missing: 'Say whom you praise, like @Chen Chen',
      self: 'Praise is for colleagues',
      nobody: (p) => `Nobody found for “${p.word}”; one word from them to qibu is enough`,
    },
    text: { missing: 'Say what they did', 'too-long': 'It takes 200 characters at most' },
    customer: 'A customer takes 80 characters at most',
    skill: {
      missing: 'Say for which skill, like negotiation',
      'too-long': 'A skill takes 30 characters at most',
      none: (p) => `There is no skill award for “${p.word}”`,
    },
    evidence: { missing: 'Say what shows it: because …', 'too-long': 'What shows it takes 200 characters at most' },
    thereAre: (p) => `There are: ${p.names}`,
  },
  limit: (p) => `That was the ${ordinals[p.most - 1] ?? `last of ${p.most}`} today, more tomorrow`,
  nothingToday: 'There is nothing of today to take back',
  nothingTodayNext: (p) => `It can be taken back on the day it was given. What you got and gave: ${p.command}`,
};
