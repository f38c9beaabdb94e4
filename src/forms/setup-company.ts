import type { Field } from '../card/form.ts';
import { say } from '../commands/answers.ts';
import { currencyNamed } from '../domain/currency.ts';
import { zoneNamed } from '../domain/zone.ts';
import { Refusal } from '../errors.ts';
import { requireAdmin } from '../services/admins/require.ts';
import { type Settled, settleOrganisation } from '../services/organisations/settle.ts';
import { readProgress } from '../services/setup/progress.ts';
import { monthText } from '../texts/dates.ts';
import { textsFor } from '../texts/index.ts';
import type { Reader } from '../texts/reader.ts';
import { companySettledCard } from '../views/setup.ts';
import { type FormKind, Unanswered, type Values, withAnswer } from './form.ts';

const locales = ['zh-CN', 'en'] as const;

/** The first step: what language, zone, currency and year the company has. */
export const setupCompanyForm: FormKind = {
  name: 'setup-company',
  form: async ({ work, reader }, values = {}, errors = {}) => {
    await requireAdmin(work);
    const { company } = await readProgress(work);
    const { setup } = textsFor(reader.locale);
    const year = {
      options: Array.from({ length: 12 }, (_, index) => ({
        value: String(index + 1),
        label: monthText(reader.locale, index + 1),
      })),
      value: String(company.fiscalYearStart),
    };
    const language = {
      options: locales.map((locale) => ({ value: locale, label: setup.locales[locale] })),
      value: company.locale,
    };
    const { fields } = setup;
    const list: Field[] = [
      { name: 'locale', label: fields.locale, kind: 'choice', required: true, ...language },
      { name: 'zone', label: fields.zone, kind: 'text', required: true, value: company.zone, hint: fields.zoneHint },
      {
        name: 'currency',
        label: fields.currency,
        kind: 'text',
        required: true,
        value: company.currency,
        hint: fields.currencyHint,
      },
      { name: 'year', label: fields.year, kind: 'choice', required: true, ...year },
    ];
    return {
      form: 'setup-company',
      title: setup.formTitle,
      submit: setup.formSubmit,
      state: {},
      fields: list.map((field) => withAnswer(field, values, errors)),
    };
  },
  submit: async ({ work, reader }, values) => {
    const settled = answersIn(reader, values);
    try {
      await settleOrganisation(work, settled);
    } catch (error) {
      if (!(error instanceof Refusal) || error.what.code !== 'settled') throw error;
      const fixed = error.what.what;
      const field = fixed === 'currency' ? 'currency' : 'year';
      throw new Unanswered({ [field]: textsFor(reader.locale).setup.fixed[fixed] }, error);
    }
    return say(companySettledCard(reader, settled));
  },
};

function answersIn(reader: Reader, values: Values): Settled {
  const { refusal } = textsFor(reader.locale);
  const [typedZone, typedCurrency] = [values.zone?.trim() ?? '', values.currency?.trim() ?? ''];
  const [zone, currency] = [zoneNamed(typedZone), currencyNamed(typedCurrency.toUpperCase())];
  const locale = locales.find((one) => one === values.locale);
  const fiscalYearStart = Number(values.year);
  const wrong = {
    ...(locale ? {} : { locale: refusal.missingChoice }),
    ...(zone ? {} : { zone: typedZone ? refusal.noZone({ word: typedZone }) : refusal.missingInput }),
    ...(currency
      ? {}
      : { currency: typedCurrency ? refusal.noCurrency({ word: typedCurrency }) : refusal.missingInput }),
    ...(fiscalYearStart >= 1 && fiscalYearStart <= 12 && Number.isInteger(fiscalYearStart)
      ? {}
      : { year: refusal.missingChoice }),
  };
  if (!locale || !zone || !currency || Object.keys(wrong).length > 0) throw new Unanswered(wrong);
  return { locale, zone, currency, fiscalYearStart };
}
