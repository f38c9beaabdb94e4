import { refusals } from '../refusal.ts';
import type { Reader } from './reader.ts';
import type { Comparison, Condition, Path } from './statement.ts';

const comparisons: Readonly<Record<string, Comparison>> = {
  '=': '=',
  '!=': '!=',
  '<>': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};

/** What stands behind `where`: `and` binds closer than `or`. */
export function conditionFrom(reader: Reader): Condition {
  return joined(reader, 'or', () => joined(reader, 'and', () => single(reader)));
}

function joined(reader: Reader, kind: 'and' | 'or', read: () => Condition): Condition {
  const first = read();
  const parts = [first];
  while (reader.take(kind)) parts.push(read());
  return parts.length === 1 ? first : { kind, parts };
}

function single(reader: Reader): Condition {
  if (reader.take('(')) {
    const condition = conditionFrom(reader);
    reader.expect(')');
    return condition;
  }
  const path = reader.path();
  for (const [sign, operator] of Object.entries(comparisons))
    if (reader.take(sign)) return { kind: 'compare', path, operator, literal: reader.literal() };
  if (reader.take('is')) return negatedIf(reader.take('not'), nullFrom(reader, path));
  const isNegated = reader.take('not');
  if (reader.take('like')) return negatedIf(isNegated, likeFrom(reader, path));
  if (reader.take('in')) return negatedIf(isNegated, inFrom(reader, path));
  if (!isNegated && reader.take('between')) return betweenFrom(reader, path);
  throw refusals.wrong(`xoql syntax error behind ${path.join('.')}`);
}

const negatedIf = (isNegated: boolean, part: Condition): Condition => (isNegated ? { kind: 'not', part } : part);

function nullFrom(reader: Reader, path: Path): Condition {
  reader.expect('null');
  return { kind: 'null', path };
}

function likeFrom(reader: Reader, path: Path): Condition {
  const { kind, value } = reader.literal();
  if (kind !== 'text') throw refusals.wrong(`like of ${path.join('.')} wants a text`);
  return { kind: 'like', path, pattern: value };
}

function inFrom(reader: Reader, path: Path): Condition {
  reader.expect('(');
  const literals = reader.list(() => reader.literal());
  reader.expect(')');
  return { kind: 'in', path, literals };
}

function betweenFrom(reader: Reader, path: Path): Condition {
  const low = reader.literal();
  reader.expect('and');
  const high = reader.literal();
  return {
    kind: 'and',
    parts: [
      { kind: 'compare', path, operator: '>=', literal: low },
      { kind: 'compare', path, operator: '<=', literal: high },
    ],
  };
}
