import { randomUUIDv7 } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { opening } from '../../../src/playground/company.ts';
import { issueClaimCodes } from '../../../src/services/admins/claim-code.ts';
import { type Door, inbound, openDoor, said, titleOf } from '../../support/door.ts';
import { type EmptyCompany, foundEmptyCompany } from '../../support/empty-company.ts';

let company: EmptyCompany;
let door: Door;
let now: Temporal.Instant;

beforeEach(async () => {
  company = await foundEmptyCompany();
  now = opening.toInstant();
  door = openDoor(company, { clock: () => now });
});
afterEach(() => company.close());

/** The code that a start prints, as it is typed. */
const printed = async (): Promise<string> => {
  const [code] = await issueClaimCodes({ db: company.db, newId: randomUUIDv7, now });
  if (!code) throw new Error('no code was printed');
  return code;
};
const tell = async (user: string, text: string): Promise<string> => titleOf(await door.says(user, text));
const admins = () => company.db.person.findMany({ where: { admin: true }, select: { name: true } });
const audited = (outcome: 'done' | 'refused') =>
  company.db.audit.count({ where: { action: { startsWith: 'admin.claim' }, outcome } });

describe('the code that a start prints', () => {
  it.each([
    ['UWANG', 'claim %', 'You are an admin now'],
    ['UWANG', '认领 %', 'You are an admin now'],
    ['ou_wang', '认领 %', 'You are an admin now'],
    ['ou_wang', 'claim %', 'You are an admin now'],
  ])('makes %s, who says “%s”, the first admin', async (user, text, title) => {
    expect(await tell(user, text.replace('%', (await printed()).toLowerCase()))).toBe(title);
    expect(await admins()).toEqual([{ name: user }]);
    expect(await tell(user, 'team new East')).toContain('New team: East');
    expect(await audited('done')).toBe(1);
  });

  it('serves once, and where an admin is there another is neither printed nor taken', async () => {
    const [first, second] = [await printed(), await printed()];
    await tell('UWANG', `claim ${second}`);
    expect(await tell('UCHEN', `claim ${second}`)).toBe('There is an admin already: UWANG');
    expect(await tell('UCHEN', `claim ${first}`)).toBe('There is an admin already: UWANG');
    expect(await admins()).toHaveLength(1);
    expect(await issueClaimCodes({ db: company.db, newId: randomUUIDv7, now })).toEqual([]);
    const refused = await company.db.audit.count({ where: { action: 'refused.admin-there' } });
    expect([refused, await company.db.claimCode.count()]).toEqual([2, 0]);
  });

  it('of each replica will do', async () => {
    const [first] = [await printed(), await printed()];
    expect(await tell('UWANG', `claim ${first}`)).toBe('You are an admin now');
  });

  it('has one winner when several enter it at the same moment', async () => {
    const code = await printed();
    const users = ['UWANG', 'UCHEN', 'ULI', 'ou_he', 'ou_sun'];
    const titles = await Promise.all(users.map((user) => tell(user, `claim ${code}`)));
    expect(titles.filter((title) => title === 'You are an admin now')).toHaveLength(1);
    expect(titles.filter((title) => title.startsWith('There is an admin already'))).toHaveLength(4);
    expect(await admins()).toHaveLength(1);
    expect(door.errors).toEqual([]);
  });

  it('ends after a day, and is kept by nobody who could read it', async () => {
    const code = await printed();
    expect(JSON.stringify(await company.db.claimCode.findMany())).not.toContain(code);
    now = now.add({ hours: 24 });
    expect(await tell('UWANG', `claim ${code}`)).toBe('That is not the code, nothing changed');
    expect(await admins()).toEqual([]);
  });
});

describe('five wrong tries', () => {
  it('are counted together, whosever they are and at whatever moment, and the right code is not looked at then', async () => {
    const code = await printed();
    const wrong = ['UCHEN', 'UCHEN', 'ou_li', 'ULI', 'UHE', 'UHE', 'ou_sun'];
    const titles = await Promise.all(wrong.map((user) => tell(user, 'claim 0000-0000-0000')));
    expect(titles.filter((title) => title === 'That is not the code, nothing changed')).toHaveLength(5);
    expect(titles.filter((title) => title === 'Too many tries, this one was not looked at')).toHaveLength(2);
    expect(await tell('UWANG', `claim ${code}`)).toBe('Too many tries, this one was not looked at');
    expect(await audited('refused')).toBe(8);
    now = now.add({ minutes: 10 });
    expect(await tell('UWANG', `claim ${code}`)).toBe('You are an admin now');
  });

  it('do not come from one delivery that arrives five times, or from a task that was meant', async () => {
    const once = inbound('UCHEN', said('claim 0000-0000-0000'));
    for (let time = 0; time < 5; time += 1) await door.receive(once);
    expect(await audited('refused')).toBe(1);
    expect(await tell('UCHEN', 'claim 12')).toBe('No command “claim 12”. Did you mean:');
    expect(await audited('refused')).toBe(1);
  });
});
