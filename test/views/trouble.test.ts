import { expect, it } from 'vitest';
import { toText } from '../../src/card/text.ts';
import { zhFeishu } from '../../src/playground/gallery/samples/team.ts';
import { brokenCard } from '../../src/views/trouble.ts';

it('repeats what was said without cutting a character in two', () => {
  expect(toText(brokenCard(zhFeishu, '👩‍🚀'.repeat(300)))).toContain('👩‍🚀…”');
});
