import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { announcements } from '../../../src/announcements/index.ts';
import { openTypeface } from '../../../src/charts/text/typeface.ts';
import { opening } from '../../../src/playground/company.ts';
import { enSlack } from '../../../src/playground/gallery/samples/team.ts';
import { startDueDigests } from '../../../src/services/digests/due.ts';
import { keepRules } from '../../../src/services/rules/keep.ts';
import { type Company, foundCompany } from '../../support/company.ts';

let company: Company;
const rulesAt = keepRules();
const kind = announcements(openTypeface()).find((candidate) => candidate.kind === 'digest');

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

/** Of the digests that were started in one chat, oldest first: those that there is still something to tell of. */
async function told(): Promise<string[]> {
  const { db, org } = company;
  const { id: chatId } = await db.chat.findFirstOrThrow({ where: { externalId: 'CEAST1' } });
  const rows = await db.announcement.findMany({ where: { chatId, kind: 'digest' }, orderBy: { key: 'asc' } });
  const place = { db, orgId: org.id, reader: enSlack, now: opening.toInstant(), privacy: 'progress', chatId } as const;
  const cards = await Promise.all(rows.map(async ({ about, key }) => ({ key, card: await kind?.card(place, about) })));
  return cards.flatMap(({ key, card }) => (card ? [key.slice(-10)] : []));
}

it('of the digests that could not be delivered only the latest is; one that stands there is kept up to date', async () => {
  const { db, queue } = company;
  const tick = { db, queue, newId: randomUUIDv7, rulesAt, kinds: ['weekly'] };
  const mondays = [0, 7, 14].map((days) => opening.with({ day: 23, hour: 9, minute: 0 }).add({ days }).toInstant());
  for (const now of mondays) await startDueDigests({ ...tick, now });
  expect(await told()).toEqual(['2026-12-07']);
  await db.announcement.updateMany({ where: { key: { endsWith: '2026-11-30' } }, data: { postedMessage: 'M1' } });
  expect(await told()).toEqual(['2026-11-30', '2026-12-07']);
});
