import type { AuditFilter } from '../../domain/audit/row.ts';
import type { Work } from '../work.ts';
import { type AuditPage, auditOfAFile, readAudit } from './read.ts';
import { audit } from './record.ts';

/** The lines that are asked for, as many as a file takes; that somebody took them along is one more. Throws `admin-only`. */
export async function exportAudit(work: Work, filter: AuditFilter): Promise<AuditPage> {
  const page = await readAudit(work, filter, { most: auditOfAFile });
  await audit(work, {
    action: 'audit.export',
    subject: `organisation:${work.org.id}`,
    after: { records: page.rows.length },
  });
  return page;
}
