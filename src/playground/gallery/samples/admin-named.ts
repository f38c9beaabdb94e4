import { adminDoneCard, adminNewsCard, adminPreviewCard, adminUnchangedCard } from '../../../views/admin-named.ts';
import type { Samples } from './sample.ts';
import { people } from './team.ts';

const named = { act: 'name', person: people.zhou, own: false } as const;
const dismissed = { ...named, act: 'dismiss' } as const;
const own = { ...dismissed, person: people.wang, own: true } as const;
const draftId = '018f0000-0000-7000-8000-000000000001';

export const adminNamedSamples: Samples = {
  view: 'admin-named',
  says: 'asks before somebody becomes an admin or is one no more, and says what was done',
  scenes: {
    'somebody would be one': (reader) => adminPreviewCard(reader, { ...named, draftId }),
    'somebody would be one no more': (reader) => adminPreviewCard(reader, { ...dismissed, draftId }),
    'one would be one no more oneself': (reader) => adminPreviewCard(reader, { ...own, draftId }),
    'somebody is one': (reader) => adminDoneCard(reader, named),
    'somebody is one no more': (reader) => adminDoneCard(reader, dismissed),
    'one is one no more oneself': (reader) => adminDoneCard(reader, own),
    discarded: (reader) => adminUnchangedCard(reader),
  },
};

export const adminToldSamples: Samples = {
  view: 'admin-told',
  announced: 'admin',
  says: 'tells somebody that they are an admin, and what they may do now, or that they are one no more',
  scenes: {
    'you are one': (reader) => adminNewsCard(reader, 'name', people.wang),
    'you are one no more': (reader) => adminNewsCard(reader, 'dismiss', people.wang),
  },
};
