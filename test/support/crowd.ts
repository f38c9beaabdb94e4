import { randomUUIDv7 } from 'node:crypto';
import { fromDay } from '../../src/store/time.ts';
import type { Company } from './company.ts';

/** So many more people in the company, without a team. Gives their ids. */
export async function crowd({ db, org }: Company, size: number): Promise<string[]> {
  const people = Array.from({ length: size }, (_, index) => ({
    orgId: org.id,
    id: randomUUIDv7(),
    name: `Newcomer ${index + 1}`,
    locale: 'en' as const,
    zone: 'Asia/Shanghai',
    joinedOn: fromDay(Temporal.PlainDate.from('2026-11-01')),
  }));
  await db.person.createMany({ data: people });
  return people.map(({ id }) => id);
}
