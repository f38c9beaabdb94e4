import { randomUUIDv7 } from 'node:crypto';
import type { ChangeKind, ChangeState } from '../../src/domain/changes/change.ts';
import { opening } from '../../src/playground/company.ts';
import { type ChangeView, changeNumbered } from '../../src/services/changes/read.ts';
import { fromDay, fromInstant } from '../../src/store/time.ts';
import type { Company } from './company.ts';

interface Planted {
  readonly number: number;
  readonly kind?: ChangeKind;
  readonly state?: ChangeState;
  /** The key of a team. */
  readonly team?: string;
  readonly author?: string;
  /** The day on which it takes effect. */
  readonly from?: string;
  /** The keys of those whom it concerns. */
  readonly concerns?: readonly string[];
  readonly publishedAt?: Temporal.ZonedDateTime;
}

/** A change as the database holds it, published unless it is said otherwise; nothing is told of it. */
export async function plantChange(company: Company, planted: Planted): Promise<ChangeView> {
  const { number, kind = 'scorecard', state = 'published', team = 'east-1', author = 'wang' } = planted;
  const { from = '2026-12-01', concerns = ['li', 'sun', 'lin', 'chen'], publishedAt = opening } = planted;
  const { db, org, idOf } = company;
  const id = randomUUIDv7();
  const at = fromInstant(publishedAt.toInstant());
  await db.change.create({
    data: {
      ...{ orgId: org.id, id, number, kind, state, teamId: idOf(team), authorId: idOf(author) },
      ...contentOf(company),
      ...{ why: 'joint visits close more often', from: fromDay(Temporal.PlainDate.from(from)) },
      ...{ createdAt: at, changedAt: at, publishedAt: state === 'published' ? at : null },
    },
  });
  await db.changeParty.createMany({
    data: concerns.map((key) => ({ orgId: org.id, changeId: id, personId: idOf(key) })),
  });
  return readChange(company, number);
}

/** Five points of weight from visits to teamwork, of the scorecard that everybody is scored by. */
function contentOf({ org }: Company) {
  const [scorecard] = org.rules.scorecards;
  const version = scorecard?.versions[0];
  if (!scorecard || !version) throw new Error('the company has a scorecard');
  const moved: Readonly<Record<string, number>> = { visits: -500, teamwork: 500 };
  const items = version.items.map(({ indicator, weight }) => ({ indicator, weight: weight + (moved[indicator] ?? 0) }));
  return { scorecardId: scorecard.id, content: { base: version.version, items, teamLink: version.teamLink } };
}

export async function readChange({ db, org }: Company, number: number, today = '2026-11-18'): Promise<ChangeView> {
  const change = await changeNumbered({ tx: db, org, today: Temporal.PlainDate.from(today) }, number);
  if (!change) throw new Error(`no change ${number}`);
  return change;
}
