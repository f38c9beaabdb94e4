import type { Card } from '../../../card/card.ts';
import { openTypeface } from '../../../charts/text/typeface.ts';
import type { Privacy } from '../../../domain/privacy.ts';
import { ratio } from '../../../domain/ratio.ts';
import type { Reader } from '../../../texts/reader.ts';
import { type Digest, digestCard } from '../../../views/digest.ts';
import { sales } from './indicators.ts';
import { pictured } from './pictured.ts';
import type { Samples } from './sample.ts';
import { people, standing } from './team.ts';
import { digest, person } from './week.ts';

const typeface = openTypeface();

export const show = (reader: Reader, about: Partial<Digest>, privacy: Privacy = 'progress', late = false): Card =>
  digestCard(reader, { ...digest, ...about }, { privacy, typeface, late, pictured });

const nobodyYet = {
  people: [],
  standing: undefined,
  forecast: undefined,
  alignment: {
    index: undefined,
    parts: { coverage: undefined, pace: undefined, balance: undefined, collaboration: undefined },
  },
  alignmentBefore: undefined,
  tasks: { confirmed: 0, underWay: 0, open: 0, helpers: [] },
};

export const digestSamples: Samples = {
  view: 'digest',
  announced: 'digest',
  says: 'tells a chat about the week, as far as its privacy goes',
  scenes: {
    'where a chat shows teams only': (reader) => show(reader, {}, 'team'),
    'where it shows progress': (reader) => show(reader, {}),
    'where it shows values': (reader) => show(reader, {}, 'value'),
    'where it shows everything': (reader) => show(reader, {}, 'full'),
    'sent late': (reader) => show(reader, {}, 'progress', true),
    'three people': (reader) => show(reader, { people: digest.people.slice(0, 3) }),
    'one improved by a single point': (reader) =>
      show(reader, {
        people: [
          person(people.chen, 71n, 1),
          person(people.li, 63n, 0),
          person(people.sun, 47n, 0),
          person(people.zhou, 52n, -2),
        ],
      }),
    'parts that do not apply': (reader) =>
      show(reader, {
        alignment: { index: 95, parts: { ...nobodyYet.alignment.parts, coverage: ratio(1, 1), pace: ratio(9, 10) } },
        alignmentBefore: 95,
      }),
    'before the first report': (reader) =>
      show(reader, {
        standing: standing(sales, 0n, 360_000_000n),
        forecast: undefined,
        people: [person(people.chen, 0n, 0), person(people.li, 0n, 0)],
        alignment: { index: 100, parts: { ...nobodyYet.alignment.parts, coverage: ratio(1, 1) } },
        alignmentBefore: undefined,
        tasks: { confirmed: 0, underWay: 0, open: 2, helpers: [] },
      }),
    'without a target': (reader) => show(reader, nobodyYet),
  },
  mostLines: 7,
};
