import type { Received } from '../source-server.ts';
import { described, listed } from './describe.ts';
import type { Limits } from './limits.ts';
import { pageOf } from './pages.ts';
import { queryOf } from './query.ts';
import type { Records } from './records.ts';
import { refusals } from './refusal.ts';
import { sightOf } from './rights.ts';
import { objectTypes } from './schema.ts';
import type { Scrolls } from './scroll.ts';

export interface Company {
  readonly records: Records;
  readonly scrolls: Scrolls;
  readonly limits: Limits;
  /** Whose token it is. */
  readonly callerId: string;
}

export interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: RegExp;
  /** The code behind which all went well: the pages of the vendor do not agree on it. */
  readonly code: '0' | '200';
  /** What the answer has besides the code and the words. */
  answer(request: Received, company: Company, apiKey: string): Readonly<Record<string, unknown>>;
}

/** What is asked with a token. */
export const calls: readonly Call[] = [
  {
    method: 'GET',
    path: /^\/rest\/metadata\/v2\.0\/xobjects\/filter$/,
    code: '0',
    answer: ({ query }) => ({ data: listed(query.get('custom')) }),
  },
  {
    method: 'GET',
    path: /^\/rest\/data\/v2\.0\/xobjects\/(\w+)\/description$/,
    code: '200',
    answer: (_request, _company, apiKey) => {
      const type = objectTypes.get(apiKey);
      if (!type) throw refusals.noObject(apiKey);
      return { data: described(type) };
    },
  },
  {
    method: 'POST',
    path: /^\/rest\/data\/v2\.0\/query\/xoql$/,
    code: '200',
    answer: (request, { records, limits, callerId }) => {
      const xoql = formOf(request).get('xoql');
      return { data: pageOf(queryOf(records, xoql, sightOf(request, callerId)), limits) };
    },
  },
  {
    method: 'POST',
    path: /^\/rest\/data\/v2\.0\/query\/xoqlScroll$/,
    code: '200',
    answer: (request, { records, scrolls, callerId }) => {
      const form = formOf(request);
      const xoql = form.get('xoql') ?? '';
      const { page, queryLocator } = scrolls.next(queryOf(records, xoql, sightOf(request, callerId)), xoql, form);
      return { data: page, queryLocator };
    },
  },
];

/** Throws where it is no form: what else the vendor reads is not documented. */
export function formOf({ headers, body }: Received): URLSearchParams {
  if (!headers['content-type']?.startsWith('application/x-www-form-urlencoded'))
    throw refusals.wrong('content-type must be application/x-www-form-urlencoded');
  return new URLSearchParams(body.toString('utf8'));
}
