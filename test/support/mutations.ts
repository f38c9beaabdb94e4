import type { Chance } from './chance.ts';

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

type Parent = Json[] | { [name: string]: Json };

/** A place in a tree: what holds it, and under what name. */
interface Place {
  readonly parent: Parent;
  readonly name: string;
}

const hostile = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  '\udfff tail',
  '__proto__',
  'constructor',
  '-1',
  '1e309',
  'NaN',
  '../../etc/passwd',
  "'; DROP TABLE entry; --",
  '<!channel> <at id=all></at> <@UCHEN>',
  '{"v":1,"action":"claim","value":{"task":1}}',
  '{"v":1,"form":"report","state":{},"dates":[]}',
  '\u202e\u0000\u2028',
  '😀'.repeat(300),
  '测'.repeat(1100),
] as const;

/** Longer than anything that is ever said. */
const endless = 'x'.repeat(70_000);

const oddities: readonly [Json, ...Json[]] = [null, true, false, 0, -1, 1e308, 2 ** 53, [], {}, [[]], [null], { a: 1 }];

const odd = (chance: Chance): Json => structuredClone(chance.one(oddities));

const isParent = (value: Json): value is Parent => typeof value === 'object' && value !== null;

/** So deep lies all that anybody really sends. */
const deepest = 12;

/** Every place in the tree where something really lies. */
function placesIn(tree: Json, depth = 0): Place[] {
  if (!isParent(tree) || depth > deepest) return [];
  return Object.keys(tree).flatMap((name) => [
    { parent: tree, name },
    ...placesIn(at({ parent: tree, name }), depth + 1),
  ]);
}

const at = ({ parent, name }: Place): Json => (parent as { [name: string]: Json })[name] ?? null;

/** `__proto__` becomes a field like any other, as it does in what is parsed. */
function put({ parent, name }: Place, value: Json): void {
  Object.defineProperty(parent, name, { value, enumerable: true, configurable: true, writable: true });
}

function wrapped(value: Json, depth: number): Json {
  let inside = value;
  for (let level = 0; level < depth; level += 1) inside = level % 2 ? [inside] : { a: inside };
  return inside;
}

/** Changes one place: left out, of another kind, of another value, nested, said twice, or given what it never has. */
function change(tree: Json, chance: Chance): Json {
  const [first, ...rest] = placesIn(tree);
  if (!first) return odd(chance);
  const place = chance.one([first, ...rest]);
  const other = chance.one([first, ...rest]);
  const how = chance.between(1, 17);
  if (how <= 3) Reflect.deleteProperty(place.parent, place.name);
  if (how >= 4 && how <= 7) put(place, odd(chance));
  if (how >= 8 && how <= 12) put(place, chance.one(hostile));
  if (how === 13) put(place, wrapped(at(place), chance.one([1, 3, 70, 300])));
  if (how === 14) put(place, [at(place), at(place)]);
  if (how === 15) put(place, structuredClone(at(other)));
  if (how === 16) put({ parent: place.parent, name: chance.one(hostile) }, chance.one(hostile));
  if (how === 17) put(place, chance.happens(0.2) ? endless : Object.fromEntries(hostile.map((name) => [name, name])));
  return tree;
}

/** The tree with one to eight changes. */
export function mutated(tree: Json, chance: Chance): Json {
  let changed = tree;
  for (let times = chance.between(1, 8); times > 0; times -= 1) changed = change(changed, chance);
  return changed;
}

/** The same as bytes, which now and then are no JSON, no UTF-8 or say a thing twice. */
export function spoilt(text: string, chance: Chance): Buffer {
  const bytes = Buffer.from(text);
  const cut = chance.between(0, bytes.length);
  switch (chance.between(1, 10)) {
    case 1:
      return bytes.subarray(0, cut);
    case 2:
      return Buffer.concat([bytes.subarray(0, cut), Buffer.from([0xff, 0xfe, 0xc0, 0x80]), bytes.subarray(cut)]);
    case 3:
      return Buffer.from(text, 'utf16le');
    case 4:
      return Buffer.concat([Buffer.from('\ufeff'), bytes]);
    case 5:
      return Buffer.from(text.replace(/"(\w+)":/, '"$1":null,"$1":'));
    case 6:
      return Buffer.from(text.replace(/"(\w+)":/g, '"__proto__":'));
    case 7:
      return Buffer.from(`${'['.repeat(20_000)}${text}${']'.repeat(20_000)}`);
    case 8:
      return Buffer.concat([bytes, bytes]);
    default:
      return bytes;
  }
}
