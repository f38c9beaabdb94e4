import { type Button, type Card, context, line } from '../card/card.ts';
import { templates } from '../domain/scorecards/templates.ts';
import { monthText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { exampleSplit, exampleTeamTarget } from './examples.ts';
import { templateName } from './scorecard-use.ts';

interface Company {
  readonly locale: 'zh-CN' | 'en';
  readonly zone: string;
  readonly currency: string;
  readonly fiscalYearStart: number;
}

export interface ShownSetup {
  readonly company: Company & { readonly confirmed: boolean };
  readonly scorecard: { readonly zh: string; readonly en: string } | undefined;
  readonly teams: number;
  readonly people: number;
  /** A team to show how a group is bound and a target is set. */
  readonly team: { readonly name: string; readonly alias: string | null } | undefined;
  readonly chats: number;
  readonly targets: number;
  readonly digest: boolean;
}

type StepName = 'company' | 'template' | 'people' | 'chat' | 'targets' | 'digest';

interface Step {
  readonly name: StepName;
  /** What there is already; undefined while the step is to be taken. */
  readonly chosen: string | undefined;
  /** What to do, with the commands as this reader can type them. */
  readonly how: string;
  readonly button?: Button;
}

/** From nothing to a first digest: what is done, with what was chosen, and how to do the rest. */
export function setupCard(reader: Reader, shown: ShownSetup): Card {
  const { setup } = textsFor(reader.locale);
  const steps = stepsOf(reader, shown);
  const next = steps.findIndex(({ chosen }) => chosen === undefined);
  const title = titleOf(reader, steps);
  return {
    tone: next < 0 ? 'done' : 'asks',
    title,
    body: [
      ...steps.map(({ name, chosen, how, button }, index) => {
        const said = { step: index + 1, name: setup.names[name] };
        if (chosen !== undefined) return line(setup.done({ ...said, chosen }), button);
        return line((index === next ? setup.now : setup.later)({ ...said, how }), button);
      }),
      ...(next < 0 ? [] : [context(setup.aside)]),
    ],
    fallback: dots(title, typed(reader, words.setup)),
  };
}

/** The list has gone to the single chat. */
export function setupSentCard(reader: Reader, shown: ShownSetup): Card {
  const { setup } = textsFor(reader.locale);
  const title = titleOf(reader, stepsOf(reader, shown));
  return { tone: 'plain', title, body: [context(setup.sent)], fallback: title };
}

export function companySettledCard(reader: Reader, company: Company): Card {
  const { setup } = textsFor(reader.locale);
  const title = setup.settledTitle({ settled: settledText(reader, company) });
  const next = setup.goOn({ command: typed(reader, words.setup) });
  return { tone: 'done', title, body: [context(setup.settledFor), context(next)], fallback: dots(title, next) };
}

function titleOf(reader: Reader, steps: readonly Step[]): string {
  const { setup } = textsFor(reader.locale);
  const at = steps.findIndex(({ chosen }) => chosen === undefined);
  const next = steps[at];
  if (!next) return setup.allDone({ of: steps.length });
  return setup.title({ step: at + 1, of: steps.length, ask: setup.asks[next.name] });
}

function settledText(reader: Reader, { locale, zone, currency, fiscalYearStart }: Company): string {
  const { setup } = textsFor(reader.locale);
  const month = monthText(reader.locale, fiscalYearStart);
  return setup.settled({ locale: setup.locales[locale], zone, currency, month });
}

function stepsOf(
  reader: Reader,
  { company, scorecard, teams, people, team, chats, targets, digest }: ShownSetup,
): Step[] {
  const { setup, imports } = textsFor(reader.locale);
  const settled = settledText(reader, company);
  const paste: Button = { action: 'import-paste', label: imports.paste, value: {} };
  const templateNames = templates.map((template) => templateName(reader, template));
  const named = team ? [nameFor(reader, team)] : [];
  const here = typed(reader, words.team, words.here, ...named);
  return [
    {
      name: 'company',
      chosen: company.confirmed ? settled : undefined,
      how: dots(settled, typed(reader, words.setup, words.company)),
      button: { action: 'setup-company', label: company.confirmed ? setup.change : setup.confirm, value: {} },
    },
    {
      name: 'template',
      chosen: scorecard && (reader.locale === 'zh-CN' ? scorecard.zh : scorecard.en),
      how: dots(
        templateNames.join(reader.locale === 'zh-CN' ? '、' : ', '),
        typed(reader, words.scorecard, words.use, templateNames[0] ?? ''),
      ),
      ...(scorecard ? {} : { button: { action: 'setup-template', label: setup.choose, value: {} } }),
    },
    {
      name: 'people',
      chosen: people > 0 ? setup.people({ teams, people }) : undefined,
      how: dots(
        setup.sheets,
        typed(reader, words.team, words.new, setup.exampleTeam),
        typed(reader, words.team, words.add, setup.examplePerson, setup.to, setup.exampleTeam),
      ),
      ...(people > 0 ? {} : { button: paste }),
    },
    {
      name: 'chat',
      chosen: chats > 0 ? setup.chats({ count: chats }) : undefined,
      how: dots(setup.inGroup, reader.platform === 'feishu' ? `@qibu ${here}` : here),
    },
    {
      name: 'targets',
      chosen: targets > 0 ? setup.targets({ count: targets }) : undefined,
      how: dots(setup.goalSheet, exampleTeamTarget(reader, ...named), exampleSplit(reader, ...named)),
      ...(targets > 0 ? {} : { button: paste }),
    },
    {
      name: 'digest',
      chosen: digest ? setup.digestSeen : undefined,
      how: typed(reader, words.digest, words.preview),
      button: { action: 'digest-preview', label: setup.preview, value: {} },
    },
  ];
}
