/** What people write for a currency, beside its code: in front of the number or behind it. */
const marks = new Map(
  Object.entries({
    '¥': 'CNY',
    元: 'CNY',
    块: 'CNY',
    人民币: 'CNY',
    rmb: 'CNY',
    cny: 'CNY',
    $: 'USD',
    美元: 'USD',
    美金: 'USD',
    usd: 'USD',
    '€': 'EUR',
    欧元: 'EUR',
    eur: 'EUR',
    '£': 'GBP',
    英镑: 'GBP',
    gbp: 'GBP',
    港币: 'HKD',
    港元: 'HKD',
    hkd: 'HKD',
    日元: 'JPY',
    jpy: 'JPY',
  }),
);

const codes = new Set(Intl.supportedValuesOf('currency'));

/** The ISO code of a currency as it is typed. Rarer codes only in capitals, or `12 all in` would be Albanian lek. */
export const currencyNamed = (typed: string): string | undefined =>
  marks.get(typed.toLowerCase()) ?? (codes.has(typed) ? typed : undefined);
