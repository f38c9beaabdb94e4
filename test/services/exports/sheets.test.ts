import { describe, expect, it } from 'vitest';
import { columnNames, sheetNames } from '../../../src/domain/exports/table.ts';
import { scoreSheet } from '../../../src/services/exports/score.ts';
import { sheets } from '../../../src/services/exports/sheets.ts';
import { modelsOfSchema } from '../../support/schema.ts';

const models = modelsOfSchema();
const tables = sheets.map(({ name, table = name }) => table);

/** Tables that stand in no export, and why. */
const nowhere = {
  announcement: 'it is worded from what stands in the other sheets, and stands in the messenger',
  arrival: 'it is about the installation',
  claim_code: 'it opens something, and says nothing of anybody',
  coverage: 'how far a source has been read',
  draft: 'nothing of it holds, and it may show others',
  errand: 'how a source is read; who asked for it is in the audit',
  inbox_record: 'a copy of what a source has, and goes on having',
  join_code: 'it opens something, and says nothing of anybody',
  link_code: 'it opens something, and says nothing of anybody',
  occurrence: 'when the clock sent a digest',
  pushed: 'records that are to be asked for',
  reward_payout: 'what is paid is in the statement of whom it is paid to',
  secret: 'it opens something',
  seen: 'deliveries of the last days, and what was answered',
  sheet_object: 'how the sheets of a source look',
  source_outsider: 'owners of records who are none of the people here',
  source_record: 'a copy of what a source has, and goes on having',
  team_total: 'what the entries add up to',
  total: 'what the entries add up to',
  turn: 'when a call is due',
  used_up: 'what has served',
  win: 'an entry that was told in a chat',
} as const;

/** The scorecard's plan stands in a sheet of its own name, with its versions. */
const withItsVersions = { reward_plan: 'reward_plan_version' } as const;

/** Columns that say by whom something was done to others: what that was is in the audit of whoever did it. */
const done = [
  'leave.recordedById',
  'target.setById',
  'proposal.decidedById',
  'change.inPlaceOfId',
  'change.withdrawnById',
  'entry.recordedById',
  'decision.decidedById',
  'period_closing.closedById',
  'waiver.waivedById',
  'review_action.endedById',
  'task.cancelledById',
  'task.returnedById',
  'task_slot.confirmedById',
  'contest.cancelledById',
  'skill_award.decidedById',
  'reward_inquiry.ownerId',
  'reward_inquiry.answeredById',
  'source.connectedById',
  'mapping.confirmedById',
];

describe('an export', () => {
  it('has every table, or says why not', () => {
    const all = models.map(({ table }) => table);
    expect(all.length).toBeGreaterThan(60);
    const known = [...tables, 'audit', ...Object.keys(nowhere), ...Object.keys(withItsVersions)];
    expect(all.filter((table) => !known.includes(table))).toEqual([]);
    expect(known.filter((table) => !all.includes(table))).toEqual([]);
    expect(Object.values(withItsVersions).filter((table) => !tables.includes(table))).toEqual([]);
  });

  it('of a person has every row that is theirs by any column, but for those that say what they did to others', () => {
    const missing = models
      .filter(({ table }) => !(table in nowhere) && table !== 'audit')
      .flatMap(({ table, people }) => {
        const whose = sheets.find(({ name, table: own = name }) => own === table)?.whose ?? [];
        return people.filter((column) => !whose.includes(`t."${column}"`)).map((column) => `${table}.${column}`);
      });
    expect(missing.toSorted()).toEqual(done.toSorted());
  });

  it('has a sheet for every name and a use for every heading', () => {
    expect(sheets.map(({ name }) => name)).toEqual(sheetNames.filter((name) => !['audit', 'score'].includes(name)));
    const used = new Set([...sheets, scoreSheet].flatMap(({ columns }) => columns.map(({ name }) => name)));
    expect(columnNames.filter((name) => !used.has(name))).toEqual([]);
    for (const { name, columns } of sheets) {
      expect(new Set(columns.map((one) => one.name)).size, name).toBe(columns.length);
    }
  });
});
