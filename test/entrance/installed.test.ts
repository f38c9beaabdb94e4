import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeliveryError } from '../../src/errors.ts';
import { slackWorkspace } from '../../src/playground/company.ts';
import type { Installation } from '../../src/ports/messenger.ts';
import { type Door, openDoor, titleOf } from '../support/door.ts';
import { type EmptyCompany, foundEmptyCompany } from '../support/empty-company.ts';

let company: EmptyCompany;
let door: Door;

beforeEach(async () => {
  company = await foundEmptyCompany();
  door = openDoor(company);
});
afterEach(() => company.close());

const brightwater = { platform: 'slack', app: slackWorkspace.app, tenant: 'T2', name: 'Brightwater' } as const;
const installs = (by: string, where: Omit<Installation, 'by'> = brightwater) => door.installed({ ...where, by });

async function admins(): Promise<string[]> {
  const people = await company.db.person.findMany({
    where: { admin: true },
    include: { organisation: true },
    orderBy: { name: 'asc' },
  });
  return people.map(({ name, organisation }) => `${name} of ${organisation.name}`);
}

describe('whoever installs qibu', () => {
  it('is the first admin of the organisation that it founds, is sent the steps, and may take them', async () => {
    await installs('UANN');
    expect(await admins()).toEqual(['UANN of Brightwater']);
    const sent = await company.db.announcement.findMany({ where: { kind: 'setup' }, include: { person: true } });
    expect(sent.map(({ person }) => person?.name)).toEqual(['UANN']);
    expect(await company.db.audit.count({ where: { action: 'admin.install' } })).toBe(1);
    expect(titleOf(await door.says('UANN', 'team new East', { tenant: 'T2' }))).toContain('New team: East');
  });

  it('changes nobody’s rights where somebody administers it', async () => {
    await installs('UANN');
    await installs('UBEN');
    await installs('UANN');
    expect(await admins()).toEqual(['UANN of Brightwater']);
    expect(await company.db.person.count({ where: { organisation: { name: 'Brightwater' } } })).toBe(1);
  });

  it('is one admin, of two who do so at once', async () => {
    await Promise.all([installs('UANN'), installs('UBEN')]);
    expect(await admins()).toHaveLength(1);
    expect(await company.db.organisation.count()).toBe(2);
  });

  it('keeps what they had recorded when nobody administers it any more', async () => {
    await installs('UANN');
    await door.says('UBEN', 'help', { tenant: 'T2' });
    await company.db.person.updateMany({ data: { admin: false } });
    await installs('UBEN');
    expect(await admins()).toEqual(['UBEN of Brightwater']);
    expect(await company.db.person.count({ where: { organisation: { name: 'Brightwater' } } })).toBe(2);
  });

  it('administers nothing as a guest, who has no place in the organisation', async () => {
    door.messenger.profiles = async (name) => ({ name, locale: 'en', zone: 'UTC', member: false });
    await installs('UGUEST');
    expect(await admins()).toEqual([]);
  });

  it('may do so again where the messenger did not say who they are', async () => {
    door.messenger.profiles = () => Promise.reject(new DeliveryError('transient', 'network'));
    await expect(installs('UANN')).rejects.toThrow('network');
    door.messenger.profiles = async (name) => ({ name, locale: 'en', zone: 'UTC', member: true });
    await installs('UANN');
    expect(await admins()).toEqual(['UANN of Brightwater']);
  });
});
