import { describe, expect, it } from 'vitest';
import { readSides } from '../../../src/domain/contests/sides-line.ts';

describe('those who compete, as they are typed', () => {
  it.each([
    ['@Li Na', ['@Li Na']],
    ['East One, East Two', ['East One', 'East Two']],
    ['East One vs South', ['East One', 'South']],
    ['华东一队、华东二队，华南', ['华东一队', '华东二队', '华南']],
    ['华东一队 对 华东二队', ['华东一队', '华东二队']],
    ['  ', []],
  ])('%s', (line, sides) => expect(readSides(line)).toEqual(sides));
});
