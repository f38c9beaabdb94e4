import { expect, it } from 'vitest';
import { buttons, type Card, context, line, picture } from '../../src/card/card.ts';
import { toText } from '../../src/card/text.ts';

const claim = { action: 'claim', label: 'Claim', value: { task: 12 } };
const card: Card = {
  tone: 'plain',
  title: 'Two tasks',
  subtitle: 'East China · Q4',
  body: [
    picture({ mark: 'bar' }, 'Chen Chen 71%, Li Na 63%'),
    line('#12 Joint visit', claim),
    line('#15 Follow-up'),
    context('As of Nov 18, 14:05'),
    buttons({ ...claim, label: 'My goals' }, { ...claim, label: 'Report' }),
  ],
  fallback: 'Two tasks · /task',
};

it('a card as text says everything in its order, the picture in words', () => {
  expect(toText(card).split('\n')).toEqual([
    'Two tasks',
    'East China · Q4',
    'Chen Chen 71%, Li Na 63%',
    '#12 Joint visit [Claim]',
    '#15 Follow-up',
    'As of Nov 18, 14:05',
    '[My goals] [Report]',
  ]);
});

it('a card of nothing but a title is that title, and empty blocks leave no empty lines', () => {
  expect(toText({ tone: 'plain', title: 'Noted', body: [], fallback: 'Noted' })).toBe('Noted');
  expect(toText({ tone: 'plain', title: 'Noted', body: [buttons(), context('')], fallback: 'Noted' })).toBe('Noted');
});
