import { nothingNewCard } from '../../../views/nothing-new.ts';
import type { Samples } from './sample.ts';
import { people } from './team.ts';

export const nothingNewSamples: Samples = {
  view: 'nothing-new',
  says: 'notes that there is nothing new, so that nobody is asked again that day',
  scenes: {
    'one’s own': (reader) => nothingNewCard(reader, undefined),
    'said for somebody': (reader) => nothingNewCard(reader, people.li),
  },
};
