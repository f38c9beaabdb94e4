import type { Fault } from '../emulator.ts';
import type { Answered } from '../source-server.ts';

/**
 * What the vendor says when it refuses: always HTTP 400, the reason in `code`. Source: the error table of its developer guide.
 * Where the table has two codes that would fit, the comment says which was chosen.
 */
const table = {
  badRequest: [1, 'The request is invalid.'],
  noSuchApp: [2004, 'The app does not exist.'],
  noSuchForm: [3000, 'The form does not exist.'],
  noSuchData: [4001, 'The data does not exist.'],
  badFilter: [4815, 'The filter condition is invalid.'],
  limitExceeded: [7103, 'System limit exceeded.'],
  companyClosed: [8017, "The company/team doesn't exist or has been closed."],
  badKey: [8301, 'Failed to verify the API key for authorization.'],
  noPermission: [8302, 'No permission for API calls.'],
  /** The whole company calls too often. */
  companyTooOften: [8303, '超出请求频率限制'],
  /** One method is called too often: of the two codes the one that does not name the company. */
  tooOften: [8304, '超出请求频率限制'],
  badParameter: [17017, 'Invalid parameter(s).'],
} as const satisfies Record<string, readonly [code: number, message: string]>;

export type RefusalName = keyof typeof table;

/** Thrown wherever the vendor refuses; the answer is made of it in one place. */
export class Refused extends Error {
  readonly reason: RefusalName;

  constructor(reason: RefusalName) {
    super(table[reason][1]);
    this.name = 'Refused';
    this.reason = reason;
  }
}

export function refusalOf(reason: RefusalName): Answered {
  const [code, msg] = table[reason];
  return { status: 400, body: { code, msg } };
}

/** A refusal of the table, ready for `fail`. */
export const refuse = (reason: RefusalName): Fault => ({
  kind: 'answer',
  status: 400,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(refusalOf(reason).body),
});

/** What stands in front of the API answers in its own way; the guide names the statuses and no body. */
export const failures = {
  tooManyAtOnce: { kind: 'answer', status: 429, body: '' },
  gateway: {
    kind: 'answer',
    status: 502,
    headers: { 'content-type': 'text/html' },
    body: '<html>502 Bad Gateway</html>',
  },
} as const satisfies Record<string, Fault>;
