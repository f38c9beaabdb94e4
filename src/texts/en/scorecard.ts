import type { Texts } from '../zh-CN/index.ts';

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

export const scorecard: Texts['scorecard'] = {
  summary: 'See the scorecard, begin with a template, compare two versions',
  title: (p) => `${p.team}, scorecard v${p.version}: ${p.count} indicators`,
  none: (p) => `${p.team} has no scorecard yet`,
  choose: (p) => `Choose a template: ${p.command}`,
  askAdmin: 'An admin chooses it',
  dimensions: { result: 'result', process: 'process', capability: 'capability' },
  dimension: (p) => `${p.name} ${p.weight}: ${p.items}`,
  item: (p) => (p.marks ? `${p.name} ${p.weight} (${p.marks})` : `${p.name} ${p.weight}`),
  weight: (p) => `${p.name} ${p.weight}`,
  core: 'core',
  bounds: (p) => `counts ${p.floor}–${p.cap}%`,
  mark: ', ',
  teamLink: (p) => `Team link ${p.link}, by the team's ${p.indicator ?? 'score'}`,
  noTeamLink: 'No team link',
  counts: (p) => `${p.link} · ${p.floor}–${p.cap}% of target counts`,
  override: (p) => `Outside the usual limits, because “${p.reason}”`,
  coming: (p) => `v${p.version} takes effect on ${p.from}`,
  states: {
    'in-force': (p) => `In force since ${p.from}`,
    earlier: (p) => `From ${p.from}, replaced by a later version`,
    coming: (p) => `Takes effect on ${p.from}`,
  },
  coreStays: 'core indicators stay',
  change: (p) => `Change it: ${p.command}`,
  compare: (p) => `Compare two versions: ${p.command}`,
  button: 'Scorecard',
  compared: (p) => {
    const versions = `${p.team}, scorecard v${p.before} and v${p.after}`;
    if (p.count === 0) return `${versions} say the same`;
    return `${versions}: ${p.count} ${p.count === 1 ? 'difference' : 'differences'}`;
  },
  since: (p) => `v${p.version} from ${p.from}`,
  added: (p) => `Added: ${p.items}`,
  removed: (p) => `Removed: ${p.items}`,
  reweighted: (p) => `Weights: ${p.items}`,
  bounded: (p) => `What counts: ${p.items}`,
  moved: (p) => `${p.name} ${p.before} → ${p.after}`,
  range: (p) => `${p.floor}–${p.cap}%`,
  becameCore: (p) => `Core from then on: ${p.items}`,
  noLongerCore: (p) => `No longer core: ${p.items}`,
  linkMoved: (p) => `Team link: ${p.before} → ${p.after}`,
  teamByMoved: (p) => `The team link goes by: ${p.before} → ${p.after}`,
  teamScore: "the team's score",
  useAsk: (p) => `Use the ${p.template} template for ${p.team}? Not in force yet`,
  concerned: (p) =>
    p.count === 0
      ? `From ${p.from} on the scores of all who join follow it`
      : p.count === 1
        ? `From ${p.from} on the score of 1 person follows it`
        : `From ${p.from} on the scores of ${people(p.count)} follow it`,
  onlyByChange: 'Once in force, only a change can alter it · whoever is concerned is told',
  confirm: 'Put into force',
  discard: 'Not now',
  discarded: 'No template was used, nothing has changed',
  used: (p) => `${p.team}, scorecard v1: in force from ${p.from}`,
  told: (p) =>
    p.count === 0
      ? 'Nobody is scored by it yet · can be undone until somebody reports'
      : `The ${people(p.count)} scored by it are told · can be undone until somebody reports`,
  undone: (p) => `Undone: ${p.team} has no scorecard`,
  published: (p) => `${p.team}, scorecard v${p.version}: in force from ${p.from}`,
  withdrawn: (p) => `Scorecard v${p.version} was taken back, no score was made by it`,
  formTitle: 'Scorecard template',
  formTemplate: 'Template',
  formSubmit: 'Have a look',
  formHint: 'You see it before it holds',
  refusals: {
    inForce: (p) => `Nothing was changed: ${p.team} has scorecard v${p.version}`,
    onlyByChange: (p) => `A template serves to begin with; from then on a change alters it: ${p.command}`,
    see: (p) => `See the scorecard: ${p.command}`,
    noTemplate: (p) => `No template “${p.word}”, nothing was changed`,
    noVersion: (p) => `There is no v${p.version}, the newest is v${p.newest}`,
    outside: 'Nothing was changed: this template leaves the limits your company has set',
    reason: 'For an exception add “reason=…”; it is shown on the scorecard',
  },
  violations: {
    count: (p) => `${p.count} indicators, should be ${p.least}–${p.most}`,
    small: (p) => `${p.name} ${p.weight}, at least ${p.least}`,
    dimension: (p) => `${p.name} ${p.weight}, should be ${p.least}–${p.most}`,
    unknown: (p) => `There is no indicator ${p.name}`,
    total: (p) => `The weights are ${p.total} in all, ${p.by} ${p.missing ? 'is missing' : 'too much'}`,
    link: (p) => `The team link is ${p.link}, it can be 0–100%`,
  },
};
