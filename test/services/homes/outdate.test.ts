import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepHome } from '../../../src/services/homes/keep.ts';
import { readHome } from '../../../src/services/homes/read.ts';
import { homeSubject } from '../../../src/services/homes/subject.ts';
import { claimTask } from '../../../src/services/tasks/claim.ts';
import { confirmTask } from '../../../src/services/tasks/confirm.ts';
import { finishTask } from '../../../src/services/tasks/finish.ts';
import { offerTask } from '../../../src/services/tasks/offer.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { visit } from '../../support/tasks.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
  const { id: workspaceId } = await company.db.workspace.findFirstOrThrow({ where: { platform: 'slack' } });
  for (const who of ['wang', 'zhou']) {
    await company.as(who, (work) => keepHome(work, { personId: company.idOf(who), workspaceId }));
  }
});
afterAll(() => company.close());

/** A task that one has asked for and the other has done. */
async function done(requester: string, holder: string): Promise<number> {
  const { number } = await company.as(requester, (work) =>
    offerTask(work, visit({ dueOn: work.today.add({ days: 7 }) })),
  );
  await company.as(holder, (work) => claimTask(work, number));
  await company.as(holder, (work) => finishTask(work, number));
  return number;
}

const wantedFor = async (who: string): Promise<number> => {
  const subject = homeSubject(company.idOf(who));
  return (await company.db.announcement.findFirstOrThrow({ where: { subject } })).wanted;
};

describe('the homes of two who confirm to each other at the same moment', () => {
  it('both fall behind, and neither waits for the other', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [asked, given] = [await done('wang', 'zhou'), await done('zhou', 'wang')];
      const before = [await wantedFor('wang'), await wantedFor('zhou')];
      await Promise.all([
        company.as('wang', (work) => confirmTask(work, asked)),
        company.as('zhou', (work) => confirmTask(work, given)),
      ]);
      expect(await wantedFor('wang')).toBeGreaterThan(before[0] ?? 0);
      expect(await wantedFor('zhou')).toBeGreaterThan(before[1] ?? 0);
    }
  });
});

describe('the home of the customer’s other owner', () => {
  it('falls behind when the task is done, and has it to confirm, until the requester has', async () => {
    const offered = await company.as('wang', (work) =>
      offerTask(work, visit({ partnerId: company.idOf('zhou'), dueOn: work.today.add({ days: 7 }) })),
    );
    await company.as('he', (work) => claimTask(work, offered.number));
    const before = await wantedFor('zhou');
    await company.as('he', (work) => finishTask(work, offered.number));
    expect(await wantedFor('zhou')).toBeGreaterThan(before);
    const toConfirm = async () => {
      const home = await company.as('zhou', (work) => readHome(work, company.idOf('zhou')));
      return home?.toConfirm.map(({ number }) => number);
    };
    expect(await toConfirm()).toContain(offered.number);
    await company.as('wang', (work) => confirmTask(work, offered.number));
    expect(await toConfirm()).not.toContain(offered.number);
  });
});
