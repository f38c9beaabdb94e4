import { periodOf } from '../../src/domain/period.ts';
import { announceOrRefresh } from '../../src/outbox/announce.ts';
import { opening } from '../../src/playground/company.ts';
import { raiseAction, writeCause } from '../../src/services/reviews/write.ts';
import { winFact } from '../../src/services/wins/tell.ts';
import type { Company } from './company.ts';

/** Of one customer, one note and one word for a review, which nobody says by chance. */
export const planted = { customer: 'Zephyrine', note: 'the buyer liked quokkas', written: 'giraffes' };

/** A cause and an action for the reviews of these teams, of the month and of the quarter. */
export async function writeForReviews({ org, as, idOf }: Company, teams: readonly string[]): Promise<void> {
  const periods = (['month', 'quarter'] as const).map((kind) =>
    periodOf(kind, opening.toPlainDate(), org.fiscalYearStart),
  );
  for (const team of teams.map(idOf))
    for (const period of periods)
      await as('wang', async (work) => {
        await writeCause(work, team, period, `The ${planted.written} stood in the way`);
        const action = { text: `Feed the ${planted.written}`, ownerId: idOf('li'), dueOn: period.until };
        await raiseAction(work, team, period, action);
      });
}

/** A win is told in the chats nearest to whoever has won; here these chats tell each of them. */
export async function tellWinsIn({ db, as }: Company, chatIds: readonly string[]): Promise<void> {
  const rows = await db.win.findMany();
  const data = chatIds.flatMap((chatId) => rows.map((row) => ({ ...row, chatId })));
  await db.win.createMany({ data, skipDuplicates: true });
  const day = opening.toPlainDate();
  const facts = new Map(data.map(({ chatId, number }) => [`${chatId}:${number}`, winFact(chatId, { day, number })]));
  await as('wang', (work) => announceOrRefresh(work, [...facts.values()]));
}
