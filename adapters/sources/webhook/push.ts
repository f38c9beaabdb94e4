import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Pushed, PushedRequest, Settings, Unreadable } from '../../../src/ports/source.ts';
import { exactJson } from '../json.ts';
import { signedBy } from './access.ts';

const mostRecords = 1000;
const mostProblems = 20;
/** No database keeps the others. */
const isText = (given: string): boolean => given.isWellFormed() && !given.includes('\0');
const name = z.string().trim().min(1).max(200).refine(isText, 'has characters that are no text');

/** A number has been read as text by then, with all its digits. */
const value = z.union([z.string().max(10_000).refine(isText), z.boolean().transform(String), z.null()], {
  error: 'must be text of at most 10000 characters, a number, true, false or null',
});

/** What is said of a record is all there is to it: a field that is not there is empty. */
const told = z
  .strictObject({
    object: name,
    records: z
      .array(z.strictObject({ id: name, values: z.record(name, value) }))
      .max(mostRecords)
      .default([]),
    gone: z.array(name).max(mostRecords).default([]),
  })
  .superRefine(({ records, gone }, context) => {
    if (records.length + gone.length > mostRecords) {
      context.addIssue({ code: 'custom', path: ['gone'], message: `with the records more than ${mostRecords}` });
    }
    const named = [
      ...records.map((record, index) => ({ id: record.id, path: ['records', index, 'id'] })),
      ...gone.map((id, index) => ({ id, path: ['gone', index] })),
    ];
    const seen = new Set<string>();
    for (const one of named) {
      if (seen.has(one.id)) context.addIssue({ code: 'custom', path: one.path, message: 'is there more than once' });
      seen.add(one.id);
    }
  });

/** Reads what somebody posts who knows the secret. */
export function read(
  request: PushedRequest,
  settings: Settings,
  now: Temporal.Instant,
): Pushed | Unreadable | undefined {
  const signature = signedBy(settings.pushSecret ?? '', request, now);
  if (signature === undefined) return undefined;
  const key = request.headers['idempotency-key']?.trim() ?? '';
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    return { problems: ['Idempotency-Key: must be 1 to 200 visible characters, the same when the same is sent again'] };
  }
  const body = parsed(request.body);
  if (body === undefined) return { problems: ['the body: must be JSON in UTF-8'] };
  const checked = told.safeParse(body);
  if (!checked.success) return { problems: checked.error.issues.slice(0, mostProblems).map(worded) };
  const { object, records, gone } = checked.data;
  return {
    key,
    chosen: { signature, digest: createHash('sha256').update(request.body).digest('hex') },
    touched: [...records.map((record) => record.id), ...gone].map((id) => ({ object, id })),
    records: [
      ...records.map((record) => ({ object, id: record.id, values: record.values })),
      ...gone.map((id) => ({ object, id, values: undefined })),
    ],
  };
}

function parsed(body: Uint8Array): unknown {
  try {
    return exactJson(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}

/** Where it stands, `records[3].values.amount`, and what is wrong with it; never what stands there. */
function worded({ path, message }: z.core.$ZodIssue): string {
  const where = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  return `${where.replace(/^\./, '') || 'the body'}: ${message}`;
}
