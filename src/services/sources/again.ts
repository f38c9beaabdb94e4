import { Refusal } from '../../errors.ts';
import type { Prisma } from '../../store/client/client.ts';
import { requireAdmin } from '../admins/require.ts';
import type { Work } from '../work.ts';
import { sendErrand } from './send.ts';

/** What came to nothing is tried once more. Throws the Refusals `admin-only`, and `nothing-to-show` for what is none. */
export async function sendAgain(work: Work, errandId: string): Promise<void> {
  await requireAdmin(work);
  const row = await work.tx.errand.findFirst({
    where: { orgId: work.org.id, id: errandId, state: 'failed', source: { disconnectedAt: null } },
    select: { sourceId: true, kind: true, about: true },
  });
  if (!row) throw new Refusal({ code: 'nothing-to-show' });
  await sendErrand(work, { ...row, about: row.about as Prisma.InputJsonObject });
}
