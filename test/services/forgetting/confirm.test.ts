import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { periodOf } from '../../../src/domain/period.ts';
import { previewForgetting } from '../../../src/services/forgetting/preview.ts';
import { companyGoals, teamGoals } from '../../../src/services/goals/overview.ts';
import { closedScores, recomputed } from '../../../src/services/scores/closed.ts';
import { scoresOf } from '../../../src/services/scores/read.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { type Door, linesOf, openDoor, saidBy, titleOf } from '../../support/door.ts';
import { applyDeals, hasLeft, known, leavesTraces, written } from '../../support/leaver.ts';
import { totalsAreRight } from '../../support/ledger.ts';
import { refusal } from '../../support/refusals.ts';
import { placesOf } from '../../support/searched.ts';
import { offersTask } from '../../support/tasks.ts';

let company: Company;
let door: Door;
let before: Awaited<ReturnType<typeof numbers>>;
let namedBefore: string[];
const words = [...known, ...Object.values(written)];

const exactly = (value: unknown): string =>
  JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? `${one}n` : one));

/** Every number there is of teams, of what is closed and paid, and of everybody else. */
async function numbers() {
  const { db, as, idOf } = company;
  const october = periodOf('month', Temporal.PlainDate.from('2026-10-01'), 1);
  const others = (await db.person.findMany({ orderBy: { id: 'asc' } }))
    .map(({ id }) => id)
    .filter((id) => id !== idOf('li'));
  const called = (text: string): string =>
    text.replaceAll('前同事 1', '李娜').replaceAll('Former colleague 1', 'Li Na');
  return as('wang', async (work) => ({
    totals: exactly(
      await work.tx.total.findMany({ orderBy: [{ personId: 'asc' }, { indicator: 'asc' }, { day: 'asc' }] }),
    ),
    teams: exactly(
      await work.tx.teamTotal.findMany({
        orderBy: [{ teamId: 'asc' }, { indicator: 'asc' }, { day: 'asc' }, { shard: 'asc' }],
      }),
    ),
    closed: exactly(await work.tx.closedScore.findMany({ orderBy: [{ periodId: 'asc' }, { personId: 'asc' }] })),
    statements: exactly(await work.tx.rewardStatement.findMany({ orderBy: { id: 'asc' } })),
    ledger: exactly((await work.tx.entry.findMany({ orderBy: { id: 'asc' } })).map(({ note: _, ...entry }) => entry)),
    targets: exactly(
      (await work.tx.target.findMany({ orderBy: { id: 'asc' } })).map(({ reason: _, ...target }) => target),
    ),
    scores: exactly(await scoresOf(work, others)),
    closedScores: called(exactly(await closedScores(work, october))),
    identical: (await recomputed(work, october)).map(({ identical }) => identical),
    team: called(exactly(await teamGoals(work))),
    company: called(exactly(await companyGoals(work))),
  }));
}

beforeAll(async () => {
  company = await foundCompany();
  await leavesTraces(company);
  await hasLeft(company);
  door = openDoor(company);
  await company.db.person.updateMany({ where: { id: company.idOf('wang') }, data: { locale: 'en' } });
  before = await numbers();
  namedBefore = await placesOf(company.db, words);
});
afterAll(() => company.close());

const asked = () => door.says('UWANG', 'forget @Li Na');
const audits = () => company.db.audit.findMany({ orderBy: { id: 'asc' } });

describe('somebody who has left', () => {
  it('is known in many places before', () => {
    const places = new Set(namedBefore.map((place) => place.split(':')[0]));
    expect([...places]).toEqual(
      expect.arrayContaining([
        ...['person.name', 'person.email', 'identity.externalId', 'entry.note', 'task.title', 'task_slot.note'],
        ...['praise.text', 'skill_award.evidence', 'note.text', 'proposal.reason', 'change.why', 'seen.answer'],
        ...['reward_inquiry.question', 'source_owner.owner', 'source_record.values', 'audit.after', 'audit.reason'],
      ]),
    );
    for (const word of words) expect(namedBefore.join('\n')).toContain(word === known[4] ? known[3] : word);
  });

  it('is shown to an admin first, with what goes and what stays; nothing is erased by that', async () => {
    const shown = await asked();
    expect(titleOf(shown)).toBe('Forget Li Na? Nothing is erased yet');
    expect(linesOf(shown)).toContain(
      'From then on “Former colleague 1” everywhere, in the audit, pictures and homes too',
    );
    expect(linesOf(shown).join()).not.toContain('last day');
    expect(await placesOf(company.db, words)).toEqual(expect.arrayContaining(namedBefore));
    expect(saidBy(await door.presses('UWANG', shown, 'discard-forget'))).toContain('Nothing was erased');
    for (const who of ['chen', 'zhou']) {
      expect(await refusal(company.as(who, (work) => previewForgetting(work, '@Li Na')))).toMatchObject({
        code: 'admin-only',
      });
    }
    expect(await refusal(company.as('wang', (work) => previewForgetting(work, '@Nobody')))).toMatchObject({
      code: 'no-person',
    });
  });

  it('is forgotten with a button: no word of who she was stands anywhere', async () => {
    const lines = (await audits()).length;
    const done = await door.presses('UWANG', await asked(), 'confirm-forget');
    expect(saidBy(done)).toContain('Forgotten: Former colleague 1 from now on');
    expect(await placesOf(company.db, words)).toEqual([]);
    expect((await audits()).length).toBe(lines + 1);
  });

  it('and nobody else’s number has moved, nor any of hers', async () => {
    expect(await numbers()).toEqual(before);
    expect(before.identical).not.toContain(false);
    expect(before.identical.length).toBeGreaterThan(3);
    expect(await totalsAreRight(company.db, company.org.id)).toBe(true);
  });

  it('is a former colleague wherever she stood', async () => {
    expect(saidBy(await door.says('UWANG', 'goal team'))).not.toContain('Li Na');
    expect(saidBy(await door.says('UWANG', 'score team 2026-10'))).toContain('Former colleague 1');
    expect(saidBy(await door.says('UWANG', 'audit @Former colleague 1'))).toMatch(/Former colleague 1 · /);
    const [title] = (await company.db.task.findMany({ where: { title: { startsWith: 'Visit with' } } })).map(
      (one) => one.title,
    );
    expect(title).toBe('Visit with Former colleague 1');
    const { why } = await company.db.change.findFirstOrThrow({ where: { why: { contains: 'asked for it' } } });
    expect(why).toBe('Former colleague 1 asked for it');
  });

  it('is in the audit by who did it, without a name', async () => {
    const row = (await audits()).find(({ action }) => action === 'person.forget');
    expect(row).toMatchObject({
      ...{ actorId: company.idOf('wang'), subject: `person:${company.idOf('li')}`, before: null, after: { number: 1 } },
    });
  });

  it('has records of a source that go on counting for nobody else, whatever the source says of their owner', async () => {
    expect(await applyDeals(company)).toMatchObject({ counted: 0, changed: 0, back: 0 });
    expect((await numbers()).teams).toBe(before.teams);
  });

  it('cannot be forgotten twice, and comes back as somebody new', async () => {
    expect(await refusal(company.as('wang', (work) => previewForgetting(work, '@前同事1')))).toMatchObject({
      code: 'no-change',
    });
    expect(titleOf(await door.says('ou_li', '目标'))).not.toContain('不是');
    const found = await company.db.identity.findFirstOrThrow({ where: { externalId: 'ou_li' } });
    expect(found.personId).not.toBe(company.idOf('li'));
    expect(await company.db.entry.count({ where: { personId: found.personId } })).toBe(0);
  });
});

describe('somebody who is still there', () => {
  it('has today as the last day, is in no team from tomorrow on, and counts through today', async () => {
    const shown = await door.says('UWANG', 'forget @Sun Yue');
    expect(linesOf(shown)).toContain('Today counts as the last day of Sun Yue, which prorates the targets');
    const teams = (await numbers()).teams;
    await door.presses('UWANG', shown, 'confirm-forget');
    const { leftOn, former } = await company.db.person.findFirstOrThrow({ where: { id: company.idOf('sun') } });
    expect([leftOn?.toISOString().slice(0, 10), former]).toEqual(['2026-11-18', 2]);
    expect((await numbers()).teams).toBe(teams);
    const rows = await company.db.membership.findMany({ where: { personId: company.idOf('sun') } });
    expect(rows.map(({ until }) => until?.toISOString().slice(0, 10))).toEqual(['2026-11-18']);
    expect(await placesOf(company.db, ['孙悦', 'Sun Yue', 'ou_sun'])).toEqual([]);
  });

  it('is not forgotten as was shown once others rely on them again', async () => {
    const shown = await door.says('UWANG', 'forget @Ouyang Mingxuan');
    await offersTask(door, 'UOUYANG', 'task new Visit customer=Acme slots=1 points=10 due=11-27');
    expect(titleOf(await door.presses('UWANG', shown, 'confirm-forget'))).toMatch(/changed/);
    const { former } = await company.db.person.findFirstOrThrow({ where: { id: company.idOf('ouyang') } });
    expect(former).toBeNull();
  });
});
