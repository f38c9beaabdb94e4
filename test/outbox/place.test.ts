import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Addressed, placeOf } from '../../src/outbox/place.ts';
import { opening } from '../../src/playground/company.ts';
import { type Company, foundCompany } from '../support/company.ts';
import { FakeMessenger } from '../support/fake-messenger.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

const slack = new FakeMessenger('slack');
const feishu = new FakeMessenger('feishu');

async function wayTo(name: string, messengers: readonly FakeMessenger[], about: Partial<Addressed> = {}) {
  const { orgId, id: personId } = await company.db.person.findFirstOrThrow({ where: { name } });
  const ways = { db: company.db, messengers, clock: () => opening.toInstant() };
  const place = await placeOf(ways, {
    ...{ orgId, personId, chatId: null, workspaceId: null, postedChat: null },
    ...about,
  });
  return typeof place === 'object' ? place.destination : place;
}

const connected = (platform: 'slack' | 'feishu', day: string) =>
  company.db.workspace.updateMany({ where: { platform }, data: { connectedAt: `${day}T00:00:00Z` } });

const inFeishu = { tenant: 'tenant_demo', to: { user: 'ou_wang' } };
const inSlack = { tenant: 'TDEMO', to: { user: 'UWANG' } };

describe('somebody who is in both messengers', () => {
  it('is written to in the one that the organisation connected first', async () => {
    await connected('slack', '2026-03-01');
    await connected('feishu', '2026-02-01');
    expect(await wayTo('王强', [slack, feishu])).toEqual(inFeishu);
    await connected('slack', '2026-01-01');
    expect(await wayTo('王强', [slack, feishu])).toEqual(inSlack);
  });

  it('is written to in the other one while the bot is not there', async () => {
    const leaves = (platform: 'slack' | 'feishu', disconnectedAt: Date | null) =>
      company.db.workspace.updateMany({ where: { platform }, data: { disconnectedAt } });
    await leaves('slack', new Date(0));
    expect(await wayTo('王强', [slack, feishu])).toEqual(inFeishu);
    await leaves('feishu', new Date(0));
    expect(await wayTo('王强', [slack, feishu])).toBe('disconnected');
    await leaves('slack', null);
    await leaves('feishu', null);
    expect(await wayTo('王强', [slack, feishu])).toEqual(inSlack);
  });

  it('is reached in the other one while only that is running', async () => {
    expect(await wayTo('王强', [feishu])).toEqual(inFeishu);
    expect(await wayTo('王强', [slack])).toEqual(inSlack);
    expect(await wayTo('王强', [])).toBeUndefined();
  });

  it('reads on where something stands already, or may, whichever was connected first', async () => {
    const [first, second] = await company.db.workspace.findMany({ orderBy: { connectedAt: 'asc' } });
    expect(await wayTo('王强', [slack, feishu], { workspaceId: first?.id ?? '' })).toEqual(inSlack);
    expect(await wayTo('王强', [slack, feishu], { workspaceId: second?.id ?? '' })).toEqual(inFeishu);
    const posted = { workspaceId: second?.id ?? '', postedChat: 'oc_wang' };
    expect(await wayTo('王强', [slack, feishu], posted)).toEqual(inFeishu);
    expect(await wayTo('陈晨', [slack, feishu], posted)).toBeUndefined();
  });
});
