import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { identifying } from '../../src/services/people/identify.ts';
import { keepRules } from '../../src/services/rules/keep.ts';
import { sharing } from '../../src/store/sharing.ts';
import { textsFor } from '../../src/texts/index.ts';
import { type Company, foundCompany } from '../support/company.ts';
import { type Door, inbound, openDoor, pressed, said, titleOf } from '../support/door.ts';

const texts = textsFor('en').refusal;
let company: Company;
let door: Door;

beforeAll(async () => {
  company = await foundCompany();
  door = openDoor(company);
});
afterAll(() => company.close());

describe('a store that is slow', () => {
  it('makes the door say so after two seconds, and confirm when it is recorded, once', async () => {
    const before = await company.db.entry.count();
    const free = Promise.withResolvers<void>();
    const locked = Promise.withResolvers<void>();
    const busy = company.db.$transaction(async (tx) => {
      await tx.$executeRaw`LOCK TABLE entry IN EXCLUSIVE MODE`;
      locked.resolve();
      await free.promise;
    });
    await locked.promise;
    const delivery = inbound('UMA', said('report visits 1'));
    const reply = await door.receive(delivery);
    expect(titleOf(reply.now)).toBe(texts.slow);
    const again = door.receive(delivery);
    free.resolve();
    await busy;
    const confirmed = await reply.later;
    expect(confirmed && titleOf(confirmed)).toContain('Recorded: 1 customer visit');
    expect(await again).toEqual({ now: confirmed, again: true });
    expect(await company.db.entry.count()).toBe(before + 1);
  });

  it('speaks the language of whoever waits, once it has said who that is', async () => {
    const free = Promise.withResolvers<void>();
    const share = sharing(company.db);
    const slow = openDoor(company, { share: (group, act) => free.promise.then(() => share(group, act)) });
    const { now, later } = await slow.receive(inbound('UWANG', said('report visits 1')));
    expect(titleOf(now)).toBe(textsFor('zh-CN').refusal.slow);
    free.resolve();
    await later;
  });

  it('tells whoever pressed a button in passing, since the message may show something else in the end', async () => {
    const free = Promise.withResolvers<void>();
    const identify = identifying(company.db, keepRules());
    const slow = openDoor(company, { identify: (envelope) => free.promise.then(() => identify(envelope)) });
    const { now, later } = await slow.receive(inbound('UMA', pressed('claim', { task: 9999 })));
    expect(now).toEqual({ kind: 'notice', tone: 'info', text: texts.slow });
    free.resolve();
    expect(await later).toMatchObject({ kind: 'notice', tone: 'refused' });
  });

  it('that breaks leaves the pressed message to be pressed again', async () => {
    const broken = openDoor(company, { identify: () => Promise.reject(new Error('the store is down')) });
    const { now } = await broken.receive(inbound('UMA', pressed('claim', { task: 1 })));
    expect(now).toEqual({ kind: 'notice', tone: 'refused', text: texts.broken });
  });
});
