import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announcements } from '../../src/announcements/index.ts';
import { openTypeface } from '../../src/charts/text/typeface.ts';
import { commands } from '../../src/commands/index.ts';
import { chats, opening, people } from '../../src/playground/company.ts';
import type { Answer } from '../../src/ports/messenger.ts';
import { previewRecords } from '../../src/services/sources/preview-records.ts';
import { takeRecords } from '../../src/services/sources/take-records.ts';
import { readWorkbook } from '../../src/sheets/workbook.ts';
import { Prisma } from '../../src/store/client/client.ts';
import type { Database } from '../../src/store/store.ts';
import { type Company, foundCompany } from '../support/company.ts';
import { answered, type Door, inbound, openDoor, pressed, said } from '../support/door.ts';
import { connected } from '../support/feeds.ts';
import { nameOf, offers, type What } from '../support/offers.ts';
import { foundSecondCompany } from '../support/second-company.ts';
import { payOctober } from '../support/stated.ts';
import { type Beside, besideItsTwin, fingerprint, mark, twinTenant } from '../support/twin.ts';

let company: Company;
let beside: Beside;
/** The door of the company alone, and that of the same company beside its twin. */
let doors: readonly [Door, Door];

beforeAll(async () => {
  company = await foundCompany();
  await connected(company.db, company.org.id, 'files');
  await company.as('wang', async (work) => {
    const { draftId } = await previewRecords(work, contracts, { object: 'deals', id: 'No', complete: true });
    await takeRecords(work, draftId);
  });
  // What October pays waits for whoever approves it.
  await payOctober(company, ['ma']);
  await company.db.rewardPayout.updateMany({ data: { approvedAt: null, approvedById: null } });
  beside = await besideItsTwin(company);
  doors = [doorOf(company.db), doorOf(beside.db)];
});
afterAll(async () => {
  await beside.close();
  await company.close();
});

const now = opening.toInstant();

const contracts = [
  ['No', 'Amount'],
  ['1', '12万'],
  ['2', '1,200'],
];

/** Both doors draw the same ids, so that the same words bring the same answers. */
function doorOf(db: Database): Door {
  let drawn = 0;
  const newId = (): string => `019aa000-0000-7000-8000-${(drawn++).toString(16).padStart(12, '0')}`;
  // What a picture would be drawn from stands on the page in its place.
  return openDoor({ db, queue: { add: async () => {} } }, { newId, trace: async (spec) => JSON.stringify(spec) });
}

/** Every example of every command in both languages, and words about people of whom there are two. */
const sayings: readonly What[] = [
  ...commands.flatMap(({ name, verbs }) =>
    verbs.flatMap(({ word, examples }) => [
      ...examples.en.map((example) => said([name.en, word?.en, example].filter(Boolean).join(' '))),
      ...examples.zh.map((example) => said([name.zh, word?.zh, example].filter(Boolean).join(' '))),
    ]),
  ),
  ...people.flatMap(({ name, alias }) => [
    said(`goal @${name}`),
    said(`团队 加 @${name} 到 华东二队`),
    said(`goal @${alias}`),
  ]),
];

/** What commands do alone, which is mostly to show what is one's own. */
const bare: readonly What[] = commands.flatMap(({ name, verbs }) =>
  verbs
    .filter(({ examples }) => examples.en.includes(''))
    .map(({ word }) => said([name.en, word?.en].filter(Boolean).join(' '))),
);

/** An answer as people have it: with the files that follow it, which are made as soon as they are promised. */
async function had(answer: Answer): Promise<unknown> {
  if (answer.kind !== 'card' || !answer.documents) return answer;
  const read = async (name: string, bytes: Uint8Array) =>
    name.endsWith('.xlsx') ? readWorkbook(bytes) : toTheByte.decode(bytes);
  const files = (await answer.documents.make()).map(async ({ bytes, ...named }) => {
    return { ...named, holds: await read(named.name, bytes) };
  });
  return { ...answer, documents: { ...answer.documents, make: undefined, files: await Promise.all(files) } };
}

/** Two texts are the same only where their bytes are, and what is no text is refused. */
const toTheByte = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Everything that is told to somebody, worded for whoever may see most. */
async function told(db: Database): Promise<string> {
  const kinds = announcements(openTypeface());
  const rows = await db.announcement.findMany({ where: { orgId: company.org.id }, orderBy: { key: 'asc' } });
  const cards = rows.map(({ kind, about, orgId, chatId }) =>
    kinds
      .find((candidate) => candidate.kind === kind)
      ?.card(
        {
          db,
          orgId,
          reader: { platform: 'slack', prefix: '', locale: 'zh-CN', zone: 'Asia/Shanghai', currency: 'CNY' },
          now,
          privacy: 'full',
          chatId: chatId ?? undefined,
        },
        about,
      ),
  );
  return JSON.stringify(await Promise.all(cards));
}

const rooms = chats.map(({ id }) => id);
const accounts = people.flatMap(({ slack, feishu }) => [slack, feishu].filter((account) => account !== undefined));
/** Whoever sees most, leads a team, and sells, in either messenger: the others see what one of these sees. */
const eachKind = ['UWANG', 'UZHOU', 'UCHEN', 'ou_li'];

describe('somebody of one organisation', () => {
  const offered: What[] = [];
  let count = 0;

  /** Said or pressed beside the twin and where there is none. */
  async function both(account: string, what: What, chat?: string): Promise<void> {
    const place = chat ? { chat: { id: chat, direct: false } } : {};
    const delivery = inbound(account, what, { keys: [`step:${count++}`], ...place });
    const [alone, neighbour] = await Promise.all([answered(doors[0], delivery), answered(doors[1], delivery)]);
    const hadBeside = await had(neighbour);
    expect(hadBeside).toEqual(await had(alone));
    expect(JSON.stringify(hadBeside)).not.toContain(mark);
    offered.push(...offers(alone));
  }

  it.each(eachKind)('is answered word for word the same whether there is another or not: %s', async (account) => {
    for (const what of bare) await both(account, what);
    expect(doors.flatMap(({ errors }) => errors)).toEqual([]);
  });

  it.each(eachKind)('is sent the same page of a review, to the byte: %s', async (account) => {
    const pages = offered.filter((what) => what.kind === 'pressed' && what.action === 'review-page');
    expect(pages.length).toBeGreaterThan(0);
    for (const what of new Map(pages.map((page) => [JSON.stringify(page), page])).values()) await both(account, what);
  });

  it('is shown the same of a sheet that was brought before', async () => {
    const bytes = new TextEncoder().encode('No,Amount\n1,13万\n3,5');
    const file = { name: 'deals.csv', size: bytes.length, read: async () => bytes };
    const before = offered.length;
    await both('UWANG', { kind: 'said', text: '', file });
    expect(offered.slice(before)).toMatchObject([{ action: 'records-take' }, { action: 'records-of' }, {}]);
    for (const what of offered.slice(before, before + 2).toReversed()) await both('UWANG', what);
    expect(await company.db.inboxRecord.count({ where: { values: { not: Prisma.DbNull } } })).toBe(2);
  });

  it('approves, reads, asks about and answers what is paid there alone', async () => {
    const before = offered.length;
    /** Does what is offered since then under this name, whoever it was offered to. */
    const usesAs = async (account: string, name: string): Promise<void> => {
      const found = offered.slice(before).findLast((what) => nameOf(what) === name);
      if (!found) throw new Error(`nothing offers ${name}`);
      for (const one of [account, 'UWANG']) await both(one, found);
    };
    await both('UMA', said('reward 2026-10'));
    await usesAs('UMA', 'see-statement');
    await usesAs('UMA', 'see-payout');
    await usesAs('UMA', 'approve-payout');
    const approved = { approvedAt: { not: null } };
    expect(await beside.db.rewardPayout.findMany({ where: approved, select: { orgId: true } })).toEqual([
      { orgId: company.org.id },
    ]);
    await both('UCHEN', said('reward'));
    await usesAs('UCHEN', 'reward-estimate');
    await both('UCHEN', said('reward ask 2 why so little?'));
    await both('UMA', said('reward questions'));
    await usesAs('UMA', 'reward-answer');
    await both('UMA', said('reward answer 1 shared by heads adjust=+160'));
    await both('UCHEN', said('reward questions'));
    await usesAs('UCHEN', 'reward-ask');
    expect(await beside.db.rewardInquiry.findMany({ select: { orgId: true, adjustment: true } })).toEqual([
      { orgId: company.org.id, adjustment: 16_000n },
    ]);
    expect(doors.flatMap(({ errors }) => errors)).toEqual([]);
  });

  it.each(['first', 'second', 'third', 'fourth'])('so it is whatever they say and press, the %s time', async () => {
    const step = fc.record({
      account: fc.constantFrom(...accounts),
      chat: fc.option(fc.constantFrom(...rooms), { nil: undefined }),
      press: fc.boolean(),
      nth: fc.nat(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 20 }), async (steps) => {
        for (const { account, chat, press, nth } of steps) {
          const from = press && offered.length > 0 ? offered : sayings;
          const what = from[nth % from.length];
          if (what) await both(account, what, chat);
        }
      }),
      { numRuns: 2, endOnFailure: true },
    );
    expect(doors.flatMap(({ errors }) => errors)).toEqual([]);
  });

  it('is told the same', async () => {
    expect(await told(beside.db)).toEqual(await told(company.db));
  });

  it('changes no row of the other, whatever is pressed there', async () => {
    const [, door] = doors;
    const before = await fingerprint(beside.db, company.org.id);
    expect(offered.length).toBeGreaterThan(50);
    for (const [index, what] of offered.slice(-150).entries()) {
      const delivery = inbound('UCHEN', what, { keys: [`twin:${index}`], tenant: twinTenant });
      await door.receive(delivery);
    }
    expect(door.errors).toEqual([]);
    expect(await fingerprint(beside.db, company.org.id)).toBe(before);
  });

  it('has nothing to show of what is paid to the admin of a third, by whatever id or number', async () => {
    const [, door] = doors;
    await foundSecondCompany(beside.db, 'TTHIRD');
    const mine = { where: { orgId: company.org.id } };
    const { id: statement, payoutId: payout } = await beside.db.rewardStatement.findFirstOrThrow(mine);
    const { number: inquiry } = await beside.db.rewardInquiry.findFirstOrThrow(mine);
    const before = await fingerprint(beside.db, company.org.id);
    const tried: readonly What[] = [
      pressed('see-statement', { statement }),
      pressed('see-payout', { payout }),
      pressed('approve-payout', { payout }),
      pressed('reward-ask', { statement }),
      pressed('reward-answer', { inquiry }),
      { kind: 'submitted', form: 'reward-ask', state: { statement }, values: { line: '1', question: 'why?' } },
      { kind: 'submitted', form: 'reward-answer', state: { inquiry }, values: { answer: 'so it is' } },
      said(`reward answer ${inquiry} so it is`),
      said('reward ask 1 why?'),
      said('reward 2026-10 @Chen Chen'),
    ];
    for (const [index, what] of tried.entries()) {
      const answer = await answered(door, inbound('UADMIN', what, { keys: [`third:${index}`], tenant: 'TTHIRD' }));
      expect(JSON.stringify(answer), JSON.stringify(what)).toContain('Nothing to show');
    }
    expect(await fingerprint(beside.db, company.org.id)).toBe(before);
  });
});
