import type { SourceKey } from '../../domain/sources/labels.ts';
import { Refusal } from '../../errors.ts';
import { requireAdmin } from '../admins/require.ts';
import type { Work } from '../work.ts';
import { lookOutcome } from './errand.ts';
import { connectionTo } from './named.ts';
import { pickOf } from './pick.ts';
import { sendErrand } from './send.ts';

/** Looks what there is to be mapped in a system, as far as it is `like` a word. Throws the Refusals `admin-only` and `source-not-connected`. */
export async function lookInto(work: Work, source: SourceKey, like?: string): Promise<void> {
  await requireAdmin(work);
  const { id: sourceId } = await connectionTo(work, source);
  await sendErrand(work, { sourceId, kind: 'look', about: like === undefined ? {} : { like } });
}

/** Looks at the fields of an object that was seen there, and gives what people call it. Throws the same, and `look-outdated` where it was not. */
export async function lookAt(work: Work, source: SourceKey, pick: string): Promise<string> {
  await requireAdmin(work);
  const { id: sourceId } = await connectionTo(work, source);
  const looks = await work.tx.errand.findMany({
    where: { orgId: work.org.id, sourceId, kind: 'look', state: 'done' },
    select: { outcome: true },
    orderBy: { createdAt: 'desc' },
    take: 20,
  });
  const seen = looks.map(({ outcome }) => lookOutcome.parse(outcome)).find((outcome) => 'objects' in outcome);
  const object = seen && 'objects' in seen ? seen.objects.find(({ name }) => pickOf(name) === pick) : undefined;
  if (!object) throw new Refusal({ code: 'look-outdated', source });
  await sendErrand(work, { sourceId, kind: 'look', about: { object: object.name, label: object.label } });
  return object.label;
}
