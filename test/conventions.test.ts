import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, pathsOf, sourcesOf, textOf } from './support/sources.ts';

const code = ['src/**/*.ts', 'adapters/**/*.ts', 'manifests/*.ts', 'prisma/*.ts'];
const product = sourcesOf(...code);
/** Without this file, which names what it forbids. */
const all = new Map(
  [...sourcesOf(...code, 'test/**/*.ts', '*.ts')].filter(([path]) => path !== 'test/conventions.test.ts'),
);

/** Files in which something stands that is not in a comment. */
const filesWith = (sources: ReadonlyMap<string, string>, sought: RegExp): string[] =>
  [...sources].flatMap(([path, text]) => (sought.test(withoutComments(text)) ? [path] : []));

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '');

describe('time, randomness and environment are arguments', () => {
  const ambient =
    /\bDate\.now\b|\bnew Date\(\)|\bTemporal\.Now\b|\bperformance\.now\b|\bMath\.random\b|\brandom[A-Z]\w+|\bgetRandomValues\b|\bprocess\.env\b/;

  /** The demo makes up a company, and the others are commands of their own. */
  const processes =
    /^(?:src\/main\.ts|src\/doctor\/command\.ts|src\/operating\/terminal\.ts|src\/playground\/.*|prisma\/.*)$/;

  const besides = {
    'adapters/emulators/feishu/deliveries.ts': 'random salts, as the vendor takes them',
    'adapters/emulators/feishu/rates.ts': 'a clock that never jumps',
    'adapters/emulators/slack/slack.ts': 'a clock that never jumps, where none is handed in',
    'adapters/messengers/feishu/examine.ts': 'random salts, as the vendor takes them',
    'adapters/messengers/feishu/limits.ts': 'a clock that never jumps and chance, where none are handed in',
    'adapters/messengers/slack/limits.ts': 'a clock that never jumps and chance, where none are handed in',
    'adapters/sources/fxiaoke/access.ts': 'a number for each call that tells it from others, as the vendor asks for it',
  };

  it('everywhere but where a process begins', () => {
    const found = filesWith(product, ambient);
    expect(found).toContain('src/main.ts');
    expect(found.filter((path) => !processes.test(path))).toEqual(Object.keys(besides));
  });
});

describe('every file', () => {
  const printing = /\bconsole\.\w/;
  const later = /\bTODO\b|\bFIXME\b|@ts-(?:ignore|nocheck|expect-error)\b|\bbiome-ignore\b/;
  const nameless = /\b(?:utils?|helpers?|common|misc|shared)\b/;

  it('writes no line to the console: the log is handed in', () => {
    expect(filesWith(all, printing)).toEqual([]);
  });

  it('leaves nothing for later and silences no checker', () => {
    expect([...all].filter(([, text]) => later.test(text))).toEqual([]);
  });

  it('holds one idea: at most 250 lines', () => {
    const lengths = [...all].map(([path, text]) => ({ path, lines: text.trimEnd().split('\n').length }));
    expect(lengths.filter(({ lines }) => lines > 250)).toEqual([]);
  });

  it('is named after its idea', () => {
    expect([...all.keys()].filter((path) => nameless.test(path))).toEqual([]);
  });

  it('is searched for what is there to be found', () => {
    const printed = new Map([['a.ts', "const a = 'https://a.example'; console.log(a);"]]);
    const mentioned = new Map([['a.ts', 'const a = 1; // not by console.log']]);
    expect(filesWith(printed, printing)).toEqual(['a.ts']);
    expect(filesWith(mentioned, printing)).toEqual([]);
    for (const line of ['// TODO: later', '// @ts-ignore', '// biome-ignore lint: no']) expect(line).toMatch(later);
    for (const path of ['src/utils/a.ts', 'src/card/helper.ts']) expect(path).toMatch(nameless);
  });
});

describe('the tests mirror the tree', () => {
  /** These follow the product from one end to the other, or serve the other tests. */
  const ownFolders = /^test\/(?:support|golden|conversations|faults|replay|bench)\b/;
  const mirrored = pathsOf('test/*/**/*.ts').filter((path) => !ownFolders.test(path));

  it('in every folder', () => {
    const places = new Set([...product.keys()].map((path) => posix.dirname(path.replace(/^src\//, ''))));
    expect(mirrored.filter((path) => !places.has(posix.dirname(path).replace(/^test\//, '')))).toEqual([]);
  });

  /** What has no test by its own name, and the test that it has instead. */
  const testedElsewhere = {
    'adapters/messengers/feishu/inert.ts': 'test/adapters/messengers/feishu/hostile-text.test.ts',
    'adapters/messengers/slack/carried.ts': 'test/adapters/messengers/slack/render.test.ts',
    'adapters/messengers/slack/earlier.ts': 'test/adapters/messengers/slack/send.test.ts',
    'adapters/messengers/slack/form-answers.ts': 'test/adapters/messengers/slack/windows.test.ts',
    'adapters/messengers/slack/response-url.ts': 'test/adapters/messengers/slack/conversation.test.ts',
    'adapters/messengers/slack/inert.ts': 'test/adapters/messengers/slack/render.test.ts',
    'adapters/messengers/slack/index.ts': 'test/adapters/messengers/slack/conversation.test.ts',
    'adapters/messengers/feishu/index.ts': 'test/adapters/messengers/feishu/connect.test.ts',
    'adapters/messengers/feishu/conversation.ts': 'test/adapters/messengers/feishu/presses.test.ts',
    'adapters/messengers/feishu/scopes.ts': 'test/manifests.test.ts',
    'adapters/messengers/slack/scopes.ts': 'test/manifests.test.ts',
    'adapters/messengers/feishu/intake.ts': 'test/adapters/messengers/feishu/commands.test.ts',
    'src/domain/audit/actions.ts': 'test/domain/audit/areas.test.ts',
    'src/domain/audit/facts.ts': 'test/domain/audit/areas.test.ts',
    'src/domain/audit/row.ts': 'test/services/audit/read.test.ts',
    'src/domain/contests/problem.ts': 'test/services/contests/wanted.test.ts',
    'src/domain/currency.ts': 'test/domain/amount.test.ts',
    'src/domain/exports/table.ts': 'test/services/exports/sheets.test.ts',
    'src/domain/indicators/indicator.ts': 'test/domain/indicators/catalogue.test.ts',
    'src/domain/report-item.ts': 'test/domain/report-line.test.ts',
    'src/domain/praise/problem.ts': 'test/services/praise/publish.test.ts',
    'src/domain/tasks/offer-problem.ts': 'test/services/tasks/wanted.test.ts',
  };

  /** No rule to test. */
  const defaultsOnly = ['src/domain/changes/limits.ts', 'src/domain/policy.ts', 'src/domain/praise/policy.ts'];

  it('file by file where rules are decided and vendors are spoken to', () => {
    const strict = [...product.keys()].filter((path) => /^(?:src\/domain|adapters\/messengers\/\w+)\//.test(path));
    const untested = strict.filter(
      (path) => pathsOf(`test/${path.replace(/^src\//, '').replace(/ts$/, 'test.ts')}`).length === 0,
    );
    expect(untested).toEqual([...Object.keys(testedElsewhere), ...defaultsOnly].sort());
    const tests = [...new Set(Object.values(testedElsewhere))];
    expect(pathsOf(...tests)).toEqual(tests.sort());
  });
});

describe('every package', () => {
  const { dependencies, devDependencies, optionalDependencies, scripts } = JSON.parse(textOf('package.json')) as Record<
    'dependencies' | 'devDependencies' | 'optionalDependencies' | 'scripts',
    Record<string, string>
  >;

  it('is pinned to one version', () => {
    const listed = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(listed.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.-]+)?$/.test(version))).toEqual([]);
  });

  /** What these ask for is to be named, which the notices beside them do. */
  const free = [
    '0BSD',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'ISC',
    'MIT',
    'OFL-1.1',
    'Unlicense',
  ];
  const besides: Readonly<Record<string, string>> = {
    '@resvg/resvg-wasm': 'MPL-2.0: its files stay as they are',
    elkjs:
      'EPL-2.0: it comes with the command line of Prisma, its files stay as they are, and the service does not load it',
    'seq-queue': 'MIT, in its file alone; it comes with the command line of Prisma',
  };

  it('that the service brings has a licence under which it can be given on with ours', () => {
    const { packages } = JSON.parse(textOf('package-lock.json')) as {
      packages: Record<string, { dev?: boolean; license?: string }>;
    };
    const brought = Object.entries(packages).filter(([path, { dev }]) => path.startsWith('node_modules/') && !dev);
    expect(brought.length).toBeGreaterThan(300);
    const others = brought.filter(([, { license = '' }]) =>
      license.split(/ and | or |[()]/i).some((one) => one && !free.includes(one) && one !== 'CC0-1.0'),
    );
    const unnamedLicence = brought.filter(([, { license }]) => !license);
    const names = [...others, ...unnamedLicence].map(([path]) => path.split('node_modules/').at(-1));
    expect(names.toSorted()).toEqual(Object.keys(besides).toSorted());
  });

  /** Used without being named in our code. */
  const unnamed: Readonly<Record<string, string>> = {
    '@prisma/client': 'the generated client stands on it',
    '@biomejs/biome': `npm run format: ${scripts.format}`,
    typescript: `npm run types: ${scripts.types}`,
  };

  it('is used', () => {
    const text = [...all.values()].join('\n');
    const isNamed = (name: string): boolean => text.includes(`'${name}'`) || text.includes(`'${name}/`);
    const unused = Object.keys({ ...dependencies, ...devDependencies })
      .filter((name) => !(name in unnamed))
      .filter((name) => !isNamed(name.replace('@types/', '')) && name !== '@types/node');
    expect(unused).toEqual([]);
  });

  it('that the service needs is installed without those of development', () => {
    const service = [...product].filter(([path]) => /^(?:src|adapters)\//.test(path));
    const needed = service.flatMap(([path, text]) => importsOf(path, text)).map(({ to }) => to);
    const packages = needed.filter((to) => !to.endsWith('.ts') && !to.startsWith('node:'));
    expect([...new Set(packages)].filter((name) => !(name in dependencies))).toEqual([]);
  });
});
