import { describe, expect, it } from 'vitest';
import { shortcuts } from '../adapters/messengers/slack/shortcuts.ts';
import { openSources } from '../adapters/sources/index.ts';
import { slackManifest } from '../manifests/slack.ts';
import { commands } from '../src/commands/index.ts';
import { rights } from '../src/domain/rights.ts';
import { life, statesFor, type TaskAct } from '../src/domain/tasks/life.ts';
import type { TaskState } from '../src/domain/tasks/task.ts';
import { parse } from '../src/entrance/parse.ts';
import { statementSamples } from '../src/playground/gallery/samples/statement.ts';
import { readers } from '../src/playground/gallery/samples/team.ts';
import { figures } from '../src/telemetry/figures.ts';
import { textOf } from './support/sources.ts';

interface Row {
  readonly intent: string;
  readonly slack: string;
  readonly feishu: string;
}

/** What people can ask for, and how in each messenger. */
const rows: readonly Row[] = textOf('README.md')
  .split(/^## /m)
  .filter((section) => section.startsWith('What it does today'))
  .flatMap((section) => section.split('\n'))
  .filter((line) => /^\| (?!---|\|)/.test(line) && !line.includes('| in Slack |'))
  .map((line) => {
    const [intent = '', slack = '', feishu = ''] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    return { intent, slack, feishu };
  });

/** What is to be typed in a cell, as it reaches the service: without slash, root and the bot's name. */
const typedIn = (cell: string): string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, typed = '']) => typed.replace(/^(?:\/qibu |\/|@\S+ (?=\S))/, ''));

/** `goal set`, or the words themselves where they are no command. */
function asked(typed: string): string {
  const parsed = parse(typed, commands);
  return 'unknown' in parsed ? `unknown: ${typed}` : `${parsed.command.name.en} ${parsed.verb.word?.en ?? ''}`.trim();
}
const intentsIn = (cell: string): string[] => [...new Set(typedIn(cell).map(asked))].sort();

describe('the table of what can be asked for', () => {
  it('has every command with each of its words, in both messengers', () => {
    const declared = commands.flatMap(({ name, verbs }) =>
      verbs.map(({ word }) => `${name.en} ${word?.en ?? ''}`.trim()),
    );
    for (const cell of ['slack', 'feishu'] as const) {
      const shown = new Set(rows.flatMap((row) => intentsIn(row[cell])));
      expect(
        declared.filter((intent) => !shown.has(intent)),
        cell,
      ).toEqual([]);
      expect(
        [...shown].filter((intent) => !declared.includes(intent)),
        cell,
      ).toEqual([]);
    }
  });

  it('means the same in both columns of a row, where both have something to type', () => {
    const both = rows.filter(({ slack, feishu }) => typedIn(slack).length > 0 && typedIn(feishu).length > 0);
    expect(both.length).toBeGreaterThan(20);
    for (const { intent, slack, feishu } of both) expect(intentsIn(feishu), intent).toEqual(intentsIn(slack));
  });

  it('has a form of every intent in each messenger', () => {
    expect(rows.filter(({ slack, feishu }) => slack === '' || feishu === '')).toEqual([]);
  });

  it('is typed in Slack as the manifest has it: by its own slash command, or after /qibu', () => {
    const { features } = slackManifest({ commands, url: 'https://qibu.example.com', prefix: '' });
    const slashes = features.slash_commands.map(({ command }) => command);
    const typed = rows.flatMap(({ slack }) => [...slack.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text));
    expect(typed.filter((text) => !slashes.includes(text.split(' ')[0] ?? ''))).toEqual([]);
  });

  it('has the other ways that Slack is told of: shortcuts by their names, the Home tab', () => {
    const { features } = slackManifest({ commands, url: 'https://qibu.example.com', prefix: '' });
    const cells = rows.map(({ slack }) => slack).join('\n');
    expect(shortcuts.filter(({ name }) => !cells.includes(`“${name}”`))).toEqual([]);
    expect(cells.includes('the Home tab')).toBe(features.app_home.home_tab_enabled);
  });

  it('has the other ways of Feishu: the menu, the list at /, an answer to a message', () => {
    const text = rows.map(({ feishu }) => feishu).join('\n');
    for (const way of ['the bot menu', 'the list that opens at /', 'answer the message with'])
      expect(text).toContain(way);
  });
});

describe('the table of what can be done with a task', () => {
  const states: readonly TaskState[] = ['offered', 'claimed', 'done', 'confirmed', 'cancelled', 'expired'];
  const acts: Readonly<Record<TaskAct, string>> = {
    claim: 'claim a slot',
    done: "say that one's part is done",
    'still-on': 'say that one is still on it',
    release: "release one's slot",
    confirm: 'confirm',
    'give-back': 'give back, “not yet”',
    cancel: 'cancel',
    escalate: "tell the requester's manager that nobody claims it",
    warn: 'ask a silent holder',
    'take-back': 'open the slot of a silent holder again',
    'hand-over': 'hand it to a successor, since nobody confirms',
    'close-slots': 'close the slots that are free when the due day is over',
  };

  function whoMay(act: TaskAct): string {
    const { by } = life[act];
    if (by === 'clock') return 'the clock';
    return by === 'claimTask' ? 'whoever fits it' : rights[by].join(', ');
  }

  it('is that of the rules and the rights', () => {
    const [section = ''] = textOf('README.md')
      .split(/^## /m)
      .filter((text) => text.startsWith('The life of a task'));
    const shown = section.split('\n').filter((line) => line.startsWith('|'));
    const row = (cells: readonly string[]): string => `|${cells.map((cell) => (cell ? ` ${cell} |` : ' |')).join('')}`;
    expect(shown).toEqual([
      row(['', ...states]),
      row(['---', ...states.map(() => '---')]),
      ...(Object.keys(life) as TaskAct[]).map((act) =>
        row([acts[act], ...states.map((state) => (statesFor(act).includes(state) ? whoMay(act) : ''))]),
      ),
    ]);
  });
});

describe('the table of figures', () => {
  it('is that of what is measured', () => {
    const shown = textOf('README.md').match(/^\| `qibu_.*$/gm);
    const named = (labels: readonly string[]) => labels.map((label) => `\`${label}\``).join(', ');
    expect(shown).toEqual(
      Object.entries(figures).map(
        ([name, { labels, says }]) => `| \`${name}\` | ${`${named(labels)} | ${says} |`.trim()}`,
      ),
    );
  });
});

describe('the worked examples of pay', () => {
  it('stand there as the code words them', () => {
    const [section = ''] = textOf('README.md')
      .split(/^## /m)
      .filter((part) => part.startsWith('Pay that anybody can recompute'));
    const blocks = [...section.matchAll(/^```\n(.*?)\n```$/gms)].map(([, block]) => block);
    const cards = readers.flatMap((reader) => Object.values(statementSamples.scenes).map((scene) => scene(reader)));
    const worded = cards.map(({ title, body }) =>
      [title, ...body.flatMap((block) => ('text' in block ? [block.text] : []))].join('\n'),
    );
    expect(blocks).toHaveLength(3);
    for (const block of blocks) expect(worded).toContain(block);
  });
});

describe('the recipes', () => {
  const recipes = [...textOf('README.md').matchAll(/<details>\n<summary>[^<]*<\/summary>\n(?<steps>.*?)<\/details>/gs)]
    .map(({ groups }) => groups?.steps ?? '')
    .filter((steps) => steps.includes('/source connect'));

  it.each(openSources({}).map(({ name, settings }) => ({ name, settings })))(
    'have one for $name that is short and says how sure it is',
    ({ name, settings }) => {
      const own = recipes.filter((steps) => new RegExp(`\`/source connect ${name}\``).test(steps));
      expect(own).toHaveLength(1);
      const steps = own[0]?.split('\n').filter((line) => /^\d+\. /.test(line)) ?? [];
      expect(steps.length).toBeGreaterThan(3);
      expect(steps.length).toBeLessThanOrEqual(10);
      const sure = steps.find((step) => step.includes('How sure'));
      const isAsked = name !== 'webhook' && settings.length > 0;
      expect(sure).toContain(isAsked ? 'contract-tested against a local emulator; no tenant reached' : 'our own');
    },
  );
});
