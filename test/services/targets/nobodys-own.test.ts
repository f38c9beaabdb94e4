import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { periodOf } from '../../../src/domain/period.ts';
import { type TargetOwner, targetKey } from '../../../src/domain/targets/target.ts';
import { Refusal } from '../../../src/errors.ts';
import { opening } from '../../../src/playground/company.ts';
import { prepareGoals } from '../../../src/services/imports/goals.ts';
import { indicatorsOn } from '../../../src/services/indicators/read.ts';
import { readOrganisation } from '../../../src/services/organisations/read.ts';
import { confirmSplit } from '../../../src/services/splits/confirm.ts';
import { decideProposal } from '../../../src/services/splits/decide.ts';
import { setPart } from '../../../src/services/splits/own-part.ts';
import { previewByHand, previewSplit } from '../../../src/services/splits/preview.ts';
import { setTarget } from '../../../src/services/targets/set.ts';
import { storeTargets } from '../../../src/services/targets/store.ts';
import { undoTarget } from '../../../src/services/targets/undo.ts';
import { teamsOn } from '../../../src/services/teams/read.ts';
import { confirmWhatIf } from '../../../src/services/what-ifs/confirm.ts';
import { showWhatIf } from '../../../src/services/what-ifs/show.ts';
import type { Work } from '../../../src/services/work.ts';
import type { Tx } from '../../../src/store/store.ts';
import { fromDay } from '../../../src/store/time.ts';
import { type Chance, chanceFrom } from '../../support/chance.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { mayReallySet, organise, organisedBy } from '../../support/organised.ts';

let company: Company;
let everybody: TargetOwner[];
let tree: readonly { readonly id: string; readonly parentId: string | null }[];

beforeAll(async () => {
  company = await foundCompany();
  tree = teamsOn(company.org, opening.toPlainDate());
  everybody = [
    ...(await company.db.person.findMany({ orderBy: { id: 'asc' } })).map(
      ({ id }) => ({ kind: 'person', id }) as const,
    ),
    ...tree.map(({ id }) => ({ kind: 'team', id }) as const),
  ];
});
afterAll(() => company.close());

/** How many organisations are tried, and how much of each. */
const { organisations, share, ...longest } = inject('soak')
  ? { organisations: 60, share: 1, timeout: 3_600_000 }
  : { organisations: 2, share: 0.2, timeout: 60_000 };
const today = opening.toPlainDate();
const next = periodOf('quarter', Temporal.PlainDate.from('2027-01-01'), 1);
const later = periodOf('quarter', Temporal.PlainDate.from('2027-04-01'), 1);

/** What everybody's targets are, in their last versions. */
async function standing(tx: Tx): Promise<ReadonlyMap<string, bigint>> {
  const rows = await tx.target.findMany({ include: { period: true }, orderBy: { version: 'asc' } });
  return new Map(
    rows.map(({ personId, teamId, indicator, period, amount }) => [
      targetKey(personId ?? teamId ?? '', indicator, {
        kind: period.kind,
        from: Temporal.PlainDate.from(period.from.toISOString().slice(0, 10)),
      }),
      amount,
    ]),
  );
}

/** Every way there is to another target, tried on everybody's. */
function waysOf(chance: Chance, names: ReadonlyMap<string, string>) {
  const amount = () => BigInt(chance.between(1, 10 ** 9));
  const isTeam = ({ kind }: TargetOwner) => kind === 'team';
  const sales = (work: Work) => {
    const found = indicatorsOn(work.org, today).find(({ key }) => key === 'sales-amount');
    if (!found) throw new Error('the catalogue has sales');
    return found;
  };
  const whose = (of: TargetOwner) => ({ of, name: names.get(of.id) ?? '', alias: null });
  const said = (work: Work, of: TargetOwner) => ({
    ...{ whose: whose(of), indicator: sales(work), amount: amount() },
    period: chance.one([next, later]),
  });
  const team = (work: Work, { id }: TargetOwner) => {
    const found = teamsOn(work.org, today).find((one) => one.id === id);
    if (!found) throw new Error('the team is there');
    return found;
  };
  const ways: Readonly<Record<string, (work: Work, of: TargetOwner) => Promise<unknown>>> = {
    set: (work, of) => setTarget(work, said(work, of)),
    part: (work, of) =>
      setPart(work, { of, indicator: 'sales-amount', period: chance.one(['2027Q1', '2027Q2']), amount: amount() }),
    split: async (work, of) => {
      if (!isTeam(of)) return;
      const { indicator } = said(work, of);
      const ask = { team: team(work, of), indicator, method: 'equal', period: next, reserve: 0n } as const;
      await confirmSplit(work, (await previewSplit(work, ask)).draftId);
    },
    'split by hand': async (work, of) => {
      if (!isTeam(of)) return;
      const { indicator } = said(work, of);
      const ask = { team: team(work, of), indicator, method: 'equal', period: next, reserve: 0n } as const;
      const amounts = new Map(everybody.map(({ id }) => [id, amount()]));
      await confirmSplit(
        work,
        (await previewByHand(work, (await previewSplit(work, ask)).draftId, amounts, 0n)).draftId,
      );
    },
    'what if': async (work, of) => {
      const shown = isTeam(of) ? await showWhatIf(work, { ...said(work, of), period: next }) : undefined;
      if (shown?.draftId) await confirmWhatIf(work, shown.draftId);
    },
    sheet: async (work, of) => {
      const whom = isTeam(of) ? ['', names.get(of.id) ?? ''] : [names.get(of.id) ?? '', ''];
      const row = [...whom, 'sales amount', chance.one(['2027Q1', '2027Q2']), String(amount())];
      await (await prepareGoals(work, [['name', 'team', 'indicator', 'period', 'target'], row])).write();
    },
    undo: async (work, { id }) => {
      const rows = await work.tx.target.findMany({ where: { OR: [{ personId: id }, { teamId: id }] } });
      for (const row of rows) await undoTarget(work, row.id).catch(refusedOnly);
    },
    decide: async (work, { id }) => {
      const { tx, org } = work;
      const rows = await tx.target.findMany({
        where: { OR: [{ personId: id }, { teamId: id }], proposal: null, period: { from: fromDay(next.from) } },
        orderBy: { version: 'asc' },
      });
      const asked = rows.at(-1);
      const personId = asked?.personId ?? everybody[0]?.id ?? '';
      if (!asked) return;
      await tx.proposal.create({
        data: {
          ...{ orgId: org.id, targetId: asked.id, personId, state: 'proposed' },
          ...{ amount: amount(), reason: 'less', askedAt: new Date(), answeredAt: new Date() },
        },
      });
      await decideProposal(work, asked.id, 'agreed');
    },
  };
  return Object.entries(ways);
}

function refusedOnly(error: unknown): void {
  if (!(error instanceof Refusal)) throw error;
}

const undone = new Error('undone');

/** One organisation, and somebody in it who tries everything; gives how often something was changed. */
async function tried(seed: number): Promise<number> {
  const chance = chanceFrom(seed);
  const people = everybody.filter(({ kind }) => kind === 'person').map(({ id }) => id);
  const organised = organisedBy(chance, people, tree);
  const { managers, standsIn, admins } = organised;
  const delegates = standsIn.map(({ delegateId }) => delegateId);
  const who = chance.one([...new Set([...managers.values()].flat()), ...admins, ...delegates] as [string]);
  const forbidden = everybody.filter((of) => !mayReallySet(organised, tree, who, of));
  let changed = 0;
  const act = async (tx: Tx): Promise<never> => {
    await organise(tx, company.org.id, organised);
    const work: Work = {
      ...{ tx, queue: company.queue, newId: randomUUIDv7, today, now: opening.toInstant() },
      org: await readOrganisation(tx, company.org.id),
      actor: { personId: who, name: 'somebody', admin: admins.includes(who), via: 'test' },
    };
    const named = [...(await tx.person.findMany()), ...(await tx.team.findMany())];
    const indicator = indicatorsOn(work.org, today).find(({ key }) => key === 'sales-amount');
    if (!indicator) throw new Error('the catalogue has sales');
    await storeTargets(
      work,
      everybody.map((of) => ({ of, indicator, period: next, amount: 1_000_000n, reserve: 0n })),
    );
    let before = await standing(tx);
    for (const [way, go] of waysOf(chance, new Map(named.map(({ id, name }) => [id, name])))) {
      // Splitting a team changes what is below it, so what is wrong may come of a way through anybody.
      for (const of of everybody.filter(({ id }) => chance.happens(id === who ? 1 : share))) {
        await go(work, of).catch(refusedOnly);
        const after = await standing(tx);
        const other = [...new Set([...before.keys(), ...after.keys()])].filter(
          (key) => before.get(key) !== after.get(key),
        );
        const wrong = forbidden.filter(({ id }) => other.some((key) => key.startsWith(id)));
        expect({ seed, way, of, wrong }).toEqual({ seed, way, of, wrong: [] });
        changed += other.length;
        before = after;
      }
    }
    throw undone;
  };
  await company.db.$transaction(act, { timeout: 60_000 }).catch((error: unknown) => {
    if (error !== undone) throw error;
  });
  return changed;
}

it(
  'whoever belongs, leads, stands in and administers how: no way leads to another target of one’s own',
  longest,
  async () => {
    let changed = 0;
    for (let seed = 1; seed <= organisations; seed += 1) changed += await tried(seed);
    expect(changed).toBeGreaterThan(10);
  },
);
