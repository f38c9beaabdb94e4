import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defaultEnvelope } from '../../../src/domain/scorecards/scorecard.ts';
import { opening } from '../../../src/playground/company.ts';
import { draftScorecard, scorecardToChange } from '../../../src/services/changes/draft-scorecard.ts';
import { report } from '../../../src/services/reports/report.ts';
import { scorecardShown } from '../../../src/services/scorecards/show.ts';
import { undoUse } from '../../../src/services/scorecards/undo-use.ts';
import { confirmUse, previewUse } from '../../../src/services/scorecards/use.ts';
import { scoresOf } from '../../../src/services/scores/read.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { refusal } from '../../support/refusals.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
/** As it was before it had a scorecard. */
beforeEach(async () => {
  await company.db.organisation.updateMany({ data: { policy: {} } });
  await company.db.scorecardItem.deleteMany();
  await company.db.scorecardVersion.deleteMany();
  await company.db.scorecard.deleteMany();
});
afterAll(() => company.close());

const preview = (who: string, asked: Parameters<typeof previewUse>[1]) =>
  company.as(who, (work) => previewUse(work, asked));
const confirm = (who: string, draft: string) => company.as(who, (work) => confirmUse(work, draft));
const scoreOf = (key: string) => company.as('wang', (work) => scoresOf(work, [company.idOf(key)]));

async function used(template: string, team?: string) {
  const { draftId } = await preview('wang', { template, team });
  return confirm('wang', draftId);
}

describe('a template', () => {
  it('is shown first, and nothing is in force until it is confirmed', async () => {
    const { draftId, concerned, team } = await preview('wang', { template: '成长' });
    expect(team.name).toBe('华辰科技');
    expect(concerned).toHaveLength(12);
    expect(await scoreOf('chen')).toEqual([]);
    await confirm('wang', draftId);
    const [scored] = await scoreOf('chen');
    expect(scored?.scorecard).toMatchObject({ version: 1, teamLink: 2_000, teamIndicator: 'sales-amount' });
    expect(scored?.items.map(({ indicator }) => indicator.key)).toContain('prospects');
  });

  it('is told to everybody whose score follows it, once, and not to whoever did it', async () => {
    const { id } = await used('service');
    const told = await company.db.announcement.findMany({ where: { subject: `scorecard:${id}` } });
    expect(told).toHaveLength(11);
    expect(new Set(told.map(({ personId }) => personId)).size).toBe(11);
    expect(told.map(({ personId }) => personId)).not.toContain(company.idOf('wang'));
  });

  it('is in the audit, with what it set', async () => {
    const { id } = await used('saas');
    const row = await company.db.audit.findFirstOrThrow({ where: { subject: `scorecard:${id}` } });
    expect(row).toMatchObject({
      action: 'scorecard.use',
      actorId: company.idOf('wang'),
      after: { template: 'saas', version: 1, team: company.idOf('company') },
    });
  });

  it('for one team is for that team and those below', async () => {
    const { concerned } = await used('mature', '华东大区');
    expect(concerned).toHaveLength(8);
    expect(await scoreOf('wu')).toEqual([]);
    const later = await preview('wang', { template: 'growth' });
    expect(later.concerned).toHaveLength(4);
  });

  it('serves only before the first publication, of the team or of one above it', async () => {
    const { draftId } = await preview('wang', { template: 'growth', team: 'East One' });
    await used('mature');
    const inForce = { code: 'scorecard-in-force', team: { name: '华辰科技' }, version: 1 };
    for (const team of [undefined, '华东一队']) {
      expect(await refusal(preview('wang', { template: 'growth', team }))).toMatchObject(inForce);
    }
    expect(await refusal(confirm('wang', draftId))).toMatchObject(inForce);
  });

  it('is chosen by admins; nobody else is shown the preview, or can confirm it', async () => {
    for (const who of ['zhou', 'chen']) {
      expect(await refusal(preview(who, { template: 'growth' }))).toMatchObject({ code: 'admin-only' });
    }
    const { draftId } = await preview('wang', { template: 'growth' });
    expect(await refusal(confirm('zhou', draftId))).toEqual({ code: 'nothing-to-show' });
    await confirm('wang', draftId);
    expect(await refusal(confirm('wang', draftId))).toEqual({ code: 'draft-used' });
  });

  it('that does not exist is said so', async () => {
    expect(await refusal(preview('wang', { template: '成功' }))).toEqual({ code: 'no-template', word: '成功' });
  });
});

describe('where an organisation has set narrower limits', () => {
  beforeEach(async () => {
    const result = { least: 5_500, most: 6_000 };
    const envelope = { ...defaultEnvelope, dimensions: { ...defaultEnvelope.dimensions, result } };
    await company.db.organisation.updateMany({ data: { policy: JSON.parse(JSON.stringify({ envelope })) } });
  });

  it('a template outside of them needs a reason, which stays on the scorecard and in the audit', async () => {
    expect(await refusal(preview('wang', { template: 'service' }))).toMatchObject({
      code: 'outside-envelope',
      violations: [{ kind: 'dimension-weight', dimension: 'result', weight: 4_000 }],
    });
    const { draftId } = await preview('wang', { template: 'service', reason: '售后团队' });
    const { id } = await confirm('wang', draftId);
    expect(await company.as('chen', async (work) => scorecardShown(work, {}))).toMatchObject({
      overrideReason: '售后团队',
    });
    const row = await company.db.audit.findFirstOrThrow({ where: { subject: `scorecard:${id}` } });
    expect(row.reason).toBe('售后团队');
  });

  it('a reason that is not needed is not kept', async () => {
    const { draftId } = await preview('wang', { template: 'growth', reason: '我们年轻' });
    await confirm('wang', draftId);
    expect(await company.as('chen', async (work) => scorecardShown(work, {}))).toMatchObject({ overrideReason: null });
  });
});

describe('taken back', () => {
  it('it is as if it had never been, and whoever was told sees that', async () => {
    const { id } = await used('growth');
    await company.as('wang', (work) => undoUse(work, id));
    expect(await scoreOf('chen')).toEqual([]);
    const told = await company.db.announcement.findMany({ where: { subject: `scorecard:${id}` } });
    expect(told.every(({ wanted }) => wanted > 1)).toBe(true);
    expect((await used('service')).stored.items).toHaveLength(6);
  });

  it('it cannot be once a change of it was drafted', async () => {
    const { id } = await used('growth');
    const wanted = {
      weights: new Map([
        ['prospects', 1_000],
        ['visits', 1_500],
      ]),
      why: 'visits close more',
    };
    const change = await company.as('wang', (work) => draftScorecard(work, scorecardToChange(work, undefined), wanted));
    expect(await refusal(company.as('wang', (work) => undoUse(work, id)))).toEqual({ code: 'nothing-to-undo' });
    await company.db.change.delete({ where: { orgId_id: { orgId: company.org.id, id: change.id } } });
  });

  it('it cannot be once somebody has reported, on a later day, or by anybody but an admin', async () => {
    const { id } = await used('growth');
    const undo = (who: string, at = opening) => refusal(company.as(who, (work) => undoUse(work, id), at));
    expect(await undo('zhou')).toMatchObject({ code: 'admin-only' });
    expect(await undo('wang', opening.add({ days: 1 }))).toEqual({ code: 'nothing-to-undo' });
    await company.as('chen', (work) => report(work, 'visits 1'), opening.add({ minutes: 1 }));
    expect(await undo('wang')).toEqual({ code: 'nothing-to-undo' });
  });
});
