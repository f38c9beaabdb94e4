import { expect, it } from 'vitest';
import { toText } from '../../src/card/text.ts';
import { enSlack } from '../../src/playground/gallery/samples/team.ts';
import { goals } from '../../src/playground/gallery/samples/team-goals.ts';
import { teamGoalsCard } from '../../src/views/team-goals.ts';

it('tells a colleague no values of others', () => {
  const below = toText(teamGoalsCard(enSlack, goals)).split('\n').slice(4);
  expect(below.join('\n')).not.toMatch(/\d[KM]| of \d/);
  expect(toText(teamGoalsCard(enSlack, { ...goals, values: true }))).toContain('567K of 900K');
});
