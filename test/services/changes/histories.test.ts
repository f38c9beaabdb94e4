import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { Refusal } from '../../../src/errors.ts';
import { opening } from '../../../src/playground/company.ts';
import { approveChange } from '../../../src/services/changes/approve.ts';
import {
  draftScorecard,
  rewriteScorecard,
  scorecardWithId,
  type WantedScorecard,
} from '../../../src/services/changes/draft-scorecard.ts';
import { keepChangesTold } from '../../../src/services/changes/keep-told.ts';
import { listChanges } from '../../../src/services/changes/list.ts';
import { simulateChange } from '../../../src/services/changes/simulate.ts';
import { submitChange } from '../../../src/services/changes/submit.ts';
import { useFitting } from '../../../src/services/changes/use-fitting.ts';
import { withdrawChange } from '../../../src/services/changes/withdraw.ts';
import { keepRules } from '../../../src/services/rules/keep.ts';
import type { Work } from '../../../src/services/work.ts';
import { type Chance, chanceFrom } from '../../support/chance.ts';
import { type Changing, openChanging } from '../../support/changing.ts';
import { type History, readHistory, unsound } from '../../support/scorecard-history.ts';

let changing: Changing;
/** That of the company, and one of South One, which is at first the same. */
let scorecards: [string, string];

beforeAll(async () => {
  changing = await openChanging();
  const { db, idOf } = changing.company;
  const { orgId, id, versions } = await db.scorecard.findFirstOrThrow({
    include: { versions: { include: { items: true } } },
  });
  const own = randomUUIDv7();
  await db.scorecard.create({ data: { orgId, id: own, name: 'South One', teamId: idOf('south-1') } });
  for (const { items, ...version } of versions) {
    await db.scorecardVersion.create({ data: { ...version, scorecardId: own } });
    await db.scorecardItem.createMany({ data: items.map((item) => ({ ...item, scorecardId: own })) });
  }
  scorecards = [id, own];
});
afterAll(() => changing.company.close());

/** How many histories, and how many acts in each; in the short run they are the same every time. */
const { histories, acts, ...longest } = inject('soak')
  ? { histories: 60, acts: 300, timeout: 3_600_000 }
  : { histories: 1, acts: 80, timeout: 60_000 };

/** Admins, the manager of the company, one of East Two, and a rep. */
const people = ['wang', 'ma', 'he', 'lin', 'zhou', 'chen'] as const;
const onIt = ['new-customers', 'visits', 'follow-ups', 'teamwork', 'new-customers', 'visits', 'sales-amount'] as const;
const others = ['prospects', 'learning', 'renewed-customers'] as const;

/** Weight goes from one indicator to another, the whole of it now and then, or into the team link. */
function wanted(chance: Chance, items: readonly { indicator: string; weight: number }[], today: Temporal.PlainDate) {
  const weightOf = (key: string) => items.find(({ indicator }) => indicator === key)?.weight ?? 0;
  const down = chance.one(onIt);
  const up = chance.happens(0.25) ? chance.one(others) : chance.one(onIt);
  const by = chance.happens(0.2) ? weightOf(down) : Math.min(weightOf(down), chance.between(1, 25) * 50);
  const day = today.with({ day: 1 }).add({ months: chance.between(1, 3) });
  return {
    weights: new Map(
      up === down
        ? []
        : [
            [down, weightOf(down) - by],
            [up, weightOf(up) + by],
          ],
    ),
    ...(chance.happens(0.15) ? { teamLink: chance.between(0, 8) * 500 } : {}),
    ...(chance.happens(0.3) ? { from: day } : {}),
    ...(chance.happens(0.6) ? { exception: 'we try it' } : {}),
    why: 'it fits better',
  } satisfies WantedScorecard;
}

interface Wish {
  readonly who: string;
  readonly name: string;
  readonly act: (work: Work) => Promise<unknown>;
}

/** What somebody does with one of the changes that there are, or with a scorecard, whether it makes sense or not. */
function wish(chance: Chance, { changes }: History): Wish {
  const open = changes.filter(({ state }) => state !== 'withdrawn');
  const one = chance.happens(0.9) ? open.at(-chance.between(1, 3)) : changes.at(-chance.between(1, 12));
  if (!one || chance.happens(0.2)) {
    const id = chance.one(scorecards);
    const act = (work: Work) => {
      const of = scorecardWithId(work, id);
      return draftScorecard(work, of, wanted(chance, of.newest.items, work.today));
    };
    return { who: chance.one(people), name: 'draft', act };
  }
  const { number, state } = one;
  const sooner = chance.happens(0.5) ? 'it cannot wait' : undefined;
  const ways = {
    rewrite: (work: Work) => {
      const items = work.org.rules.scorecards.find(({ id }) => id === one.scorecardId)?.versions[0]?.items ?? [];
      return rewriteScorecard(work, number, wanted(chance, items, work.today));
    },
    fit: (work: Work) => useFitting(work, number),
    simulate: (work: Work) => simulateChange(work, number),
    submit: (work: Work) => submitChange(work, number, sooner),
    approve: (work: Work) => approveChange(work, number),
    withdraw: (work: Work) => withdrawChange(work, number),
  };
  const next = {
    draft: 'simulate',
    simulated: 'submit',
    submitted: 'approve',
    published: 'withdraw',
    withdrawn: 'submit',
  } as const;
  const all = ['rewrite', 'fit', 'simulate', 'submit', 'approve', 'withdraw'] as const;
  const name: keyof typeof ways = chance.happens(state === 'published' ? 0.3 : 0.75) ? next[state] : chance.one(all);
  const author = people.find((key) => changing.company.idOf(key) === one.authorId);
  const likely = name === 'approve' ? chance.one(['wang', 'ma', 'he']) : (author ?? 'wang');
  return { who: chance.happens(0.7) ? likely : chance.one(people), name, act: ways[name] };
}

it(
  'whoever drafts, publishes, approves and withdraws whatever, whenever: what was promised of changes holds',
  longest,
  async () => {
    const { company, as } = changing;
    const { db, queue } = company;
    const happened = new Map<string, number>();
    for (let nth = 0; nth < histories; nth += 1) {
      await changing.clear();
      const seed = inject('soak') ? Math.floor(Math.random() * 2 ** 32) : 8;
      const chance = chanceFrom(seed);
      let now = opening;
      let before = await readHistory(db);
      const spoken = new Map<string, string>();
      for (let step = 0; step < acts; step += 1) {
        if (chance.happens(0.3)) {
          now = now.add({ days: chance.between(1, 25) });
          await keepChangesTold({ db, queue, newId: randomUUIDv7, rulesAt: keepRules(), now: now.toInstant() });
        }
        const { who, name, act } = wish(chance, before);
        const outcome = await as(who, act, now).then(
          () => name,
          (error: unknown) => {
            if (error instanceof Refusal) return error.what.code;
            throw error;
          },
        );
        happened.set(outcome, (happened.get(outcome) ?? 0) + 1);
        const after = await readHistory(db);
        const found = unsound(before, after, { spoken, today: now.toPlainDate() });
        expect(found, `seed ${seed}, step ${step}: ${who} wants ${name} on ${now.toPlainDate()}: ${outcome}`).toEqual(
          [],
        );
        if (step % 10 === 9) await as('wang', (work) => listChanges(work), now);
        before = after;
      }
    }
    const often = [
      'draft',
      'simulate',
      'submit',
      'approve',
      'withdraw',
      'change-over-allowance',
      'notice-too-short',
      'change-day',
    ];
    expect([...happened.keys()]).toEqual(expect.arrayContaining(often));
  },
);
