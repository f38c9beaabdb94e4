import { randomUUIDv7 } from 'node:crypto';
import type { Tx } from '../../store/store.ts';
import { fromDay, fromInstant } from '../../store/time.ts';
import { counts, people, quarter, scorecard, teamQuotas, teams, yearStart } from '../company.ts';
import { type Ids, idOf } from './ids.ts';

/** The quarter, the scorecard, and everybody's targets. */
export async function seedGoals(tx: Tx, orgId: string, ids: Ids): Promise<void> {
  const [periodId, scorecardId] = [randomUUIDv7(), randomUUIDv7()];
  const from = fromDay(quarter.from);
  const setAt = fromInstant(quarter.from.toZonedDateTime('Asia/Shanghai').toInstant());
  await tx.period.create({ data: { orgId, id: periodId, kind: 'quarter', from, until: fromDay(quarter.until) } });
  await tx.scorecard.create({ data: { orgId, id: scorecardId, name: '销售考核', teamId: idOf(ids.teams, 'company') } });
  await tx.scorecardVersion.create({
    data: {
      orgId,
      scorecardId,
      version: 1,
      from: fromDay(yearStart),
      teamLink: 2000,
      teamIndicator: 'sales-amount',
      recordedAt: setAt,
    },
  });
  await tx.scorecardItem.createMany({
    data: scorecard.map(({ indicator, weight, core }) => ({
      orgId,
      scorecardId,
      version: 1,
      indicator,
      weight: weight * 100,
      core,
    })),
  });
  const common = { orgId, periodId, version: 1, from, setAt, setById: idOf(ids.people, 'wang') };
  const reps = people.filter((person) => person.quota);
  await tx.target.createMany({
    data: [
      ...reps.flatMap(({ key, quota = 0 }) => [
        { indicator: 'sales-amount', amount: BigInt(quota) * 100n, personId: idOf(ids.people, key) },
        ...counts.map(({ indicator, target }) => ({
          indicator,
          amount: BigInt(target),
          personId: idOf(ids.people, key),
        })),
      ]),
      ...teams.flatMap(({ key }) => {
        const size = reps.filter(({ team }) => isBelow(team, key)).length;
        const { quota, reserve } = teamQuotas[key];
        const teamId = idOf(ids.teams, key);
        return [
          { indicator: 'sales-amount', amount: BigInt(quota) * 100n, reserve: BigInt(reserve) * 100n, teamId },
          ...counts.map(({ indicator, target }) => ({ indicator, amount: BigInt(target * size), teamId })),
        ];
      }),
    ].map((target) => ({ ...common, id: randomUUIDv7(), ...target })),
  });
}

function isBelow(team: string, above: string): boolean {
  if (team === above) return true;
  const parent = teams.find(({ key }) => key === team)?.parent;
  return parent !== undefined && isBelow(parent, above);
}
