import { z } from 'zod';
import { showAudit, worldOf } from '../commands/audit.ts';
import type { Call } from '../commands/command.ts';
import type { AuditFilter } from '../domain/audit/row.ts';
import { exportAudit } from '../services/audit/export.ts';
import { auditDocument, auditExportCard } from '../views/audit.ts';
import { action } from './action.ts';

const day = z.iso.date().transform((text) => Temporal.PlainDate.from(text));

/** Another page of the audit, or another part of it; or all that is asked for as a file. */
export const audit = action({
  name: 'audit',
  value: z.object({
    person: z.uuid().optional(),
    of: z.string().max(60).optional(),
    refused: z.literal('yes').optional(),
    since: day.optional(),
    until: day.optional(),
    after: z.uuid().optional(),
    as: z.literal('file').optional(),
  }),
  looks: true,
  run: (call, { person, refused, after, as, ...asked }) => {
    const filter = { ...asked, personId: person, refused: refused === 'yes' };
    return as === 'file' ? sendFile(call, filter) : showAudit(call, filter, after);
  },
});

async function sendFile(call: Call, filter: AuditFilter) {
  const { work, reader } = call;
  const page = await exportAudit(work, filter);
  const make = async () => [auditDocument(reader, { ...page, ...worldOf(call) })];
  const count = page.rows.length;
  const otherwise = auditExportCard(reader, count, 'lost');
  return { kind: 'card' as const, card: auditExportCard(reader, count, 'on its way'), documents: { make, otherwise } };
}
