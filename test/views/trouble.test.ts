import { expect, it } from 'vitest';
import { toText } from '../../src/card/text.ts';
import { brokenCard, slowCard } from '../../src/views/trouble.ts';
import { zhFeishu } from './sample-team.ts';
import { expectScenes } from './scenes.ts';

it('says when nothing was recorded, and when it is not known yet', () =>
  expectScenes('trouble', {
    'nothing was recorded': (reader) => brokenCard(reader, reader.locale === 'en' ? 'report visits 3' : '汇报 拜访 3'),
    'nothing was recorded of a press': (reader) => brokenCard(reader, undefined),
    'it takes longer': (reader) => slowCard(reader),
  }));

it('repeats what was said without cutting a character in two', () => {
  expect(toText(brokenCard(zhFeishu, '👩‍🚀'.repeat(300)))).toContain('👩‍🚀…”');
});
