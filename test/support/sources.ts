import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);

/** Text of one file, by its path from the root of the repository. */
export const textOf = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** Paths from the root of the repository, sorted; nothing that is generated. */
export function pathsOf(...globs: readonly string[]): string[] {
  const found = globs.flatMap((glob) => globSync(glob, { cwd: fileURLToPath(root) }));
  return found
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('src/store/client/'))
    .sort();
}

/** Path → text. */
export const sourcesOf = (...globs: readonly string[]): ReadonlyMap<string, string> =>
  new Map(pathsOf(...globs).map((path) => [path, textOf(path)]));

export interface Import {
  /** Path from the root for a file of ours, `node:…` for Node itself, else the name of a package. */
  readonly to: string;
  /** Gone when the file runs: `import type`. */
  readonly typeOnly: boolean;
}

const patterns = [
  /^(?:import|export)\s+(?<type>type\s)?[^'"();]*?\bfrom\s+['"](?<to>[^'"]+)['"]/gm,
  /^import\s+['"](?<to>[^'"]+)['"]/gm,
  /\bimport\(\s*['"](?<to>[^'"]+)['"]/g,
  /\bimport\.meta\.resolve\(\s*['"](?<to>[^'"]+)['"]/g,
];
/** A worker or a process of its own: the path is always relative, with or without a dot. */
const started = /\bnew URL\(\s*['"](?<to>[^'"]+\.ts)['"],\s*import\.meta\.url/g;

/** What a file imports, by whatever means: statements, `import()`, `import.meta.resolve`, a worker's URL. */
export function importsOf(path: string, source: string): Import[] {
  const folder = posix.dirname(path);
  const named = patterns.flatMap((pattern) => [...source.matchAll(pattern)]).map(({ groups }) => groups);
  const launched = [...source.matchAll(started)].map(({ groups }) => ({ to: `./${groups?.to}` }));
  return [...named, ...launched].map((groups) => {
    const { to = '', type } = groups as { to?: string; type?: string };
    return { to: to.startsWith('.') ? posix.join(folder, to) : packageOf(to), typeOnly: type !== undefined };
  });
}

/** `@slack/bolt/dist/x` → `@slack/bolt`. */
function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
