import { exportComingCard, exportLostCard } from '../../../views/export.ts';
import type { Samples } from './sample.ts';
import { people } from './team.ts';

const oneself = { of: people.chen, own: true };
const somebody = { of: people.li, own: false };
const all = { of: undefined, own: false };

export const exportSamples: Samples = {
  view: 'export',
  announced: 'export',
  says: 'says that a file is on its way with what is kept about somebody, or by the company, and what is not in it',
  scenes: {
    'about oneself': (reader) => exportComingCard(reader, oneself),
    'about somebody else': (reader) => exportComingCard(reader, somebody),
    'all of the company': (reader) => exportComingCard(reader, all),
    'the own file was not taken': (reader) => exportLostCard(reader, oneself),
    'the file about somebody was not taken': (reader) => exportLostCard(reader, somebody),
    'the file of the company was not taken': (reader) => exportLostCard(reader, all),
  },
};
