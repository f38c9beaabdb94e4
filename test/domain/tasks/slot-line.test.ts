import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharesTotal } from '../../../src/domain/tasks/shares.ts';
import { readSlotLine, type TypedSlot } from '../../../src/domain/tasks/slot-line.ts';

/** `East manager 60%+`, where + is on top. */
const spelled = ({ team, role, share, overlay }: TypedSlot): string =>
  [team ?? '*', ...(role ? [role] : []), `${share / 100}%${overlay ? '+' : ''}`].join(' ');

const read = (text: string): string | object => {
  const line = readSlotLine(text);
  return line.kind === 'slots' ? line.slots.map(spelled).join(', ') : line;
};

describe('slots', () => {
  it.each([
    ['1', '* 100%'],
    ['2', '* 50%, * 50%'],
    ['３名', '* 33.34%, * 33.33%, * 33.33%'],
    ['2 slots', '* 50%, * 50%'],
    ['East, South', 'East 50%, South 50%'],
    ['East Two', 'East Two 100%'],
    ['East 60%, South 40%', 'East 60%, South 40%'],
    ['East manager 60%, South 40%, any 20% overlay', 'East manager 60%, South 40%, * 20%+'],
    ['East Manager, any member', 'East manager 50%, * member 50%'],
    ['any overlay 20%, East', '* 20%+, East 100%'],
    ['华东 60%、华南 40%、任何 20% 额外', '华东 60%, 华南 40%, * 20%+'],
    ['华东负责人６０％，华南组员４０％；任何人２０％额外', '华东 manager 60%, 华南 member 40%, * 20%+'],
    ['负责人', '* manager 100%'],
    ['East rep, any rep', 'East member 50%, * member 50%'],
    ['华东经理 60%、经理', '华东 manager 60%, * manager 40%'],
    ['East 50%, South, North', 'East 50%, South 25%, North 25%'],
    ['East 33.33%, South', 'East 33.33%, South 66.67%'],
    ['East 0.5%, South', 'East 0.5%, South 99.5%'],
    ['Team 3 40%, Team 4', 'Team 3 40%, Team 4 60%'],
    ['East, East,', 'East 50%, East 50%'],
    ['any team, anybody', '* 50%, * 50%'],
    ['Overlay Team, Manager Club 10%', 'Overlay Team 90%, Manager Club 10%'],
  ])('%s', (text, slots) => {
    expect(read(text)).toBe(slots);
  });

  it.each([
    ['', { kind: 'no-slots' }],
    ['0', { kind: 'no-slots' }],
    [' ,、', { kind: 'no-slots' }],
    ['11', { kind: 'too-many-slots' }],
    ['99999999999999999999', { kind: 'too-many-slots' }],
    ['a,b,c,d,e,f,g,h,i,j,k', { kind: 'too-many-slots' }],
    ['East 0%, South', { kind: 'unreadable-share', word: '0%' }],
    ['East 101%', { kind: 'unreadable-share', word: '101%' }],
    ['East 33.333%, South', { kind: 'unreadable-share', word: '33.333%' }],
    ['East, any 120% overlay', { kind: 'unreadable-share', word: '120%' }],
    ['East, any overlay', { kind: 'overlay-without-share', word: 'any overlay' }],
    ['any 20% overlay', { kind: 'only-overlay' }],
    ['East 60%, South 30%', { kind: 'not-the-whole', total: 9_000 }],
    ['East 60%, South 50%', { kind: 'not-the-whole', total: 11_000 }],
    ['East 60%, South 40%, North', { kind: 'nothing-left', total: 10_000 }],
    ['East 99.99%, South, North', { kind: 'nothing-left', total: 9_999 }],
  ])('%s are none', (text, misread) => {
    expect(read(text)).toEqual(misread);
  });
});

const item = fc
  .record({
    team: fc.constantFrom('East', 'South One', '华东', 'any', '任何'),
    role: fc.constantFrom('', ' manager', '负责人', ' member'),
    share: fc.option(fc.integer({ min: 1, max: 10_000 })),
    overlay: fc.constantFrom('', '', ' overlay', '额外'),
  })
  .map(({ team, role, share, overlay }) => `${team}${role}${share === null ? '' : ` ${share / 100}%`}${overlay}`);
const line = fc
  .tuple(fc.array(item, { minLength: 1, maxLength: 12 }), fc.constantFrom(', ', '、', '；'))
  .map(([items, mark]) => items.join(mark));

describe('whatever is typed', () => {
  it('shares that are read come to the whole, and every slot brings something', () => {
    fc.assert(
      fc.property(line, (text) => {
        const slots = readSlotLine(text);
        if (slots.kind !== 'slots') return;
        expect(sharesTotal(slots.slots)).toBe(10_000);
        expect(slots.slots.every(({ share }) => share > 0)).toBe(true);
      }),
    );
  });

  it('is read alike in full-width digits and signs', () => {
    const wide = (text: string) =>
      text.replaceAll(/[0-9.,%]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(line, (text) => {
        expect(readSlotLine(wide(text))).toEqual(readSlotLine(text));
      }),
    );
  });

  it('is an answer, however long', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), (text) => {
        expect(readSlotLine(text).kind).toMatch(/slots|share|overlay|whole|left/);
      }),
    );
    expect(readSlotLine('1'.repeat(50_000))).toEqual({ kind: 'too-many-slots' });
  });
});
