import { randomUUIDv7 } from 'node:crypto';
import type { MappingDraft } from '../../src/services/sources/mapping-rules.ts';
import type { ErrandKind, ErrandState, Prisma } from '../../src/store/client/client.ts';
import type { Company } from './company.ts';

interface Ended {
  readonly about?: Prisma.InputJsonObject;
  readonly outcome?: Prisma.InputJsonObject;
  readonly progress?: Prisma.InputJsonObject;
  readonly state?: ErrandState;
  readonly failure?: string;
}

/** An errand as the worker leaves it. */
export async function errandOf(
  { db, org, idOf }: Company,
  sourceId: string,
  kind: ErrandKind,
  ended: Ended,
): Promise<string> {
  const id = randomUUIDv7();
  const { about = {}, state = 'done', ...more } = ended;
  const asked = { orgId: org.id, id, sourceId, kind, key: id, askedById: idOf('wang'), createdAt: new Date() };
  await db.errand.create({ data: { ...asked, about, state, ...more } });
  return id;
}

export const asJson = (draft: MappingDraft): Prisma.InputJsonObject => draft as unknown as Prisma.InputJsonObject;

/** The fields of opportunities, as they are seen there. */
export const opportunityFields = [
  { name: 'Amount', label: 'Amount', kind: 'number' },
  { name: 'CloseDate', label: 'Close Date', kind: 'day' },
  { name: 'Owner.Email', label: 'Owner: Email', kind: 'text' },
  { name: 'Account.Name', label: 'Account Name', kind: 'text' },
  {
    name: 'IsWon',
    label: 'Won',
    kind: 'choice',
    choices: [
      { value: 'true', label: 'Yes' },
      { value: 'false', label: 'No' },
    ],
  },
];
