import type { Texts } from '../zh-CN/index.ts';

export const home: Texts['home'] = {
  score: (p) => (p.on ? `${p.period} score: ${p.score}, on ${p.on} of 100` : `${p.period} score: ${p.score}`),
  toConfirm: (p) => `Waiting for you to confirm: #${p.number} ${p.title} · ${p.holders}`,
  held: (p) => `Yours: #${p.number} ${p.title} · due ${p.due}`,
  moreTasks: (p) => (p.count === 1 ? '1 more task waits for you' : `${p.count} more tasks wait for you`),
  countdown: (p) => `In ${p.days === 1 ? '1 day' : `${p.days} days`}: ${p.title}`,
  moreChanges: (p) => (p.count === 1 ? '1 more change' : `${p.count} more changes`),
  digest: (p) => `Next digest of ${p.team}: ${p.day}, ${p.time}, in “${p.chat}”`,
  help: 'Help',
  stranger: "I'm qibu, I keep your goals in step with the team's",
  strangerNext: 'One line is enough to begin; your goals, tasks and score then stand here',
  strangerTry: (p) => `Try: ${p.command}`,
};
