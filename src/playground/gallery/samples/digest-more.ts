import { openTypeface } from '../../../charts/text/typeface.ts';
import { ratio } from '../../../domain/ratio.ts';
import type { Reader } from '../../../texts/reader.ts';
import { digestPicturesCard, type ShownPictures } from '../../../views/digest-pictures.ts';
import { digestTextCard } from '../../../views/digest-text.ts';
import { burnUpDays } from './burn-up-week.ts';
import { showFuller } from './digest.ts';
import type { Samples } from './sample.ts';
import { people } from './team.ts';
import { digest } from './week.ts';

const typeface = openTypeface();
const score = { score: ratio(65, 100), parts: digest.contributions };

const shown: ShownPictures = {
  privacy: 'progress',
  digest,
  weeks: [{ week: digest.week, alignment: digest.alignment }],
  burnUp: burnUpDays,
  contribution: {
    team: { ...digest.team, ...score, size: 4 },
    below: [],
    people: [people.chen, people.li, people.sun, people.zhou].map((who) => ({ ...who, ...score })),
  },
  fiscalYearStart: 1,
  through: digest.through,
};
const pictures = (reader: Reader, about: Partial<ShownPictures> = {}) =>
  digestPicturesCard(reader, { ...shown, ...about }, typeface);

export const digestPicturesSamples: Samples = {
  view: 'digest-pictures',
  says: 'shows one person more pictures of a week, as far as that person may see them',
  scenes: {
    'to somebody of the team': (reader) => pictures(reader),
    'to a manager': (reader) => pictures(reader, { privacy: 'value' }),
    'to somebody of another team, in the chat': (reader) => pictures(reader, { privacy: 'team' }),
    'before there is anything to draw': (reader) =>
      pictures(reader, {
        burnUp: undefined,
        contribution: undefined,
        digest: { ...digest, alignment: { ...digest.alignment, index: undefined } },
      }),
  },
};

export const digestTextSamples: Samples = {
  view: 'digest-text',
  says: 'is a digest to send on as text',
  scenes: {
    'as much as the chat shows': (reader) =>
      digestTextCard(reader, showFuller(reader, 'progress'), { chat: { name: '华东' }, privacy: 'progress' }),
    'everything, by a manager': (reader) =>
      digestTextCard(reader, showFuller(reader, 'full'), { chat: { name: '华东' }, privacy: 'full' }),
  },
};
