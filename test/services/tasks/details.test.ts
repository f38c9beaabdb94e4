import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cancelTask } from '../../../src/services/tasks/cancel.ts';
import { claimTask } from '../../../src/services/tasks/claim.ts';
import { confirmTask } from '../../../src/services/tasks/confirm.ts';
import { taskDetails } from '../../../src/services/tasks/details.ts';
import { finishTask } from '../../../src/services/tasks/finish.ts';
import { giveBackTask } from '../../../src/services/tasks/give-back.ts';
import { offerTask } from '../../../src/services/tasks/offer.ts';
import { releaseTask } from '../../../src/services/tasks/release.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { refusal } from '../../support/refusals.ts';
import { anybody, visit } from '../../support/tasks.ts';

/**
 * Xu of East Two, under Zhou, asks; Lin, who manages the South, owns the customer as well; He of East Two and Wu of the South
 * take a part each. Ma of East Two has nothing to do with it, Sun of East One even less; Wang is an admin.
 */
let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

const everybody = ['xu', 'lin', 'zhou', 'he', 'wu', 'ma', 'sun', 'wang'] as const;
const services = {
  claim: claimTask,
  done: finishTask,
  release: releaseTask,
  confirm: confirmTask,
  'give-back': giveBackTask,
  cancel: cancelTask,
} as const;
type Act = keyof typeof services;

const countsAs = async (indicator: string) => {
  const { number } = await company.as('xu', (work) => offerTask(work, visit({ indicator })));
  return (await details('xu', number)).task.countsAs?.key;
};

async function offered(): Promise<number> {
  const { number } = await company.as('xu', (work) =>
    offerTask(work, visit({ customer: 'Acme', partnerId: company.idOf('lin'), slots: anybody(2) })),
  );
  return number;
}

const act = (who: string, what: Act, number: number) => company.as(who, (work) => services[what](work, number));
const details = (who: string, number: number) => company.as(who, (work) => taskDetails(work, number));

/** What each could press, and that it comes about when they press exactly that, and nothing else does. */
async function offersEach(number: number): Promise<Record<string, string>> {
  const rows: [string, string][] = [];
  for (const who of everybody) {
    const { acts } = await details(who, number);
    const works: Act[] = [];
    for (const what of Object.keys(services) as Act[]) {
      const undone = new Error('undone');
      const outcome = company.as(who, async (work) => {
        await services[what](work, number);
        throw undone;
      });
      const refused = await refusal(
        outcome.catch((error: unknown) => (error === undone ? undefined : Promise.reject(error))),
      );
      if (!refused) works.push(what);
    }
    expect([...acts].sort(), who).toEqual(works.sort());
    rows.push([who, acts.join(' ')]);
  }
  return Object.fromEntries(rows.filter(([, acts]) => acts !== ''));
}

describe('the details of a task', () => {
  it('offer everybody in every state exactly what works for them', async () => {
    const number = await offered();
    expect(await offersEach(number)).toEqual({
      ...{ xu: 'cancel', zhou: 'claim cancel', wang: 'claim cancel' },
      ...{ he: 'claim', wu: 'claim', ma: 'claim', sun: 'claim' },
    });
    await act('he', 'claim', number);
    await act('wu', 'claim', number);
    expect(await offersEach(number)).toEqual({
      ...{ xu: 'cancel', zhou: 'cancel', wang: 'cancel', he: 'done release', wu: 'done release' },
    });
    await act('he', 'done', number);
    expect(await offersEach(number)).toEqual({ wu: 'done release' });
    await act('wu', 'done', number);
    expect(await offersEach(number)).toEqual({ xu: 'confirm give-back', lin: 'confirm give-back' });
    await act('lin', 'confirm', number);
    expect(await offersEach(number)).toEqual({});
  });

  it('show the customer to both sides and to their managers alone', async () => {
    const number = await offered();
    await act('he', 'claim', number);
    const seen = await Promise.all(
      everybody.map(async (who) => {
        const { task, customerHidden } = await details(who, number);
        expect(customerHidden).toBe(task.customer === null);
        return task.customer === 'Acme' ? [who] : [];
      }),
    );
    expect(seen.flat()).toEqual(['xu', 'lin', 'zhou', 'he', 'wang']);
  });

  it('of a task that does not exist are none', async () => {
    expect(await refusal(details('xu', 999))).toEqual({ code: 'nothing-to-show' });
  });
});

describe('what a task counts as', () => {
  it('is what it is linked to, and teamwork points where that takes no tasks any more', async () => {
    expect(await countsAs('visits')).toBe('visits');
    expect(await countsAs('help-of-last-year')).toBe('teamwork');
  });
});
