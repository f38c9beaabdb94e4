import { deals, visits } from '../../adapters/emulators/jiandaoyun/schema.ts';
import { type DemoPerson, emailOf, mobileOf, opening, people, quarter } from './company.ts';
import { entriesBetween } from './history.ts';
import type { Systems } from './systems.ts';

/** Invented, as a Chinese system and an English one have them. */
const customers = [
  ['华星', 'Huaxing'],
  ['恒远', 'Hengyuan'],
  ['蓝湾', 'Lanwan'],
  ['启明', 'Qiming'],
  ['中衡', 'Zhongheng'],
  ['凯利', 'Kaili'],
  ['海拓', 'Haituo'],
  ['瑞丰', 'Ruifeng'],
  ['同创', 'Tongchuang'],
  ['长风', 'Changfeng'],
  ['东禾', 'Donghe'],
] as const;

interface Signed {
  readonly by: DemoPerson;
  readonly customer: (typeof customers)[number];
  /** In CNY. */
  readonly amount: number;
  readonly day: Temporal.PlainDate;
}

/** What people have entered there: what they have reported, and a little that they have not. */
export function fillSystems(systems: Systems): void {
  const signed = signedBefore(opening.toPlainDate());
  fillSalesforce(systems, signed);
  fillJiandaoyun(systems, signed);
}

function signedBefore(day: Temporal.PlainDate): Signed[] {
  const reported = entriesBetween(quarter.from, day.subtract({ days: 1 }));
  const amounts = reported.filter(({ indicator }) => indicator === 'sales-amount');
  return amounts.flatMap(({ person, amount, day: on }, index) => {
    const by = people.find(({ key }) => key === person);
    const customer = customers[index % customers.length];
    return by && customer ? [{ by, customer, amount: Number(amount) / 100, day: on }] : [];
  });
}

/** The last of them is reported and still open there, one is of somebody who is not in qibu, and one in dollars. */
function fillSalesforce({ salesforce: { quietly } }: Systems, signed: readonly Signed[]): void {
  const users = new Map(
    people.map((person) => [person, quietly.save('User', { Name: person.alias, Email: emailOf(person) })]),
  );
  const gu = quietly.save('User', { Name: 'Gu Min', Email: 'gu.min@huachen.example' });
  const accounts = new Map(customers.map((one) => [one, quietly.save('Account', { Name: `${one[1]} Ltd` })]));
  const opportunity = (
    { customer, amount, day, by }: Signed,
    changed: Readonly<Record<string, unknown>> = {},
  ): string =>
    quietly.save('Opportunity', {
      Name: `${customer[1]} ${day.year}`,
      StageName: 'Closed Won',
      CloseDate: day.toString(),
      Amount: amount,
      CurrencyIsoCode: 'CNY',
      OwnerId: users.get(by),
      AccountId: accounts.get(customer),
      ...changed,
    });
  for (const [index, one] of signed.entries()) {
    opportunity(one, index === signed.length - 1 ? { StageName: 'Negotiation/Review' } : {});
  }
  const [some] = signed.slice(-9);
  if (!some) return;
  opportunity(some, { OwnerId: gu });
  opportunity(some, { CurrencyIsoCode: 'USD', Amount: 30_000 });
}

/** One contract is of somebody whose number nobody knows, and one says no amount. Visits are those of this month. */
function fillJiandaoyun({ jiandaoyun: { quietly } }: Systems, signed: readonly Signed[]): void {
  const contract = ({ by, customer, amount, day }: Signed, changed: Readonly<Record<string, unknown>> = {}): string =>
    quietly.save(deals.entryId, {
      title: `${customer[0]}采购合同`,
      customer: customer[0],
      amount,
      currency: 'CNY',
      signed_on: day.toString(),
      stage: '已签约',
      owner: by.key,
      owner_phone: mobileOf(by),
      ...changed,
    });
  for (const one of signed) contract(one);
  const [some] = signed.slice(-9);
  if (some) {
    contract(some, { owner_phone: '13900000099' });
    contract(some, { amount: null });
  }
  const [customer, at, way, who] = visits.widgets.map(({ name }) => name);
  if (!customer || !at || !way || !who) return;
  const made = entriesBetween(opening.toPlainDate().with({ day: 1 }), opening.toPlainDate().subtract({ days: 1 }));
  for (const [index, { person, day, amount }] of made.filter(({ indicator }) => indicator === 'visits').entries()) {
    for (let count = 0n; count < amount; count += 1n) {
      const hour = 9 + Number(count);
      quietly.save(visits.entryId, {
        [customer]: customers[(index + Number(count)) % customers.length]?.[0],
        [at]: `${day}T${String(hour).padStart(2, '0')}:30:00`,
        [way]: '上门',
        [who]: person,
      });
    }
  }
}
