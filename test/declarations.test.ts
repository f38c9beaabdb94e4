import { randomBytes } from 'node:crypto';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openMessengers } from '../adapters/messengers/index.ts';
import { openSources } from '../adapters/sources/index.ts';
import { actions } from '../src/actions/index.ts';
import { announcements } from '../src/announcements/index.ts';
import { openTypeface } from '../src/charts/text/typeface.ts';
import type { Verb } from '../src/commands/command.ts';
import { commands } from '../src/commands/index.ts';
import { digests } from '../src/digests/index.ts';
import { checks } from '../src/doctor/index.ts';
import { parse } from '../src/entrance/parse.ts';
import { forms } from '../src/forms/index.ts';
import { sourceNames } from '../src/ports/source.ts';
import { memoryVault } from './support/memory-vault.ts';
import { pathsOf, sourcesOf } from './support/sources.ts';

describe('a list holds what its folder holds', () => {
  /** Files by name, without the list itself and the shapes that its entries have. */
  const filesIn = (folder: string, ...shapes: readonly string[]): string[] =>
    pathsOf(`${folder}/*.ts`)
      .map((path) => posix.basename(path, '.ts'))
      .filter((name) => !['index', ...shapes].includes(name));

  it.each([
    [
      'commands',
      commands.map(({ name }) => name.en),
      filesIn('src/commands', 'command', 'answers', 'offered', 'reward-plan'),
    ],
    [
      'actions',
      actions.map(({ name }) => name),
      filesIn(
        'src/actions',
        'action',
        'contest-actions',
        'change-action',
        'discarding',
        'praising',
        'settling',
        'sourcing',
        'task-action',
      ),
    ],
    ['forms', forms.map(({ name }) => name), filesIn('src/forms', 'form')],
    [
      'announcements',
      announcements(openTypeface()).map(({ kind }) => kind),
      filesIn('src/announcements', 'announcement'),
    ],
    [
      'checks',
      checks.map(({ name }) => name),
      filesIn('src/doctor', 'check', 'command', 'examine', 'pass', 'patient', 'trouble'),
    ],
    ['digests', digests.map(({ name }) => name), filesIn('src/digests', 'digest')],
  ])('%s', (_, listed, files) => {
    expect([...listed].sort()).toEqual(files.sort());
  });

  it('sources', () => {
    const folders = pathsOf('adapters/sources/*/index.ts').map((path) => path.split('/')[2]);
    expect(openSources({}).map(({ name }) => name)).toEqual(sourceNames.filter((name) => folders.includes(name)));
    expect(folders.filter((folder) => !(sourceNames as readonly unknown[]).includes(folder))).toEqual([]);
  });

  it('sources, each that is asked with the same files beside those that only its vendor needs', () => {
    const asked = sourceNames.filter((name) => !['files', 'webhook'].includes(name));
    const files = ['access', 'failures', 'fields', 'index', 'limits', 'query', 'read'];
    const pushing = openSources({}).flatMap(({ name, pushes }) => (pushes ? [name] : []));
    const expected = [
      ...asked.flatMap((name) => files.map((file) => `adapters/sources/${name}/${file}.ts`)),
      ...pushing.map((name) => `adapters/sources/${name}/push.ts`),
    ];
    expect(pathsOf('adapters/sources/*/*.*')).toEqual(expect.arrayContaining(expected));
    expect(pathsOf('adapters/sources/*/push.ts')).toHaveLength(pushing.length);
  });

  it('messengers, each with the same files beside those that only its vendor needs', () => {
    const open = openMessengers({
      SLACK_SIGNING_SECRET: 'not-a-real-secret',
      SLACK_BOT_TOKEN: 'xoxb-not-a-real-token',
      FEISHU_APP_ID: 'cli_not_real',
      FEISHU_APP_SECRET: 'not-a-real-secret',
      FEISHU_ENCRYPT_KEY: 'not-a-real-key',
      FEISHU_VERIFICATION_TOKEN: 'not-a-real-token',
    });
    const clock = () => Temporal.Instant.from('2026-11-18T06:05:00Z');
    const listed = open({ clock, log: () => {}, vault: memoryVault(), unguessable: randomBytes }).map(
      ({ platform }) => platform,
    );
    const requests = ['ingress', 'inbound', 'spoken'];
    const answers = ['conversation', 'render', 'send', 'files'];
    const files = [...requests, ...answers, 'config', 'errors', 'examine', 'index', 'limits', 'scopes'];
    const expected = listed.flatMap((platform) => files.map((file) => `adapters/messengers/${platform}/${file}.ts`));
    expect(pathsOf('adapters/messengers/*/*.*')).toEqual(expect.arrayContaining(expected));
  });
});

describe('commands', () => {
  const languages = ['en', 'zh'] as const;
  const verbs = commands.flatMap((command) => command.verbs.map((verb) => ({ command, verb })));

  it.each(verbs)('$command.name.en $verb.word.en understands its own examples', ({ command, verb }) => {
    for (const language of languages) {
      expect(verb.examples[language]).not.toEqual([]);
      for (const example of verb.examples[language]) {
        const line = [command.name[language], verb.word?.[language], example].filter(Boolean).join(' ');
        const parsed = parse(line, commands);
        expect(parsed, line).toMatchObject({ command, verb });
        expect('typed' in parsed && Object.keys(parsed.typed).length > 0, line).toBe(example !== '');
      }
    }
  });

  it('have words of their own in each language, within a command as well', () => {
    const wordsOf = (list: readonly Verb[]) => list.flatMap(({ word }) => (word ? [word] : []));
    const arguments_ = verbs.map(({ verb }) => verb.takes.flatMap((one) => (one.kind === 'named' ? [one.word] : [])));
    const groups = [commands.map(({ name }) => name), ...commands.map(({ verbs: own }) => wordsOf(own)), ...arguments_];
    for (const group of groups) {
      for (const language of languages) {
        const words = group.map((word) => word[language]);
        expect([...new Set(words)]).toEqual(words);
      }
    }
  });

  it('do one thing alone: at most one verb is without a word', () => {
    for (const { verbs: own } of commands) expect(own.filter(({ word }) => !word).length).toBeLessThanOrEqual(1);
  });

  it('are typed in lower case, in letters that a slash command can have', () => {
    for (const { name } of commands) expect(name.en).toMatch(/^[a-z]{2,11}$/);
  });
});

describe('buttons', () => {
  it('that a card shows do something, and all that can be done has a button', () => {
    const views = [...sourcesOf('src/views/*.ts').values()].join('\n');
    const shown = [...views.matchAll(/\baction: '([^']+)'/g)].map(([, name]) => name);
    expect([...new Set(shown)].sort()).toEqual(actions.map(({ name }) => name).sort());
  });
});
