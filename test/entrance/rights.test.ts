import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { sharing } from '../../src/store/sharing.ts';
import type { Database, Tx } from '../../src/store/store.ts';
import { type Company, foundCompany } from '../support/company.ts';
import { answered, buttonsOf, type Door, inbound, openDoor, said, titleOf } from '../support/door.ts';
import { foundNeighbour } from '../support/neighbour.ts';
import { aims } from '../support/splits.ts';

let company: Company;
let door: Door;
/** What the audit says was refused in the last transaction. */
let refused: string | undefined;

beforeAll(async () => {
  company = await foundCompany();
  await foundNeighbour(company.db);
  // Wang Qiang leads this team, so he does not set its target.
  await aims(company, { 'east-1': 700_000_000n });
  const first = openDoor(company);
  for (const [account, text] of before) {
    const answer = await first.says(account, text);
    const shown = buttonsOf(answer).find(({ action }) => ['publish-offer', 'start-contest'].includes(action));
    if (shown) await first.presses(account, answer, shown.action);
  }
  const db = undoing(company.db);
  door = openDoor({ db, queue: company.queue }, { share: sharing(db) });
});
afterAll(() => company.close());

/** A database in which nothing is left of a transaction but its outcome, so that each saying meets the same company. */
function undoing(db: Database): Database {
  const done = new Error('undone');
  const $transaction = async (act: (tx: Tx) => Promise<unknown>): Promise<unknown> => {
    let outcome: unknown;
    await db
      .$transaction(async (tx) => {
        outcome = await act(tx);
        const row = await tx.audit.findFirst({ where: { outcome: 'refused' }, select: { action: true } });
        refused = row?.action.replace('refused.', '');
        throw done;
      })
      .catch((error: unknown) => {
        if (error !== done) throw error;
      });
    return outcome;
  };
  return new Proxy(db, { get: (target, name) => (name === '$transaction' ? $transaction : Reflect.get(target, name)) });
}

/** Whoever asks, and who stands where, seen from there. Nora Next belongs to another organisation, Nemo to none. */
const actors = {
  rep: { account: 'UHE', self: 'He Miao', own: 'Ma Xiaodong', other: 'Chen Chen', team: 'East Two' },
  manager: { account: 'UZHOU', self: 'Zhou Min', own: 'Ma Xiaodong', other: 'Chen Chen', team: 'East Two' },
  admin: { account: 'UWANG', self: 'Wang Qiang', own: 'Li Na', other: 'Ma Xiaodong', team: 'East One' },
} as const;
type Actor = (typeof actors)[keyof typeof actors];

/** What has happened before, so that there is something to split, to claim and to confirm. */
const before = [
  ...['Huachen Tech', 'East Two', 'South One'].map((team) => ['UWANG', `goal set ${team} amount 7m 2027Q1`]),
  ['UWANG', 'change new visits 15, teamwork 20 why=because'],
  ['UWANG', 'change new visits 18, teamwork 17 why=because'],
  ['UWANG', 'change simulate 2'],
  ['UWANG', 'change publish 2'],
  ['UWANG', 'change new visits 15, teamwork 20 from=2027-04-01 why=because'],
  ['UWANG', 'change simulate 3'],
  ['UHE', 'task new Visit customer=Acme slots=1 points=10 due=11-27'],
  ['UWANG', 'task new Visit customer=Acme slots=1 points=10 due=11-27'],
  ['UWANG', 'task new Visit customer=Acme slots=1 points=10 due=11-27'],
  ['UHE', 'pk new @Ma Xiaodong indicator=visits'],
  ['UHE', 'task claim 13'],
  ['UHE', 'task claim 14'],
  ['UHE', 'task done 14'],
] as const;

/** Whom a saying is about. */
const people = {
  oneself: ({ self }: Actor) => self,
  'own team': ({ own }: Actor) => own,
  'other team': ({ other }: Actor) => other,
  'other organisation': () => 'Nora Next',
  nobody: () => 'Nemo Nobody',
};
const teams = {
  'own team': ({ team }: Actor) => team,
  'other team': () => 'South One',
  'the company': () => 'Huachen Tech',
  'other organisation': () => 'Next Door',
};

/** What is said with nothing behind it. */
const asTheyAre = (...words: readonly string[]) => Object.fromEntries(words.map((word) => [word, [word]]));

/** Every command with each of its words: what is said, with WHO or TEAM for whom it is about. */
const sayings: Readonly<Record<string, readonly string[]>> = {
  report: ['report visits 1', 'report for @WHO visits 1', 'report correct 2026-07 @WHO visits 1 counted too few'],
  ...asTheyAre('report undo', 'report history'),
  goal: ['goal', 'goal @WHO'],
  ...asTheyAre('goal team', 'goal company', 'goal risk'),
  'goal set': ['goal set', 'goal set @WHO visits 60 2027Q1', 'goal set TEAM visits 600 2027Q1'],
  'goal whatif': ['goal whatif TEAM amount 6m 2027Q1'],
  'goal why': ['goal why amount'],
  'goal split': ['goal split', 'goal split amount equal TEAM 2027Q1'],
  score: ['score'],
  'score team': ['score team'],
  scorecard: ['scorecard', 'scorecard team="TEAM"'],
  'scorecard team': ['scorecard team'],
  'scorecard use': ['scorecard use', 'scorecard use service team="TEAM"'],
  'scorecard diff': ['scorecard diff 1 1'],
  change: ['change', 'change 1 — a draft of the admin', 'change 2 — published', 'change 999'],
  'change list': ['change list'],
  'change new': [
    'change new',
    'change new visits 15, teamwork 20 why=because',
    'change new team="TEAM" visits 15, teamwork 20 why=because',
  ],
  'change target': [
    'change target',
    'change target @WHO visits 60 why=because',
    'change target TEAM visits 60 why=because',
  ],
  'change correct': ['change correct @WHO visits 6 2026-10 why=so', 'change correct TEAM visits 6 2026-10 why=so'],
  'change simulate': ['change simulate 1', 'change simulate 2', 'change simulate 999'],
  'change publish': ['change publish 3 — which the admin has simulated', 'change publish 999'],
  'change approve': ['change approve 1', 'change approve 2', 'change approve 999'],
  'change ack': ['change ack 1', 'change ack 2', 'change ack 999'],
  'change withdraw': ['change withdraw 1', 'change withdraw 2', 'change withdraw 999'],
  board: ['board amount', 'board amount team="TEAM"'],
  'board improved': ['board improved'],
  praise: ['praise', 'praise @WHO helped close Acme'],
  'praise award': ['praise award', 'praise award @WHO negotiation because of Acme'],
  ...asTheyAre('praise list', 'praise mine', 'praise undo'),
  'praise count': ['praise count knowledge', 'praise count off'],
  pk: ['pk'],
  'pk new': ['pk new', 'pk new @WHO indicator=visits', 'pk new TEAM, East One indicator=visits'],
  'pk join': ['pk join 1 — which is between two reps of East Two', 'pk join 999'],
  'pk board': ['pk board', 'pk board 1', 'pk board 999'],
  'pk cancel': ['pk cancel 1 — which the rep has made', 'pk cancel 999'],
  reward: ['reward'],
  'reward estimate': ['reward estimate amount 200k'],
  task: ['task', 'task 12', 'task 900', 'task 999'],
  'task new': ['task new Joint visit customer=Acme slots=2 points=30 due=11-27'],
  ...asTheyAre('task list', 'task mine'),
  'task claim': [
    'task claim 12 — which the rep asks for',
    'task claim 900 — of another organisation',
    'task claim 999',
  ],
  'task done': ['task done 13 — which the rep has claimed', 'task done 900', 'task done 999'],
  'task still': ['task still 13 — which the rep has claimed', 'task still 900', 'task still 999'],
  'task release': ['task release 13 — which the rep has claimed', 'task release 900', 'task release 999'],
  'task confirm': [
    'task confirm 14 — which the admin asked for, and the rep has done',
    'task confirm 900',
    'task confirm 999',
  ],
  'task cancel': ['task cancel 13 — which the admin asked for', 'task cancel 900', 'task cancel 999'],
  'task helpers': ['task helpers', 'task helpers team="TEAM"', 'task helpers image'],
  ...asTheyAre('task check', 'team'),
  'team new': ['team new East Three under TEAM'],
  'team add': ['team add @WHO to East Two', 'team add @Sun Yue to TEAM'],
  'team manager': ['team manager @WHO of East Two', 'team manager @Sun Yue of TEAM'],
  'team admin': ['team admin @WHO', 'team admin @WHO off'],
  'team import': ['team import'],
  'team here': ['team here TEAM — in a channel'],
  ...asTheyAre('digest', 'digest preview', 'digest now', 'digest text'),
  'digest schedule': ['digest schedule', 'digest schedule tue 10:00'],
  'digest privacy': ['digest privacy', 'digest privacy team'],
  'digest brief': ['digest brief', 'digest brief off'],
  'digest sheet': ['digest sheet @WHO'],
  'digest wins': ['digest wins off'],
  review: ['review'],
  'review month': ['review month 2026-10', 'review month 2026-10 team="TEAM"'],
  'review quarter': ['review quarter team="TEAM"'],
  'review actions': ['review actions'],
  'review close': ['review close 2026-10 team="TEAM"'],
  nudge: ['nudge'],
  'nudge at': ['nudge at 18:00'],
  'nudge off': ['nudge off'],
  'nudge snooze': ['nudge snooze 2d'],
  'nudge leave': ['nudge leave 12-01 12-05', 'nudge leave 12-01 12-05 delegate=@WHO', 'nudge leave @WHO 12-01 12-05'],
  source: ['source'],
  'source list': ['source list'],
  'source connect': ['source connect salesforce', 'source connect webhook', 'source connect nowhere'],
  'source map': ['source map', 'source map salesforce', 'source map 3'],
  'source run': ['source run salesforce', 'source run 3'],
  'source check': ['source check', 'source check salesforce'],
  'source queue': ['source queue', 'source queue owner "Renewals Queue" @WHO'],
  'source off': ['source off salesforce', 'source off 3'],
  'source every': ['source every salesforce 30m', 'source every salesforce'],
  link: ['link', 'link 482913'],
  'link off': ['link off'],
  claim: ['claim XXXX-XXXX-XXXX'],
  join: ['join', 'join XXXX-XXXX-XXXX'],
  ...asTheyAre('setup', 'setup company', 'calendar'),
  'calendar holiday': ['calendar holiday 2026-12-31'],
  'calendar workday': ['calendar workday 2026-12-27'],
  doctor: ['doctor'],
  audit: ['audit', 'audit @WHO'],
  rebuild: ['rebuild'],
  help: ['help', 'help report'],
};

/** What came of it: done, or why not. */
async function outcome({ account }: Actor, saying: string): Promise<string> {
  refused = undefined;
  const [text = '', note] = saying.split(' — ');
  const chat = note === 'in a channel' ? { chat: { id: 'CNEW', direct: false } } : {};
  const answer = await answered(door, inbound(account, said(text), chat));
  if (refused) return refused;
  return answer.kind === 'card' && answer.card.tone === 'unrecorded' ? `“${titleOf(answer)}”` : 'yes';
}

describe('who may do what', () => {
  it('is asked of every command', () => {
    const known = commands.flatMap(({ name, verbs }) =>
      verbs.map(({ word }) => [name.en, word?.en].filter(Boolean).join(' ')),
    );
    expect(Object.keys(sayings).sort()).toEqual(known.sort());
  });

  const lines: string[] = [];

  it.each(Object.entries(sayings))('depends on whom it is about: %s', async (_, asked) => {
    for (const saying of asked) {
      const about = saying.includes('WHO') ? people : saying.includes('TEAM') ? teams : undefined;
      lines.push('', saying);
      for (const [role, actor] of Object.entries(actors)) {
        for (const [relation, named] of Object.entries(about ?? { '': () => '' })) {
          const text = saying.replace('WHO', named(actor)).replace('TEAM', named(actor));
          lines.push(`  ${`${role} ${relation}`.padEnd(28)}${await outcome(actor, text)}`);
        }
      }
    }
    expect(door.errors).toEqual([]);
  });

  it('is as it has been read, and what one may not see is like what does not exist', async () => {
    await expect(`${lines.join('\n').trim()}\n`).toMatchFileSnapshot('../golden/rights.txt');
  });
});
