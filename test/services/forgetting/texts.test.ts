import { expect, it } from 'vitest';
import { jsonColumns, textColumns } from '../../../src/services/forgetting/texts.ts';
import { modelsOfSchema } from '../../support/schema.ts';

/** Columns in which nobody is named in words, and what stands there. */
const others = {
  'ids and keys of ours': [
    ...['announcement.key', 'announcement.kind', 'announcement.subject', 'draft.kind', 'errand.key', 'reminder.kind'],
    ...['schedule.digest', 'seen.key', 'turn.name', 'used_up.name', 'secret.name', 'secret.key'],
    ...['claim_code.hash', 'join_code.hash', 'link_code.hash', 'entry.source', 'entry.sourceRecord', 'decision.source'],
    ...['source_record.why', 'sheet_object.object', 'source.address'],
  ],
  'keys of indicators': [
    ...['indicator.key', 'scorecard_item.indicator', 'scorecard_version.teamIndicator', 'target.indicator'],
    ...['waiver.indicator', 'decision.indicator', 'praise.indicator', 'skill_award.indicator', 'entry.indicator'],
    ...['total.indicator', 'team_total.indicator', 'task.indicator', 'contest.indicator', 'contest.tieBreak'],
    'mapping.indicator',
  ],
  'zones and currencies': ['organisation.zone', 'organisation.currency', 'person.zone', 'chat.zone'],
  'what the person row itself holds, which is written anew': [
    ...['person.name', 'person.alias', 'person.email', 'person.mobile'],
  ],
  'accounts, which are taken away': ['identity.externalId', 'link_code.externalId'],
  'what a company calls itself, its teams, chats, days, indicators and scorecards': [
    ...['organisation.name', 'workspace.name', 'workspace.app', 'workspace.tenant', 'team.name', 'team.alias'],
    ...['chat.name', 'chat.externalId', 'calendar_day.name', 'scorecard.name', 'source.account'],
    ...['indicator.nameZh', 'indicator.nameEn', 'indicator.nameOne', 'indicator.aliases', 'indicator.measure'],
  ],
  'where a message stands in a messenger': ['announcement.postedChat', 'announcement.postedMessage'],
  'names of objects, fields and records of a source': [
    ...['mapping.object', 'mapping.label', 'source_record.externalId', 'pushed.object', 'pushed.externalId'],
    ...['inbox_record.object', 'inbox_record.externalId', 'sheet_object.headings', 'sheet_object.idHeading'],
  ],
  'what owners were called, which is kept as what it comes to': ['source_owner.owner'],
  'owners who are none of the people here': ['source_outsider.owner'],
  'numbers, keys and ids alone': [
    ...['organisation.policy', 'closed_score.score', 'reward_statement.lines', 'reward_plan_version.content'],
    ...['change_party.before', 'change_party.after', 'change_party.moves', 'change_party.pay', 'mapping.rules'],
  ],
  'amounts and days, in place of which others were said': ['source_record.said'],
  'drafts, which go where they name somebody': ['draft.content'],
  'the audit, which has a way of its own': [
    ...['audit.action', 'audit.subject', 'audit.before', 'audit.after', 'audit.reason', 'audit.via'],
  ],
};

it('every column of text is looked through for names, or it is said what else it holds', () => {
  const columns = modelsOfSchema().flatMap(({ table, fields }) =>
    fields.filter(({ type }) => /^(?:String|Json)[?[\]]*$/.test(type)).map(({ name }) => `${table}.${name}`),
  );
  const ids = columns.filter((column) => /\.(?:\w*Id|id|seenIn)$/.test(column) && !/externalId$/.test(column));
  const swept = [textColumns, jsonColumns].flatMap((list) =>
    Object.entries(list).flatMap(([table, names]) => names.map((name) => `${table}.${name}`)),
  );
  const known = [...swept, ...Object.values(others).flat()];
  expect(columns.filter((column) => !known.includes(column) && !ids.includes(column))).toEqual([]);
  expect(known.filter((column) => !columns.includes(column))).toEqual([]);
  expect(new Set(known).size).toBe(known.length);
});
