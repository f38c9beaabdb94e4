import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { sharing } from '../../src/store/sharing.ts';
import type { Database, Tx } from '../../src/store/store.ts';
import { type Company, foundCompany } from '../support/company.ts';
import { answered, buttonsOf, type Door, inbound, openDoor, said, titleOf } from '../support/door.ts';
import { foundNeighbour } from '../support/neighbour.ts';
import { sayings } from '../support/sayings.ts';
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
