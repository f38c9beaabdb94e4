import type { Body } from './access.ts';
import { described, listed } from './describe.ts';
import type { Limits } from './limits.ts';
import { pageOf } from './pages.ts';
import { queryFrom } from './query.ts';
import type { ObjectRecords } from './records.ts';
import { refusals } from './refusal.ts';
import { type Company, rowOf } from './rows.ts';
import { isCustom, objectTypes } from './schema.ts';

/** What a call answers besides the code and the words that every answer has. */
type Call = (company: Company, body: Body, limits: Limits) => unknown;

/** What is asked in the name of an employee. */
export const calls: Readonly<Record<string, Call>> = {
  '/cgi/crm/v2/object/list': () => ({ data: listed() }),
  '/cgi/crm/v2/object/describe': (_company, { data, includeDetail }) => {
    const type = objectTypes.get(String((data as Body | undefined)?.apiName));
    if (!type) throw refusals.wrong('data.apiName');
    if (typeof includeDetail !== 'boolean') throw refusals.wrong('includeDetail');
    return { data: described(type) };
  },
  '/cgi/crm/v2/data/query': (company, body, limits) => queried(company, body, limits, false),
  '/cgi/crm/custom/v2/data/query': (company, body, limits) => queried(company, body, limits, true),
};

function queried(company: Company, body: Body, limits: Limits, servesCustom: boolean): unknown {
  const data = (body.data ?? {}) as Body;
  const records = recordsOf(company, data.dataObjectApiName, servesCustom);
  const query = queryFrom(data.search_query_info, records.type.fields, limits);
  const { records: found, total } = pageOf(records, query, wantsTotal(body, data));
  const shown = { projection: query.projection, includeNull: body.includeNull === true, total };
  const dataList = found.map((record) => rowOf(company, records, record, shown));
  return { data: { dataList, offset: query.offset, limit: query.limit, total } };
}

/** What a custom object says on the path of the built-in ones is not documented: it is refused, and the other way round. */
function recordsOf({ records }: Company, apiName: unknown, servesCustom: boolean): ObjectRecords {
  const found = typeof apiName === 'string' && isCustom(apiName) === servesCustom ? records.find(apiName) : undefined;
  if (!found) throw refusals.wrong(`dataObjectApiName ${String(apiName)}`);
  return found;
}

/** The documents have three names for it, and two minds about what is meant where all are missing. */
function wantsTotal({ returnTotalNum, need_return_count_num: needed }: Body, data: Body): boolean {
  const explicit = data.find_explicit_total_num;
  if (explicit !== undefined && typeof explicit !== 'boolean') throw refusals.wrong('find_explicit_total_num');
  return explicit === true || needed === true || returnTotalNum === 1 || returnTotalNum === 2;
}
