import type { Texts } from '../zh-CN/index.ts';

const several = (count: number, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${count} ${many}`);

export const forget: Texts['forget'] = {
  summary: 'Erase who somebody was; what they did stays without a name',
  ask: (p) => `Forget ${p.person}? Nothing is erased yet`,
  notYet: (p) => `${p.person} cannot be forgotten yet: first settle this`,
  unsettled: {
    oneself: () => 'Another admin forgets you',
    lastAdmin: () => 'There is no other admin: name one first',
    teams: (p) => `Nobody else manages ${p.teams}: name a manager first`,
    standsIn: (p) =>
      `${several(p.count, 'manager who is away has', 'managers who are away have')} no other delegate: name one first`,
    tasks: (p) => `Tasks ${p.numbers} go on: confirm, release or cancel them first`,
    contests: (p) => `Contests ${p.numbers} are not over: wait for the end, or cancel them`,
    changes: (p) => `Changes ${p.numbers} wait: publish or withdraw them first`,
    nominations: (p) => `${several(p.count, 'nomination waits', 'nominations wait')} for a decision`,
    proposals: (p) => `${several(p.count, 'proposed target waits', 'proposed targets wait')} for the manager`,
    actions: (p) => `${several(p.count, 'action of a review is', 'actions of reviews are')} open`,
    questions: (p) => `Questions ${p.numbers} on statements wait for an answer`,
    payouts: (p) => `${several(p.count, 'statement waits', 'statements wait')} for approval`,
    plans: (p) => `Nobody else approves the reward plan of ${p.teams}: name another first`,
  },
  again: (p) => `Then once more: ${p.command}`,
  goes: 'Erased: name, other spelling, e-mail, mobile, accounts, names in sources',
  wrote: 'Erased: their notes, praise and questions, what was written to them, messages that wait',
  becomes: (p) => `From then on “${p.former}” everywhere, in the audit, pictures and homes too`,
  stays: (p) =>
    `Stays: ${several(p.count, 'entry', 'entries')}, closed scores, statements and team totals, to the last digit`,
  explains: 'Stays: titles of tasks, reasons of changes and decisions, reviews, with the name taken out',
  beyond: 'Out of reach: posts older than two weeks, files that were sent, backups, the sources themselves',
  leaves: (p) => `Today counts as the last day of ${p.person}, which prorates the targets`,
  back: 'The account is a new person if it comes back; nothing of this can be taken back',
  confirm: 'Forget',
  sure: (p) => `Erase who ${p.person} is? That cannot be taken back`,
  discard: 'Discard',
  done: (p) => `Forgotten: ${p.former} from now on`,
  kept: (p) => `${several(p.count, 'entry stays', 'entries stay')}, and every total as it was`,
  discarded: 'Nothing was erased, all is as before',
};
