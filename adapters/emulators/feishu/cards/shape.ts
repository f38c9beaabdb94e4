import { isJson, type Json, textOf } from '../json.ts';
import { containers, controls, displays, dropped, parts, rooted } from './components.ts';
import type { Kind, Shape } from './kinds.ts';
import { objects } from './objects.ts';
import { type Path, problems } from './problem.ts';

const nested: Readonly<Record<string, Shape>> = { ...displays, ...controls, ...containers };
const atRoot: Readonly<Record<string, Shape>> = { ...nested, ...rooted };
const shapes: Readonly<Record<string, Shape>> = { ...objects, ...parts, ...atRoot };

/** Whether every property of a card is known and of the right kind. Throws the first `CardProblem` met. */
export function checkShape(card: Json): void {
  checkObject(card, 'card', []);
}

function checkObject(value: Json, name: string, path: Path): void {
  const shape = shapes[name] ?? {};
  for (const key of Object.keys(value)) {
    if (!Object.hasOwn(shape, key)) throw problems.unknownProperty(key, path);
  }
  for (const [key, property] of Object.entries(shape)) {
    if (value[key] !== undefined) checkKind(value[key], property, [...path, key]);
    else if (property.required) throw problems.malformed(`${key} is required`, path);
  }
}

function checkKind(value: unknown, kind: Kind, path: Path): void {
  switch (kind.is) {
    case 'text':
      checkText(value, kind, path);
      break;
    case 'boolean':
      expect(typeof value === 'boolean', 'not a boolean', path);
      break;
    case 'number':
      checkNumber(value, kind, path);
      break;
    case 'json':
      asObject(value, path);
      break;
    case 'anything':
      break;
    case 'object':
      checkObject(asObject(value, path), kind.shape, path);
      break;
    case 'variant':
      checkVariant(asObject(value, path), kind.by, kind.among, path);
      break;
    case 'component':
      checkVariant(asObject(value, path), 'tag', Object.keys(kind.at === 'root' ? atRoot : nested), path);
      break;
    case 'list':
      for (const [index, item] of asList(value, path).entries()) checkKind(item, kind.of, [...path, `[${index}]`]);
      break;
    case 'map':
      for (const [key, item] of Object.entries(asObject(value, path))) checkKind(item, kind.of, [...path, key]);
      break;
  }
}

function checkText(value: unknown, kind: Extract<Kind, { is: 'text' }>, path: Path): void {
  if (typeof value !== 'string') throw problems.malformed('not a string', path);
  expect(kind.most === undefined || value.length <= kind.most, `longer than ${kind.most} characters`, path);
  expect(kind.oneOf?.includes(value) ?? true, `${value} is none of ${kind.oneOf?.join(', ')}`, path);
  expect(kind.like?.test(value) ?? true, `${value} does not fit ${kind.like?.source}`, path);
}

function checkNumber(value: unknown, kind: Extract<Kind, { is: 'number' }>, path: Path): void {
  if (typeof value !== 'number') throw problems.malformed('not a number', path);
  expect(!kind.whole || Number.isInteger(value), 'not a whole number', path);
  expect(value >= kind.least && value <= kind.most, `not within ${kind.least} and ${kind.most}`, path);
}

function checkVariant(value: Json, by: 'tag' | 'type', among: readonly string[], path: Path): void {
  const name = textOf(value[by]);
  const here = [...path.slice(0, -1), `${path.at(-1)}(${by}: ${name})`];
  if (dropped.some((tag) => tag === name)) throw problems.droppedTag(name, here);
  if (!among.includes(name)) throw problems.unknownTag(name, here);
  checkObject(value, name, here);
}

function asObject(value: unknown, path: Path): Json {
  if (!isJson(value)) throw problems.malformed('not an object', path);
  return value;
}

function asList(value: unknown, path: Path): readonly unknown[] {
  if (!Array.isArray(value)) throw problems.malformed('not an array', path);
  return value;
}

function expect(holds: boolean, otherwise: string, path: Path): void {
  if (!holds) throw problems.malformed(otherwise, path);
}
