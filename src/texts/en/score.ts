import type { Texts } from '../zh-CN/index.ts';

export const score: Texts['score'] = {
  summary: 'See your score and how it is made up',
  title: (p) => (p.on ? `${p.period} so far: ${p.score}, on ${p.on} of 100` : `${p.period} so far: ${p.score}`),
  closedTitle: (p) => (p.on ? `${p.period}, closed: ${p.score}, on ${p.on} of 100` : `${p.period}, closed: ${p.score}`),
  closedNone: (p) => `${p.period} is closed without a score: there was no data for any indicator`,
  keptOn: (p) => `Kept when it was closed on ${p.day}; nothing moves it any more`,
  correctedOn: (p) =>
    `Corrected by change #${p.number} on ${p.day}${p.before === undefined ? '' : `; before it was ${p.before}`}`,
  notKept: (p) => `No score is kept of ${p.period}`,
  notKeptWhy: 'It is open still, or you had none when it was closed',
  nowButton: 'Score now',
  none: 'No score yet: there is no data for any indicator of the scorecard',
  noScorecard: 'No score yet: there is no scorecard',
  noTeam: 'No score yet: you are in no team',
  askAdmin: 'First ask an admin to add you to a team',
  item: (p) => `${p.name} ${p.attainment} × ${p.weight} ${p.equals} ${p.points} · ${p.progress}`,
  itemNoData: (p) => `${p.noData} · ${p.name} · weight ${p.weight}`,
  capped: (p) => `${p.attainment} (counted up to the cap of ${p.cap})`,
  floored: (p) => `${p.attainment} (counted from the floor of ${p.floor})`,
  byTeam: (p) => `${p.name} (team)`,
  sum: (p) => `In all ${p.equals} ${p.own}`,
  sumOn: (p) => `In all ${p.points} ÷ ${p.on}, the weight that has data, ${p.equals} ${p.own}`,
  link: (p) => `Team link ${p.link}: ${p.own} × ${p.rest} + ${p.name} ${p.team} × ${p.link} ${p.equals} ${p.score}`,
  teamBy: (p) => (p.indicator ? `${p.team}'s ${p.indicator}` : `${p.team}'s score`),
  noLink: (p) => `${p.team} has no data, so the team link does not count yet`,
  managed: (p) => `Results are those of ${p.team}, so there is no team link on top`,
  version: (p) => `Scorecard v${p.version} (from ${p.from})`,
  team: (p) =>
    `${p.team}, ${p.period} so far: ${p.count} ${p.count === 1 ? 'person has' : 'people have'} a score, the team ${p.score}`,
  closedTeam: (p) =>
    `${p.team}, ${p.period}, closed: ${p.count} ${p.count === 1 ? 'person has' : 'people have'} a score`,
  teamUnscored: (p) =>
    `${p.team}: ${p.count} ${p.count === 1 ? 'person has' : 'people have'} a score, the team no data`,
  member: (p) => (p.on ? `${p.name} ${p.score} (on ${p.on} of 100)` : `${p.name} ${p.score}`),
  memberNoData: (p) => `${p.name} ${p.noData}`,
  more: (p) => `${p.count} more`,
  button: 'Score',
  teamButton: 'Team scores',
};
