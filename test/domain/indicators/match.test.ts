import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/domain/indicators/catalogue.ts';
import { indicatorNamed, isNearly, nearestIndicators } from '../../../src/domain/indicators/match.ts';

describe('an indicator by its name', () => {
  it.each([
    ['visits', 'visits'],
    ['Visits', 'visits'],
    ['拜访', 'visits'],
    ['客户拜访', 'visits'],
    ['customer  visits', 'visits'],
    ['customer-visits', 'visits'],
    ['ｖｉｓｉｔｓ', 'visits'],
    ['业绩', 'sales-amount'],
    ['vists', undefined],
    ['', undefined],
  ])('“%s” is %s', (word, key) => {
    expect(indicatorNamed(word, catalogue)?.key).toBe(key);
  });
});

describe('an indicator by what comes near its name', () => {
  it.each([
    ['vists', 'visits'],
    ['拜防', 'visits'],
    ['amuont', 'sales-amount'],
    ['新客人', 'new-customers'],
    ['complants', 'complaints'],
  ])('“%s” is first of all %s, and three are offered', (word, key) => {
    const found = nearestIndicators(word, catalogue).map((indicator) => indicator.key);
    expect(found[0]).toBe(key);
    expect(new Set(found).size).toBe(3);
  });

  it('a slip of the finger is near, another word is not', () => {
    expect(['vists', '拜防', 'amuont'].map((word) => isNearly(word, catalogue))).toEqual([true, true, true]);
    expect(['见了', 'signed', '华星'].map((word) => isNearly(word, catalogue))).toEqual([false, false, false]);
  });
});
