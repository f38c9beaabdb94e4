import { describe, expect, it } from 'vitest';
import { openTypeface } from '../../src/charts/text/typeface.ts';
import { tested, tooEarly } from '../../src/playground/gallery/samples/outlook.ts';
import { enSlack, people, standing, zhFeishu } from '../../src/playground/gallery/samples/team.ts';
import { digest, person } from '../../src/playground/gallery/samples/week.ts';
import type { Digest } from '../../src/views/digest.ts';
import { digestPicture } from '../../src/views/digest-chart.ts';
import { sales } from '../domain/known.ts';

const typeface = openTypeface();

/** What the picture says, line breaks undone. */
function drawn(about: Partial<Digest>, privacy: 'team' | 'progress' | 'value' = 'progress', reader = enSlack): string {
  const picture = digestPicture(reader, { ...digest, ...about }, privacy, typeface);
  return JSON.stringify(picture?.spec ?? '');
}

describe('the picture of a digest', () => {
  it('is left out where there is nothing to draw', () => {
    expect(digestPicture(enSlack, { ...digest, standing: undefined }, 'full', typeface)).toBeUndefined();
    expect(digestPicture(enSlack, { ...digest, people: [] }, 'full', typeface)).toBeUndefined();
  });

  it('shows everybody in name order where nobody is judged, and ranked where a chat may', () => {
    const order = (text: string) =>
      ['Chen Chen', 'Li Na', 'Sun Yue', 'Zhou Zhou'].toSorted((a, b) => text.indexOf(a) - text.indexOf(b));
    expect(order(drawn({}))).toEqual(['Chen Chen', 'Li Na', 'Sun Yue', 'Zhou Zhou']);
    expect(order(drawn({}, 'value'))).toEqual(['Chen Chen', 'Li Na', 'Zhou Zhou', 'Sun Yue']);
  });

  it('shows the team alone where it may name nobody', () => {
    const text = drawn({}, 'team');
    expect(text).toContain('East China');
    expect(text).not.toMatch(/Chen|Sun Yue/);
  });

  it('counts who is on pace, unless that would point at somebody', () => {
    expect(drawn({})).toMatch(/2 of 4 are on pace, 2 need help/);
    expect(drawn({ people: digest.people.slice(0, 3) })).not.toMatch(/on pace|need/);
    expect(drawn({ people: digest.people.slice(0, 3) }, 'value')).toMatch(/of 3 (is|are) on pace/);
  });

  it('says nothing of fast or slow in the first days', () => {
    const early = { ...digest, outlook: { forecast: tooEarly, tested } };
    expect(drawn(early)).toContain('too early to tell');
    expect(drawn(early, 'progress', zhFeishu)).toContain('还看不出快慢');
  });

  it('invites the first report, and counts only those who have a target', () => {
    const unset = { ...people.alex, standing: undefined, gain: undefined };
    const still = { standing: standing(sales, 0n, 360_000_000n), people: [person(people.chen, 0n, 0), unset] };
    expect(drawn(still)).toMatch(/1 person has a target/);
    expect(drawn(still)).toContain('/report visits 3');
  });

  it('explains bars only where there are any', () => {
    const crowd = Array.from({ length: 21 }, () => digest.people).flat();
    expect(drawn({})).toContain('Bar tip');
    expect(drawn({ people: crowd })).not.toContain('Bar tip');
    expect(drawn({ people: crowd }, 'value')).toContain('Bar tip');
  });

  it('explains the mark for more than 120 %', () => {
    expect(drawn({ people: [person(people.chen, 121n, 9), ...digest.people] })).toContain('120%');
    expect(drawn({ people: [person(people.chen, 120n, 9), ...digest.people] })).not.toContain('over 120%');
  });
});
