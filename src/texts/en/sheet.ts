import type { Texts } from '../zh-CN/index.ts';

const first = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const days = (count: number): string => (count === 1 ? 'today' : `in ${count} days`);

export const sheet: Texts['sheet'] = {
  title: (p) =>
    p.goals === 0
      ? `1:1 with ${p.name}: no targets yet`
      : p.watch === 0
        ? `1:1 with ${p.name}: all goals on pace`
        : `1:1 with ${p.name}: ${p.goals} ${p.goals === 1 ? 'goal' : 'goals'}, ${p.watch} to watch`,
  good: (p) => `First the good: ${p.facts}`,
  ahead: (p) => `${p.name} ${p.percent} (${p.expected} expected)`,
  paced: (p) => `${p.name} from ${p.before} to ${p.now} of pace in a week`,
  helpedOf: (p) => `helped ${p.names} ${days(p.days)}`,
  helpedBy: (p) => `Had help ${days(p.days)} from ${p.names}`,
  helper: (p) => `${p.name} (${p.tasks} ${p.tasks === 1 ? 'task' : 'tasks'})`,
  activity: (p) => `${p.name}, last 4 weeks: ${p.amounts}`,
  held: (p) => `Said to do: ${p.tasks}`,
  asked: (p) => `Asked for help with: ${p.tasks}`,
  task: (p) => `#${p.number} ${p.title} (${p.due})`,
  actions: (p) => `Agreed in a review: ${p.actions}`,
  action: (p) => `“${p.text}” (by ${p.due})`,
  more: (p) => `${p.count} more`,
  question: (p) => `To ask: ${p.text}`,
  questions: {
    behind: (p) => `${first(p.name)} ${p.progress}: which step is it at, and which one could I push?`,
    silent: 'What has taken the time lately? What is in the way of reporting?',
    falling: (p) => `${first(p.name)} from ${p.usual} to ${p.now} a week: where does the time go, and what could wait?`,
    unanswered: (p) => `The ${p.period} target for ${p.name}: what about it is not settled yet?`,
    stuck: (p) => `What is missing for task #${p.number}, and who could help best?`,
    ahead: (p) => `${first(p.name)} goes well: how is it done, and could the team hear of it?`,
    alone: 'Asked for help and nobody has taken it: who would be the best to ask?',
    need: 'What is the one thing to expect from me in the next two weeks?',
  },
  weeks: (p) => `4 weeks: ${p.since} to ${p.until}`,
  onlyYou: 'For the talk: nobody else is sent this',
  note: 'Send note',
  goals: 'Goals',
};
