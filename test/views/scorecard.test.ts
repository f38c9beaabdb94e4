import { expect, it } from 'vitest';
import { toText } from '../../src/card/text.ts';
import { growth, shown } from '../../src/playground/gallery/samples/scorecard.ts';
import { enSlack } from '../../src/playground/gallery/samples/team.ts';
import { scorecardCard } from '../../src/views/scorecard.ts';

if (!growth) throw new Error('there are templates');

it('quotes the reason as it was written, all of it', () => {
  const text = toText(scorecardCard(enSlack, { ...shown, overrideReason: '<!channel> @everybody' }));
  expect(text).toContain('because “<!channel> @everybody”');
});
