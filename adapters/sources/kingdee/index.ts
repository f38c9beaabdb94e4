import { SourceError } from '../../../src/errors.ts';
import type { Page, Settings, Source, SourceKind, SourceParts, SourceRecord } from '../../../src/ports/source.ts';
import type { Http } from '../http.ts';
import { remembered } from '../remembered.ts';
import { untilFound } from '../until-found.ts';
import { authorisationFrom } from './access.ts';
import { anyForm, openSite } from './api.ts';
import { fieldsOf, formIn } from './fields.ts';
import { mostNumbers } from './limits.ts';
import {
  checkedForm,
  employees,
  organisationCalled,
  type Plan,
  pageOf,
  planFor,
  type Question,
  those,
} from './query.ts';
import { employeeNumbers, recordsIn, rowsIn, type Staff, salespeopleIn, staffIn } from './read.ts';

/** Whoever wants numbers mostly wants those of one of these; every other form can be named. */
const usualForms = ['SAL_SaleOrder', 'AR_RECEIVEBILL', 'SAL_OUTSTOCK', 'BD_Customer'];

/** 金蝶云星空, on the company's own site. It tells nobody that something has changed, and does not say what is gone. */
export const kingdee = (http: Http): SourceKind => ({
  name: 'kingdee',
  settings: [
    { name: 'url', example: 'https://erp.example.com/k3cloud/' },
    { name: 'account', example: '00000000000000' },
    { name: 'user', example: 'qibu' },
    { name: 'appId', secret: true, example: 'not-a-real-app_00000000000000000000000000000000' },
    { name: 'appSecret', secret: true, example: 'not-a-real-app-secret' },
    { name: 'organisation', optional: true, example: '100' },
  ],
  connect: (settings, parts) => connected(http, settings, parts),
});

function connected(http: Http, settings: Settings, parts: SourceParts): Source {
  const authorisation = authorisationFrom(settings);
  const site = openSite(http, authorisation, parts);
  const described = remembered(async (object) => {
    const { said } = await site.ask('QueryBusinessInfo', { FormId: checkedForm(object) });
    return formIn(said, object);
  }, parts.clock);

  async function staffFor(numbers: readonly string[]): Promise<Staff> {
    const all = numbers.flatMap(employeeNumbers);
    const found = new Map<string, ReturnType<Staff['get']> & object>();
    for (let at = 0; at < all.length; at += mostNumbers) {
      const { said } = await site.ask('ExecuteBillQuery', employees(all.slice(at, at + mostNumbers)));
      for (const [number, employee] of staffIn(rowsIn(said, 3))) found.set(number, employee);
    }
    return found;
  }

  async function recordsFor(plan: Plan, question: Question): Promise<SourceRecord[]> {
    const { said, raw } = await site.ask('ExecuteBillQuery', question);
    const rows = rowsIn(said, plan.keys.length);
    return recordsIn(
      plan,
      rows,
      plan.entryKey ? (raw() as typeof rows) : [],
      await staffFor(salespeopleIn(plan, rows)),
    );
  }

  return {
    check: async () => {
      const { organisation, user } = authorisation;
      if (organisation === undefined) {
        await site.ask('QueryBusinessInfo', anyForm);
        return { account: user };
      }
      const { said } = await site.ask('ExecuteBillQuery', organisationCalled(organisation));
      const [name] = rowsIn(said, 1)[0] ?? [];
      if (typeof name !== 'string') throw new SourceError('setting', 'organisation');
      return { account: `${name} (${user})` };
    },
    objects: async () => {
      const found: { name: string; label: string }[] = [];
      for (const name of usualForms) {
        const form = await described(name).catch(unlessThere);
        if (form) found.push({ name, label: form.label });
      }
      return found;
    },
    fields: async (object) => [...fieldsOf(await described(object))],
    page: async ({ object, fields, which }, cursor): Promise<Page> => {
      const plan = planFor(await described(object), fields, which.kind === 'happened' ? [which.field] : []);
      const records = await recordsFor(plan, pageOf(plan, which, cursor));
      // A site may give fewer rows than it is asked for: only behind the last there are none.
      const last = records.at(-1);
      return { records, gone: [], ...(last && { next: last.id }) };
    },
    find: async (object, fields, ids) => {
      if (ids.length === 0) return [];
      const plan = planFor(await described(object), fields);
      return untilFound(ids, async (left) => {
        const question = those(plan, left);
        return question ? recordsFor(plan, question) : [];
      });
    },
  };
}

/** A form that this site does not have, or that is not for us, is none to choose. */
function unlessThere(error: unknown): undefined {
  if (error instanceof SourceError && (error.failure === 'unknown' || error.failure === 'forbidden')) return undefined;
  throw error;
}
