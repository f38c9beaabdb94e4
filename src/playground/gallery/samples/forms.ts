import type { Form } from '../../../card/form.ts';
import { periodOf } from '../../../domain/period.ts';
import type { Values } from '../../../forms/form.ts';
import { raiseAction } from '../../../services/reviews/write.ts';
import { keepRecords } from '../../../services/sources/records-draft.ts';
import { confirmSplit } from '../../../services/splits/confirm.ts';
import { previewSplit } from '../../../services/splits/preview.ts';
import { storeTargets } from '../../../services/targets/store.ts';
import { teamsOn } from '../../../services/teams/read.ts';
import type { Work } from '../../../services/work.ts';
import { changeFormSamples } from './change-forms.ts';
import { differing, looked, waiting } from './form-sources.ts';
import { day, sales, visits } from './indicators.ts';
import { rewardFormSamples } from './reward-forms.ts';

/** A form that somebody in the demo company opens, and fills in with what cannot be taken. */
export interface FormSamples {
  /** Its name among the forms. */
  readonly form: string;
  readonly says: string;
  /** Who opens it, by their key in the demo company. */
  readonly who: string;
  /** What it carries; whatever is done for that is undone afterwards. */
  readonly state?: (company: FormCompany) => Promise<object>;
  readonly wrong: (form: Form) => Values;
}

/** The demo company, in a transaction that is taken back. */
export interface FormCompany {
  readonly as: (who: string) => Work;
  readonly idOf: (key: string) => string;
}

const nextQuarter = periodOf('quarter', day('2027-01-01'), 1);

/** The same in every field that is typed; what is chosen stays as it is. */
const everywhere =
  (text: string) =>
  ({ fields }: Form): Values =>
    Object.fromEntries(
      fields.map(({ name, kind, value, options }) => [
        name,
        kind === 'text' || kind === 'paragraph' ? text : (value ?? options?.[0]?.value ?? ''),
      ]),
    );

/** The target of East Two for the quarter to come as an equal split of it is shown to its manager. */
async function drafted({ as, idOf }: FormCompany) {
  const [admin, manager] = [as('wang'), as('zhou')];
  const of = { kind: 'team', id: idOf('east-2') } as const;
  await storeTargets(admin, [
    { of, indicator: sales, period: nextQuarter, amount: 500_000_000n, reserve: 20_000_000n },
  ]);
  const team = teamsOn(manager.org, manager.today).find(({ id }) => id === of.id);
  if (!team) throw new Error('the demo company has no East Two');
  const preview = { team, indicator: sales, method: 'equal', period: nextQuarter, reserve: undefined } as const;
  return (await previewSplit(manager, preview)).draftId;
}

const september = periodOf('month', day('2026-09-01'), 1);

/** September of East Two as its manager looks back on it, with targets that nobody reported towards. */
async function reviewed({ as, idOf }: FormCompany) {
  const of = { kind: 'person', id: idOf('he') } as const;
  await storeTargets(as('wang'), [{ of, indicator: visits, period: september, amount: 60n, reserve: 0n }]);
  return { team: idOf('east-2'), kind: 'month', from: september.from.toString() };
}

const contracts = [
  ['合同号', '金额', '日期', '负责人'],
  ['HT-1', '12万', '2026-11-18', '李娜'],
];

export const formSamples: readonly FormSamples[] = [
  { form: 'report', says: 'asks for all of one’s indicators at once', who: 'li', wrong: everywhere('1.200') },
  {
    form: 'task-new',
    says: 'offers a task',
    who: 'li',
    wrong: () => ({ title: ' ', customer: '华'.repeat(81), slots: '华东一队 60%、华南队 30%', points: '30 分' }),
  },
  { form: 'goal-set', says: 'sets a target', who: 'wang', wrong: everywhere('约 100 万') },
  {
    form: 'goal-split',
    says: 'asks how a team’s target is to be split',
    who: 'zhou',
    state: async ({ idOf }) => ({ team: idOf('east-2') }),
    wrong: everywhere('?'),
  },
  {
    form: 'split-by-hand',
    says: 'asks for each part of a split',
    who: 'zhou',
    state: async (company) => ({ draft: await drafted(company) }),
    wrong: everywhere('-1'),
  },
  {
    form: 'propose-target',
    says: 'asks for another number than the one that was set, and why',
    who: 'he',
    state: async (company) => {
      const manager = company.as('zhou');
      await confirmSplit(manager, await drafted(company));
      const personId = company.idOf('he');
      const asked = await manager.tx.proposal.findFirstOrThrow({ where: { orgId: manager.org.id, personId } });
      return { target: asked.targetId };
    },
    wrong: everywhere(''),
  },
  {
    form: 'scorecard-use',
    says: 'offers the templates of a scorecard',
    who: 'wang',
    wrong: () => ({ template: 'none' }),
  },
  ...changeFormSamples,
  ...rewardFormSamples,
  { form: 'pk-new', says: 'asks who competes in what, and for how long', who: 'zhou', wrong: everywhere('') },
  { form: 'setup-company', says: 'asks for language, zone, currency and year', who: 'wang', wrong: everywhere('中国') },
  {
    form: 'note',
    says: 'asks for words to somebody whom one leads',
    who: 'zhou',
    state: async ({ idOf }) => ({ to: idOf('he'), day: '2026-11-18' }),
    wrong: everywhere('改'.repeat(201)),
  },
  {
    form: 'praise',
    says: 'asks whom somebody praises, and what for',
    who: 'lin',
    wrong: everywhere('改'.repeat(201)),
  },
  {
    form: 'nomination',
    says: 'asks whom somebody nominates, and what shows the skill',
    who: 'lin',
    wrong: everywhere('改'.repeat(201)),
  },
  {
    form: 'connect-source',
    says: 'asks for what a system has to know to let us in',
    who: 'wang',
    state: async () => ({ source: 'salesforce' }),
    wrong: everywhere(''),
  },
  {
    form: 'map-fields',
    says: 'asks how the records of a source count',
    who: 'wang',
    state: looked,
    wrong: () => ({ from: 'soon', values: 'Closed Won', where: '-' }),
  },
  {
    form: 'source-owner',
    says: 'asks who an owner is that nobody knows',
    who: 'wang',
    state: async () => ({ source: 'salesforce', owner: 'Renewals Queue' }),
    wrong: () => ({ person: 'somebody' }),
  },
  {
    form: 'source-record',
    says: 'asks what a record counts in which something cannot be read',
    who: 'wang',
    state: waiting,
    wrong: () => ({ say: 'ten or so' }),
  },
  {
    form: 'records-of',
    says: 'asks how the rows of a sheet are records of a source',
    who: 'wang',
    state: async ({ as }) => ({ draft: await keepRecords(as('wang'), contracts), kept: 'records' }),
    wrong: () => ({ object: ' ', id: '9', each: 'none' }),
  },
  { form: 'import-rows', says: 'takes the rows of a sheet', who: 'wang', wrong: everywhere('') },
  {
    form: 'review-cause',
    says: 'asks why a period went as it did',
    who: 'zhou',
    state: reviewed,
    wrong: everywhere(' '),
  },
  {
    form: 'review-action',
    says: 'asks what is done next, by whom and by when',
    who: 'zhou',
    state: reviewed,
    wrong: () => ({ text: ' ', owner: '', due: '2026-11-01' }),
  },
  {
    form: 'carry-on',
    says: 'asks until when an action goes on',
    who: 'he',
    state: async (company) => {
      const { team } = await reviewed(company);
      const raised = { text: '每周三联合拜访', ownerId: company.idOf('he'), dueOn: day('2026-11-30') };
      return { action: await raiseAction(company.as('zhou'), team, september, raised) };
    },
    wrong: () => ({ due: '2026-11-31' }),
  },
  {
    form: 'fill-in',
    says: 'asks for a number that closing waits for',
    who: 'zhou',
    state: reviewed,
    wrong: everywhere('1.200'),
  },
  {
    form: 'decide',
    says: 'asks which side is right where a source and reports by hand differ',
    who: 'zhou',
    state: differing,
    wrong: everywhere(' '),
  },
  {
    form: 'waive',
    says: 'asks why a period can be closed without a number',
    who: 'zhou',
    state: reviewed,
    wrong: everywhere(' '),
  },
];
