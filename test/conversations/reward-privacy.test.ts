import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { RewardPlan } from '../../src/domain/rewards/plan.ts';
import { chats, type DemoPerson, people } from '../../src/playground/company.ts';
import { directIn, type Place } from '../../src/playground/stage.ts';
import type { Database } from '../../src/store/store.ts';
import { idsByKey } from '../support/company.ts';
import { type Pay, payIn, readBy, statedPay, written } from '../support/pay-search.ts';
import { layPlan, usualPlan } from '../support/rewarding.ts';
import { openTheatre, type Theatre } from '../support/world.ts';

/**
 * The demo company from the middle of a quarter until that is closed, and everything that reached anybody by then; until
 * November is closed where no whole year is asked for.
 */
let theatre: Theatre;
let db: Database;
let pay: Pay;
let ids: Map<string, string>;
const log: string[] = [];

/** What is paid by the score, so that nobody is paid what another is; and what is asked of each is nobody's pay. */
const [base, managerBase, pool] = [613_377n, 829_191n, 1_273_713n];
const plan: RewardPlan = {
  ...usualPlan,
  personal: {
    ...{ by: { kind: 'score' }, base, managerBase },
    ladder: { tiers: [{ from: 0, pays: { kind: 'proportion' } }], cap: undefined },
  },
  pool: { by: { kind: 'score' }, amount: pool, gate: 0, floor: 0, sharedBy: 'score', points: undefined },
};
const whole = inject('wholeYear');
const mondays = whole ? ['11-23', '11-30', '12-07', '12-14', '12-21', '12-28'] : ['12-07'];
const months = whole ? 3 : 2;
const paid = ['wang', 'chen', 'li', 'sun'];
const approvers = ['ma', 'huang'];
/** Whose rules of pay these are: those whom the plan covers, who approve it, and who manage or administer them. */
const mayKnowThePlan = [...paid, ...approvers];

const homeOf = ({ slack }: DemoPerson): Place => directIn(slack ? 'slack' : 'feishu');
const placeOf = (key: string): Place => homeOf(people.find((one) => one.key === key) ?? raise());
function raise(): never {
  throw new Error('nobody is called that');
}

async function prepare(founded: Database): Promise<void> {
  const org = await founded.organisation.findFirstOrThrow();
  const found = await idsByKey(founded);
  const idOf = (key: string) => found.get(key) ?? raise();
  const company = { db: founded, org: org as never, idOf };
  await layPlan(company, { plan, approvers });
  await layPlan(company, { plan, approvers, version: 2, from: '2027-01-01' });
}

const says = (who: string, text: string) => theatre.told([who, placeOf(who)], text);
const on = (day: string) => theatre.stage.world.moveTo(Temporal.ZonedDateTime.from(`${day}[Asia/Shanghai]`));
/** How many messages stand in each chat of a team. */
const inChats = (): number[] =>
  chats.map(({ platform, id: chat }) => {
    const reader = people.find((one) => one[platform]) ?? raise();
    return theatre.stage.all(reader.key, { platform, chat }).length;
  });

/** What everybody asks about pay; what one may not see is refused. */
const aboutPay = [
  'reward',
  'reward 2026-10',
  'reward 2026-10 @Chen Chen',
  'reward plan East One',
  'reward export 2026-10',
];
/** And what those ask whom it concerns. */
const aboutOwnPay = ['reward plan', 'reward questions', 'reward approve 2026-10', 'reward estimate amount 20万'];
/** What a manager, a colleague and who approves it ask for besides, in whatever pay might be behind a number. */
const elsewhere = [
  ...['goal', 'goal team', 'score', 'score 2026-10', 'score team', 'board amount', 'change list', 'report history'],
  ...['review month 2026-10', 'digest preview', 'board improved', 'qibu audit'],
];

beforeAll(async () => {
  theatre = await openTheatre(prepare, { logLevel: 'trace', onLog: (line) => log.push(line) });
  await says('wang', 'review close 2026-10');
  for (const who of approvers.slice(0, 1)) await says(who, 'reward approve 2026-10');
  await says('chen', 'reward ask 2 why so little?');
  await says('ma', 'reward answer 1 It is by the score');
  for (const monday of mondays) {
    const before = inChats();
    await on(`2026-${monday}T09:01`);
    await theatre.stage.until(`the digests of ${monday}`, () => inChats().every((now, at) => now > (before[at] ?? 0)));
    for (const who of ['chen', 'li', 'sun']) await says(who, 'report visits 2, amount 20万');
  }
  await says('wang', 'review close 2026-11');
  await says('huang', 'reward approve 2026-11');
  if (whole) {
    await on('2027-01-04T09:01');
    await says('wang', 'review close 2026-12');
    await says('wang', 'review close 2026Q4');
    await says('ma', 'reward approve 2026-12');
  }
  for (const { key } of people) for (const words of aboutPay) await says(key, words);
  for (const who of whole ? mayKnowThePlan : ['chen']) for (const words of aboutOwnPay) await says(who, words);
  for (const who of whole ? ['wang', 'chen', 'ma'] : ['wang']) for (const words of elsewhere) await says(who, words);
  ({ db } = await theatre.strike());
  [pay, ids] = [await statedPay(db), await idsByKey(db)];
}, 300_000);
afterAll(() => theatre.close());

const idOf = (key: string) => ids.get(key) ?? raise();
/** Whether the amount is the pay of nobody but this person and those whose statements the person approves. */
const isTheirs = (personId: string, amount: string): boolean =>
  (pay.get(amount) ?? []).some((of) => of.personId === personId || of.approvers.includes(personId));

describe('pay, until a quarter is closed', () => {
  it('was stated for everybody in the team, month by month', async () => {
    expect(await db.rewardPayout.count({ where: { approvedAt: { not: null } } })).toBe(months);
    expect(await db.rewardStatement.count()).toBe(months * paid.length);
    expect(pay.size).toBeGreaterThan(6 * months);
  });

  it('was read by whoever it is paid to, and by who approves it', () => {
    for (const { key, slack, feishu } of people.filter((one) => [...paid, ...approvers].includes(one.key))) {
      const { slack: inSlack, feishu: inFeishu } = theatre.stage.world;
      const read = [...(slack ? readBy(inSlack, slack) : []), ...(feishu ? readBy(inFeishu, feishu) : [])];
      const amounts = new Set(read.flatMap(({ text }) => payIn(text, pay)));
      const own = [...pay].filter(([, of]) => of.some(({ personId }) => personId === idOf(key)));
      const wanted = approvers.includes(key) ? [...pay] : own;
      expect([...amounts].length, key).toBeGreaterThanOrEqual(wanted.length / 3);
      expect(
        [...amounts].filter((amount) => !isTheirs(idOf(key), amount)),
        key,
      ).toEqual([]);
    }
  });

  it('reached nobody else, in whatever they were sent or asked for', () => {
    const leaks: string[] = [];
    let searched = 0;
    for (const platform of ['slack', 'feishu'] as const) {
      const emulator = theatre.stage.world[platform];
      for (const { id, name } of emulator.users) {
        const key = people.find((one) => one[platform] === id)?.key;
        for (const { label, text } of readBy(emulator, id)) {
          searched += 1;
          const found = payIn(text, pay).filter((amount) => !key || !isTheirs(idOf(key), amount));
          if (found.length > 0) leaks.push(`${name} read ${found.join()} in ${label}`);
          const rules = [base, managerBase, pool]
            .map(written)
            .filter((amount) => text.replaceAll(',', '').includes(amount));
          if (rules.length > 0 && !mayKnowThePlan.includes(key ?? ''))
            leaks.push(`${name} read ${rules.join()} in ${label}`);
        }
      }
    }
    expect(leaks).toEqual([]);
    expect(searched).toBeGreaterThan(100);
  });

  it('is not what a digest says of it: that another version of the plan comes', () => {
    const digests = readBy(theatre.stage.world.slack, 'UCHEN').filter(({ text }) => text.includes('week 49'));
    const said = digests.filter(({ text }) => text.includes('reward plan v2 takes effect on Jan 1 (in 25 days)'));
    expect(said.map(({ label }) => label.split(':')[0])).toEqual(['east-one']);
  });

  it('was sent to the person or who approves it alone, and to no chat', () => {
    const { slack, feishu } = theatre.stage.world;
    for (const [platform, emulator] of [
      ['slack', slack],
      ['feishu', feishu],
    ] as const) {
      const sent = emulator.requests.map(({ path, body }) => JSON.stringify([path, body]));
      const group = chats.filter((one) => one.platform === platform).map(({ id }) => id);
      const carrying = sent.filter((text) => payIn(text, pay).length > 0);
      expect(carrying.length).toBeGreaterThan(0);
      expect(carrying.filter((text) => group.some((id) => text.includes(id)))).toEqual([]);
    }
  });

  it('is in no log line, no audit row and in nothing that waits', async () => {
    expect(log.length).toBeGreaterThan(0);
    expect(log.filter((line) => payIn(line, pay).length > 0)).toEqual([]);
    const rows = [
      ...(await db.audit.findMany()),
      ...(await db.announcement.findMany()),
      ...(await db.errand.findMany()),
      ...(await db.draft.findMany()),
    ];
    const kept = rows.map((row) => JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? `${value}` : value)));
    expect(kept.filter((text) => payIn(text, pay).length > 0)).toEqual([]);
  });
});
