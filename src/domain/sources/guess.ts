import type { MappingRules, OwnerBy } from './mapping.ts';

/** A field of a source, as far as it tells what it is for. */
export interface GuessedField {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'number' | 'day' | 'moment' | 'choice' | 'other';
  readonly choices?: readonly { readonly value: string; readonly label: string }[] | undefined;
}

/** What a mapping most likely is; what cannot be guessed is left for a person to say. */
export interface Guess {
  readonly amount: MappingRules['amount'] | undefined;
  readonly day: string | undefined;
  readonly owner: { readonly field: string; readonly by: OwnerBy } | undefined;
  readonly customer: string | undefined;
  readonly currency: string | undefined;
  readonly where: { readonly field: string; readonly is: readonly string[] } | undefined;
}

type Kind = GuessedField['kind'];

/** The first that fits any field wins: the vendors' own names first, then what people call such a field. */
const amounts = [/^(amount|money|FBillAllAmount|FAllAmount)$/i, /金额|总额|合同额|回款|amount|money|revenue/i];
const days = [/close.?date|closing.?date|成交|签约|签单|结单|赢单|到账/i, /^FDate$/, /日期|时间|date/i];
const owners = [
  /^owner.*(e-?mail|mobile|phone)/i,
  /(负责人|销售|业务员|归属).*(邮箱|手机|电话)/,
  /^(owner|salerid|FSalerId)/i,
  /负责人|销售员|业务员|归属人|owner|sales ?person/i,
];
const customers = [
  /^(account[._]?(name|id\.(name|accountName))?|FCustId\.FName|account_id__r)$/i,
  /客户名|客户|customer|account|公司名/i,
];
const currencies = [/^(CurrencyIsoCode|Currency|FSettleCurrId.*)$/i, /币种|币别|currency/i];
const won = /^(closed.?won|won|赢单|成交|已成交|已签|已签约)$/i;

export function guessMapping(fields: readonly GuessedField[]): Guess {
  const first = (patterns: readonly RegExp[], kinds: readonly Kind[]): GuessedField | undefined => {
    const fitting = fields.filter(({ kind }) => kinds.includes(kind));
    return patterns
      .map((pattern) => fitting.find(({ name, label }) => pattern.test(name) || pattern.test(label)))
      .find((field) => field !== undefined);
  };
  const amount = first(amounts, ['number']);
  const owner = first(owners, ['text', 'choice', 'other']);
  const dated = first(days, ['day', 'moment']) ?? fields.find(({ kind }) => kind === 'day');
  return {
    amount: amount && { field: amount.name },
    day: dated?.name,
    owner: owner && { field: owner.name, by: knownBy(owner) },
    customer: first(customers, ['text', 'choice', 'other'])?.name,
    currency: first(currencies, ['text', 'choice', 'other'])?.name,
    where: wonIn(fields),
  };
}

function knownBy({ name, label }: GuessedField): OwnerBy {
  if (/e-?mail|邮箱/i.test(`${name} ${label}`)) return 'email';
  return /mobile|phone|手机|电话/i.test(`${name} ${label}`) ? 'mobile' : 'name';
}

/** By which a record says that it was won, or that it was approved. */
function wonIn(fields: readonly GuessedField[]): Guess['where'] {
  if (fields.some(({ name }) => name === 'IsWon')) return { field: 'IsWon', is: ['true'] };
  if (fields.some(({ name }) => name === 'FDocumentStatus')) return { field: 'FDocumentStatus', is: ['C'] };
  for (const { name, choices = [] } of fields) {
    const choice = choices.find(({ value, label }) => won.test(value) || won.test(label));
    if (choice) return { field: name, is: [choice.value] };
  }
  return undefined;
}
