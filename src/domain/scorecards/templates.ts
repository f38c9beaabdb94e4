import { defaultBounds } from '../attainment.ts';
import { defaultTeamLink, type ScorecardVersion } from './scorecard.ts';

/** A scorecard to begin with; it takes effect under the default envelope without an edit. */
export interface Template {
  readonly key: 'growth' | 'mature' | 'service' | 'fast-moving' | 'saas';
  readonly names: { readonly zh: string; readonly en: string };
  readonly version: ScorecardVersion;
}

/** Weights in percent; the first indicator is core. */
const define = (
  key: Template['key'],
  zh: string,
  en: string,
  teamIndicator: string,
  weights: Readonly<Record<string, number>>,
): Template => ({
  key,
  names: { zh, en },
  version: {
    items: Object.entries(weights).map(([indicator, percent], index) => ({
      indicator,
      weight: percent * 100,
      core: index === 0,
      ...defaultBounds,
    })),
    teamLink: defaultTeamLink,
    teamIndicator,
  },
});

export const templates: readonly Template[] = [
  // A young company: all the result there may be, and customers of tomorrow.
  define('growth', '成长', 'growth', 'sales-amount', {
    'sales-amount': 35,
    'new-customers': 25,
    prospects: 15,
    visits: 10,
    teamwork: 15,
  }),
  // An established one: what people can do and share counts as much as it may.
  define('mature', '成熟', 'mature', 'sales-amount', {
    'sales-amount': 30,
    'renewed-customers': 20,
    visits: 15,
    'follow-ups': 15,
    satisfaction: 10,
    teamwork: 10,
  }),
  // The way of working counts as much as the result does.
  define('service', '服务', 'service', 'satisfaction', {
    'renewed-customers': 25,
    'sales-amount': 15,
    'follow-ups': 20,
    visits: 20,
    satisfaction: 10,
    complaints: 10,
  }),
  // The team covers its market; each sells, wins customers and helps in other regions.
  define('fast-moving', '快消', 'fast-moving goods', 'market-coverage', {
    'sales-amount': 40,
    'new-customers': 15,
    visits: 25,
    'cross-region': 20,
  }),
  // The team keeps its customers; each makes them content, renews, and works with others.
  define('saas', 'SaaS', 'SaaS', 'renewal-rate', {
    'renewed-customers': 35,
    'sales-amount': 20,
    'tasks-done': 25,
    satisfaction: 20,
  }),
];

const fold = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_-]/g, '');

/** The template that goes by a word: its key, or its name in either language. */
export const templateNamed = (word: string): Template | undefined =>
  templates.find(({ key, names }) => [key, names.zh, names.en].map(fold).includes(fold(word)));
