import type { Texts } from '../zh-CN/index.ts';

const first = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const note: Texts['note'] = {
  customer: (p) => `I'll join you at ${p.customer} on ${p.on}. Shall I call their buyer first?`,
  task: (p) => `What does task #${p.number} need from me? Tell me whom to call, and I'll do it`,
  falling: (p) => `${first(p.name)}: ${p.now} last week, ${p.usual} in a usual one. What can I take off your desk?`,
  silent: "I haven't seen your numbers for some days. Is all well, and is there anything I can help with?",
  unanswered: (p) =>
    `Does a ${p.period} target of ${p.amount} for ${p.name} work for you? If not, propose another number`,
  behind: (p) =>
    `${first(p.name)} ${p.short} short of pace. Shall we go through your open deals on ${p.on}, and see which I can help with?`,
  lookAt: (p) => `${first(p.fact)}. Shall we look at it on ${p.on}, and see how I can help?`,
  short: (p) => `${p.name} ${p.short} short of pace`,
  level: (p) => `${p.name} at ${p.actual}, the target is ${p.target}`,
  ofTeam: (p) => `${p.team}: ${p.fact}`,
  arrives: (p) => `${p.from}, via qibu: “${p.text}”`,
  answer: (p) => `To answer, write to ${p.from}`,
  goes: (p) => `Your note goes to ${p.to}`,
  again: (p) => `${p.to} had a note from you today at ${p.when}. One a day: the next can go tomorrow`,
  formTitle: (p) => `Note to ${p.to}`,
  field: 'Your words',
  hint: (p) => `They read: ${p.from}, via qibu: “…”`,
  tooLong: (p) => `At most ${p.most} characters`,
};
