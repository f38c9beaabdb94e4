import { noteCard } from '../../../views/note.ts';
import type { Samples } from './sample.ts';
import { people } from './team.ts';

const text = '周三华星我一起去，要不要我先约采购？';
const long = '华星的采购换了人，周三我和你一起去，先去见新的负责人，再把续约条款过一遍，回来路上说说远航那一单怎么推';

export const noteSamples: Samples = {
  view: 'note',
  announced: 'note',
  says: 'tells somebody what the manager says, in the manager’s words',
  scenes: {
    short: (reader) => noteCard(reader, { from: people.wang, text }),
    'longer than a title': (reader) => noteCard(reader, { from: people.wang, text: long }),
    'with what would call everybody': (reader) => noteCard(reader, { from: people.wang, text: '<!channel> @所有人' }),
  },
};
