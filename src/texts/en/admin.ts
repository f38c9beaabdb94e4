import type { Texts } from '../zh-CN/index.ts';

export const admin: Texts['admin'] = {
  claimSummary: 'Become the first admin, with the code printed at start',
  claimed: 'You are an admin now',
  claimedNext: 'Next is the setup list in our direct messages',
  claimWrong: 'That is not the code, nothing changed',
  claimLeft: (p) => {
    if (p.count === 0) return 'That was the fifth in ten minutes: no more for now';
    return p.count === 1 ? '1 more try' : `${p.count} more tries`;
  },
  claimLocked: 'Too many tries, this one was not looked at',
  claimAgain: (p) => `Try again after ${p.time}`,
  claimWhere: 'The code is in the log of the service, for 24 hours after a start; another start prints another',
  rebuildSummary: 'Check the totals against the entries',
  allRight: (p) =>
    p.count === 1 ? '1 total checked, it agrees' : `${p.rows} totals checked, all agree with the entries`,
  rebuilt: (p) => {
    const checked = p.count === 1 ? '1 total checked' : `${p.rows} totals checked`;
    return p.wrong === 1
      ? `${checked}: 1 differed and is corrected`
      : `${checked}: ${p.wrong} differed and are corrected`;
  },
  difference: (p) => `${p.who} · ${p.indicator} · ${p.day}: was ${p.had}, is ${p.due}`,
  noRow: 'nothing',
  moreRows: (p) => `${p.count} more`,
  entriesStay: 'Totals are made of the entries, and no entry was changed',
  there: (p) => `There is an admin already: ${p.admin}`,
};
