import { type Import, importsOf } from './sources.ts';

/** A folder or file, and what it may import; names stand with spaces between them. What is named nowhere is forbidden. */
export interface Room {
  /** A path from `src`, or from the root. A file belongs to the room that names it most exactly. */
  readonly name: string;
  /** Other rooms; `*` for all that stand above it. */
  readonly may?: string;
  /** Rooms of which only types, which are gone when the code runs. */
  readonly types?: string;
  /** From outside; `node:` for all of Node, `*` for anything. */
  readonly packages?: string;
  readonly because: string;
}

export type Sources = ReadonlyMap<string, string>;

/** One sentence for every import that no room allows, and for every file in no room. */
export function breaches(rooms: readonly Room[], sources: Sources): string[] {
  return [...sources].flatMap(([path, source]) => {
    const room = roomOf(rooms, path);
    if (!room) return [`${path} is in no room`];
    return importsOf(path, source)
      .filter((one) => !isAllowed(rooms, room, one))
      .map(({ to, typeOnly }) => `${path} imports ${to}${typeOnly ? ' as a type' : ''}, but ${room.because}`);
  });
}

/** Permissions to import what stands below, which could lead round in a circle. */
export function upsideDown(rooms: readonly Room[]): string[] {
  return rooms.flatMap(({ name, may, types }, index) => {
    const above = ['*', ...rooms.slice(0, index).map((room) => room.name)];
    const wrong = [...namesIn(may), ...namesIn(types)].filter((other) => !above.includes(other));
    return wrong.map((other) => `${name} -> ${other}`);
  });
}

/** Permissions that nobody uses: a room that `may` where it needs only the types is among them. */
export function unused(rooms: readonly Room[], sources: Sources): string[] {
  const uses = new Set(
    [...sources].flatMap(([path, source]) =>
      importsOf(path, source).flatMap(({ to, typeOnly }) => {
        const from = roomOf(rooms, path)?.name;
        if (!isOurs(to)) return [`${from} uses ${to}`, `${from} uses ${to.replace(/:.*/, ':')}`];
        return `${from} ${typeOnly ? 'reads' : 'uses'} ${roomOf(rooms, to)?.name}`;
      }),
    ),
  );
  return rooms.flatMap(({ name, may, types, packages }) =>
    [
      ...[...namesIn(may), ...namesIn(packages)].map((other) => `${name} uses ${other}`),
      ...namesIn(types).map((other) => `${name} reads ${other}`),
    ].filter((use) => !use.endsWith(' *') && !uses.has(use)),
  );
}

function isAllowed(rooms: readonly Room[], room: Room, { to, typeOnly }: Import): boolean {
  if (!isOurs(to)) {
    return namesIn(room.packages).some(
      (name) => name === '*' || name === to || (name === 'node:' && to.startsWith(name)),
    );
  }
  const target = roomOf(rooms, to);
  if (!target || target === room) return target === room;
  const allowed = [...namesIn(room.may), ...(typeOnly ? namesIn(room.types) : [])];
  return allowed.some((name) => name === target.name || (name === '*' && rooms.indexOf(target) < rooms.indexOf(room)));
}

function roomOf(rooms: readonly Room[], path: string): Room | undefined {
  const holding = rooms.filter(({ name }) =>
    [name, `src/${name}`].some((at) => path === at || path.startsWith(`${at}/`)),
  );
  return holding.toSorted((a, b) => b.name.length - a.name.length)[0];
}

const isOurs = (to: string): boolean => to.endsWith('.ts');
const namesIn = (names = ''): string[] => names.split(/\s+/).filter(Boolean);
