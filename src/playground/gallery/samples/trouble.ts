import { brokenCard, slowCard } from '../../../views/trouble.ts';
import type { Samples } from './sample.ts';

export const troubleSamples: Samples = {
  view: 'trouble',
  ends: ['nothing was recorded', 'nothing was recorded of a press', 'it takes longer'],
  says: 'says when nothing was recorded, and when it is not known yet',
  scenes: {
    'nothing was recorded': (reader) => brokenCard(reader, reader.locale === 'en' ? 'report visits 3' : '汇报 拜访 3'),
    'nothing was recorded of a press': (reader) => brokenCard(reader, undefined),
    'it takes longer': (reader) => slowCard(reader),
  },
};
