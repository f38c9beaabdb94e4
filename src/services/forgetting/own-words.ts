import { erased, findable } from '../../domain/forgetting/mark.ts';
import type { Work } from '../work.ts';
import { naming } from './sweep.ts';

/** What is kept of a card is shortened at times: so much of a text says which it was. */
const enough = 12;

/**
 * What is still kept of answers in which somebody's own words stand, for deliveries that may come again: it says nothing any
 * more. The words must not have been erased yet.
 */
export async function eraseFromAnswers(
  { tx, org }: Pick<Work, 'tx' | 'org'>,
  personIds: readonly string[],
): Promise<void> {
  const rows = await tx.$queryRaw<{ text: string | null }[]>`
    WITH theirs AS (SELECT unnest(${[...personIds]}::uuid[]) AS id)
    SELECT note AS text FROM entry WHERE "orgId" = ${org.id}::uuid AND source IN ('manual', 'file')
      AND ("personId" IN (SELECT id FROM theirs) OR "recordedById" IN (SELECT id FROM theirs))
    UNION SELECT note FROM task_slot WHERE "orgId" = ${org.id}::uuid AND "holderId" IN (SELECT id FROM theirs)
    UNION SELECT reason FROM proposal WHERE "orgId" = ${org.id}::uuid AND "personId" IN (SELECT id FROM theirs)
    UNION SELECT text FROM note WHERE "orgId" = ${org.id}::uuid
      AND ("fromId" IN (SELECT id FROM theirs) OR "toId" IN (SELECT id FROM theirs))
    UNION SELECT text FROM praise WHERE "orgId" = ${org.id}::uuid
      AND ("fromId" IN (SELECT id FROM theirs) OR "toId" IN (SELECT id FROM theirs))
    UNION SELECT evidence FROM skill_award WHERE "orgId" = ${org.id}::uuid
      AND ("fromId" IN (SELECT id FROM theirs) OR "toId" IN (SELECT id FROM theirs))
    UNION SELECT unnest(ARRAY[i.question, i.answer]) FROM reward_inquiry i
      JOIN reward_statement s ON s."orgId" = i."orgId" AND s.id = i."statementId"
      WHERE i."orgId" = ${org.id}::uuid AND s."personId" IN (SELECT id FROM theirs)`;
  const beginnings = rows
    .flatMap(({ text }) => (text === null ? [] : [[...text.trim()].slice(0, enough).join('')]))
    .filter(findable);
  const kept = await naming({ tx, org }, 'seen', 'answer', beginnings);
  const nothing = { kind: 'notice', tone: 'info', text: erased };
  await tx.$executeRaw`
    UPDATE seen SET answer = ${JSON.stringify(nothing)}::jsonb WHERE ctid = ANY (${kept.map(({ at }) => at)}::text[]::tid[])`;
}

/**
 * What somebody wrote of their own accord goes, and what others wrote to them alone. What explains numbers of others stays:
 * titles of tasks, reasons of changes and decisions, causes and actions of reviews.
 */
export async function eraseOwnWords(
  { tx, org }: Pick<Work, 'tx' | 'org'>,
  personIds: readonly string[],
): Promise<void> {
  const of = { orgId: org.id };
  const theirs = { in: [...personIds] };
  const between = { ...of, OR: [{ fromId: theirs }, { toId: theirs }] };
  // What a source says of a record is its customer, and is read again.
  await tx.entry.updateMany({
    where: { ...of, source: { in: ['manual', 'file'] }, OR: [{ personId: theirs }, { recordedById: theirs }] },
    data: { note: null },
  });
  await tx.taskSlot.updateMany({ where: { ...of, holderId: theirs }, data: { note: null } });
  await tx.proposal.updateMany({ where: { ...of, personId: theirs }, data: { reason: null } });
  await tx.note.updateMany({ where: between, data: { text: erased } });
  await tx.praise.updateMany({ where: between, data: { text: erased } });
  await tx.skillAward.updateMany({ where: between, data: { evidence: erased } });
  const asked = { ...of, statement: { personId: theirs } };
  await tx.rewardInquiry.updateMany({ where: asked, data: { question: erased } });
  await tx.rewardInquiry.updateMany({ where: { ...asked, answer: { not: null } }, data: { answer: erased } });
}
