import type { Answer } from '../../src/ports/messenger.ts';
import { sendNote } from '../../src/services/briefs/send.ts';
import { rebuildTeamTotals } from '../../src/services/reports/team-totals.ts';
import { answerInquiry } from '../../src/services/rewards/inquiries/answer.ts';
import { askAbout } from '../../src/services/rewards/inquiries/ask.ts';
import { applyRecords } from '../../src/services/sources/apply.ts';
import { groundOf } from '../../src/services/sources/ground.ts';
import { mappingsOf } from '../../src/services/sources/mappings.ts';
import { fromDay } from '../../src/store/time.ts';
import type { Company } from './company.ts';
import { openDoor } from './door.ts';
import { connectSource, dealMapping, putIntoForce } from './source.ts';
import { payOctober } from './stated.ts';

/** What Li Na is called and known by. */
export const known = ['李娜', 'Li Na', 'li.na@acme.example', '+8613800001111', '13800001111', 'ou_li'] as const;

/** What Li Na wrote, and what was written to her alone. */
export const written = {
  note: 'met their buyer at the fair',
  done: 'terms agreed on the phone',
  praise: 'three versions, signed the same day',
  praised: 'answered within the hour',
  evidence: 'closed three rounds in a day',
  nominated: 'found the way to their board',
  proposal: 'the purchase moved to spring',
  question: 'why is the pool so small',
  answer: 'it is shared by heads',
  word: 'shall we call them together',
} as const;

/** Some of everything that can be kept about Li Na, who sells in East One, and of what others wrote that names her. */
export async function leavesTraces(company: Company): Promise<void> {
  const { db, org, idOf, as } = company;
  const li = { orgId_id: { orgId: org.id, id: idOf('li') } };
  await db.person.update({ where: li, data: { email: known[2], mobile: known[3] } });
  const door = openDoor(company);
  const says = (user: string, text: string): Promise<Answer> => door.says(user, text);
  // Before October is closed, at the same moment by the clock.
  await dealsAreHers(company);
  await says('ou_li', '提醒 请假 12-01 12-05');
  await payOctober(company, ['ma', 'xu']);
  const saysAndPresses = async (user: string, text: string, action: string) =>
    door.presses(user, await says(user, text), action);
  await says('ou_li', `汇报 拜访 3 ${written.note}`);
  await says('UWANG', 'report for @Li Na visits 1 李娜 was ill');
  await says('UCHEN', 'report visits 2 together with Li Na');
  await says('ou_li', '提醒 定在 17:30');
  // One whose both sides she is on, one whose title names her, each through to the end.
  await saysAndPresses('ou_li', '任务 新建 联合拜访 客户=华星 名额=1 积分=30 截止=11-27', 'publish-offer');
  await saysAndPresses('UCHEN', 'task new Visit with Li Na customer=Acme slots=1 points=10 due=11-27', 'publish-offer');
  const numbers = (await db.task.findMany({ orderBy: { number: 'desc' }, take: 2 })).map(({ number }) => number);
  const [second = 0, first = 0] = numbers;
  await says('UCHEN', `task claim ${first}`);
  await says('UCHEN', `task done ${first}`);
  await says('ou_li', `任务 确认 ${first}`);
  await says('ou_li', `任务 认领 ${second}`);
  await says('ou_li', `任务 完成 ${second} ${written.done}`);
  await says('UCHEN', `task confirm ${second}`);
  await saysAndPresses('ou_li', `表扬 @陈晨 ${written.praise}`, 'publish-praise');
  await saysAndPresses('UCHEN', `praise @Li Na ${written.praised}`, 'publish-praise');
  await saysAndPresses('ou_li', `表扬 提名 @陈晨 谈判 因为${written.evidence}`, 'send-nomination');
  await saysAndPresses('UCHEN', `praise award @Li Na negotiation because ${written.nominated}`, 'send-nomination');
  await db.skillAward.updateMany({ data: { state: 'granted', decidedById: idOf('wang'), decidedAt: new Date() } });
  await as('wang', (work) => sendNote(work, idOf('li'), written.word, work.today));
  await as('li', (work) => askAbout(work, { line: 2, question: written.question, period: undefined }));
  const owner = await db.rewardInquiry.findFirstOrThrow({ select: { number: true, ownerId: true } });
  await as(owner.ownerId, (work) =>
    answerInquiry(work, owner.number, { answer: written.answer, adjustment: undefined }),
  );
  await proposesAnother(company);
  await says('UWANG', `change new visits 15, teamwork 20 why="Li Na asked for it"`);
  await says('UHE', 'goal set @Li Na visits 5 2027Q1');
  await says('UHE', 'report correct 2026-07 @李娜 visits 1 Li Na counted too few');
  await says('UWANG', 'goal @Li Na');
  await says('UWANG', 'export @Li Na');
}

/** A target that was split, and what she proposed in its place. */
async function proposesAnother({ db, org, idOf }: Company): Promise<void> {
  const target = await db.target.findFirstOrThrow({ where: { orgId: org.id, personId: idOf('li') } });
  await db.proposal.create({
    data: {
      ...{ orgId: org.id, targetId: target.id, personId: idOf('li'), state: 'kept', askedAt: new Date() },
      ...{ amount: 1n, reason: written.proposal, answeredAt: new Date(), decidedById: idOf('wang') },
    },
  });
}

/** A source counts deals for her by her e-mail and by what somebody has said, and has one of an owner like her that waits. */
async function dealsAreHers(company: Company): Promise<void> {
  const { db, org, idOf } = company;
  const sourceId = await connectSource(company, 'salesforce');
  const mapping = await putIntoForce(company, sourceId, dealMapping);
  await db.sourceOwner.create({ data: { orgId: org.id, sourceId, owner: 'li na (old)', personId: idOf('li') } });
  await applyDeals(company, mapping);
}

export const deals = [
  { id: 'D-1', values: { Amount: '1000', CloseDate: '2026-11-12', 'Owner.Email': known[2], IsWon: 'true' } },
  { id: 'D-2', values: { Amount: '20.5', CloseDate: '2026-11-13', 'Owner.Email': 'Li Na (old)', IsWon: 'true' } },
  { id: 'D-3', values: { Amount: '7', CloseDate: 'soon, says Li Na', 'Owner.Email': known[2], IsWon: 'true' } },
];

/** The source says again what it said. */
export const applyDeals = (company: Company, mappingId?: string) =>
  company.as('wang', async (work) => {
    const [mapping] = await mappingsOf(work.tx, work.org.id, mappingId === undefined ? {} : { id: mappingId });
    if (!mapping) throw new Error('there is no mapping');
    const ground = await groundOf(work, { ...mapping, sourceId: mapping.source.id });
    const values = { CurrencyIsoCode: 'CNY', 'Account.Name': '华星' };
    return applyRecords(
      work,
      mapping,
      ground,
      deals.map((deal) => ({ ...deal, values: { ...values, ...deal.values } })),
    );
  });

/** Her last day was the 17th, and she is in no team since. */
export async function hasLeft({ db, org, idOf, as }: Company): Promise<void> {
  const last = fromDay(Temporal.PlainDate.from('2026-11-17'));
  const personId = idOf('li');
  await db.person.update({ where: { orgId_id: { orgId: org.id, id: personId } }, data: { leftOn: last } });
  await db.membership.updateMany({ where: { orgId: org.id, personId }, data: { until: last } });
  await as('wang', ({ tx }) => rebuildTeamTotals(tx, org.id, Temporal.PlainDate.from('2026-11-18')));
}
