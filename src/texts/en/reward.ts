import type { Texts } from '../zh-CN/index.ts';

export const reward: Texts['reward'] = {
  summary: 'See what you were paid, with every factor of it',
  notYet: (p) => `No statement yet; the plan of ${p.team} covers you`,
  coming: (p) => `The plan of ${p.team} covers you from ${p.from} on`,
  noPlan: 'No reward plan covers you now',
  inForce: (p) => `Plan v${p.version} (from ${p.from}), paid by the ${p.kind}`,
  approves: (p) => `You approve what the plan of ${p.team} pays, and have no part in it`,
  whenStated: (p) => `Once a ${p.kind} is closed and approved, I send you the statement here`,
  whenMade: 'Once a period is closed, I ask you here to approve it',
  whoDrafts: 'A manager of your team or an admin can draft one: ask your manager',
};
