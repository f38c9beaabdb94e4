import type { Texts } from '../zh-CN/index.ts';

const sources = (count: number): string => (count === 1 ? '1 source' : `${count} sources`);

export const source: Texts['source'] = {
  summary: 'Let numbers come from CRM, files and other systems (admins)',
  none: 'No source is connected: all numbers are reported by hand',
  fine: (p) => `${sources(p.count)} connected, all well`,
  some: (p) => `${sources(p.count)} connected, ${p.wrong} ${p.wrong === 1 ? 'needs' : 'need'} you`,
  canBe: (p) => `Can be connected: ${p.names}`,
  nothingToConnect: 'This version has no system to connect',
  connected: (p) => `${p.source} “${p.account}”`,
  notIn: (p) => `${p.source}: not connected yet`,
  heard: (p) => `read ${p.when}`,
  neverHeard: 'not read yet',
  next: (p) => `next ${p.when}`,
  mappings: (p) => (p.count === 1 ? '1 mapping' : `${p.count} mappings`),
  noMappings: 'no mapping yet',
  waiting: (p) => `${p.count} waiting`,
  failing: (p) => `To fix: ${p.source}, since ${p.since} ${p.why}`,
  pushTo: (p) => `Changes in ${p.source} are pushed to ${p.url}`,
  run: 'Run',
  map: 'Map records',
  maps: 'Mappings',
  queue: 'See the queue',
  queueCount: (p) => `Queue ${p.count}`,
  connect: 'Connect',
  another: 'Connect another',
  disconnectAsk: (p) => `Disconnect ${p.source}?`,
  disconnectMeans: (p) =>
    p.mappings > 0
      ? `${p.mappings === 1 ? '1 mapping ends' : `${p.mappings} mappings end`} today, the settings are deleted, what has counted stays`
      : 'The settings are deleted, what has counted stays',
  disconnect: 'Disconnect',
  keep: 'Keep it',
  disconnected: (p) => `${p.source} is disconnected, what has counted stays`,
  every: (p) => `${p.source} is read every ${p.minutes === 1 ? 'minute' : `${p.minutes} minutes`} from now on`,
  refused: {
    noSource: (p) => `No source “${p.word}”`,
    whichSource: 'Which source is it?',
    notConnected: (p) => `${p.source} is not connected yet`,
    noMapping: (p) => `No mapping #${p.word}`,
    nothingMapped: (p) => `Nothing of ${p.source} is mapped yet, so there is nothing to read`,
    unreadableMapping: (p) => `“${p.path}” in that mapping ${p.what}. Nothing was stored`,
    notMapping: 'That file does not read as a mapping. Nothing was stored',
    problem: (p) => `“${p.path}” ${p.what}`,
    what: {
      missing: 'is missing',
      unknown: 'is not known',
      unreadable: 'is not clear to me',
      'no-indicator': 'is no indicator',
      'no-source': 'is no source',
      'does-not-add-up': 'does not add up over days',
    },
    lookOutdated: (p) => `The fields of ${p.source} have to be looked at again`,
    noRecord: 'That one waits no longer. Nothing changed',
    to: (p) => `Like this: ${p.command}`,
  },
};
