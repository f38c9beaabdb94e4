import { expect, it } from 'vitest';
import { toText } from '../../src/card/text.ts';
import { all, mine } from '../../src/playground/gallery/samples/score.ts';
import { enSlack } from '../../src/playground/gallery/samples/team.ts';
import { scoreCard } from '../../src/views/score.ts';

it('says no data where nothing was reported, which is not 0', () => {
  const text = toText(scoreCard(enSlack, mine(all.slice(0, 2))));
  expect(text).toContain('○ No data · Customer satisfaction · weight 10%');
  expect(text).toContain('on 80 of 100');
});
