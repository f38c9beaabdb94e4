import { html } from 'hono/html';
import type { ChartSpec } from '../../charts/drawing/canvas.ts';
import { openTypeface, type Typeface } from '../../charts/text/typeface.ts';
import { dark, light, type Theme } from '../../charts/theme.ts';
import type { Page, Scene } from './page.ts';
import type { Pictures } from './pictures.ts';
import type { Language } from './samples/chart-rows.ts';
import type { ChartSamples } from './samples/charts/chart.ts';
import { crowdNames, crowdOf, usualPercents } from './samples/charts/crowd.ts';

type Show = (language: Language, theme: Theme, typeface: Typeface) => ChartSpec | undefined;

const languages = { zh: 'Chinese', en: 'English' } as const;
const themes = { light, dark } as const;
/** Of the crowds that the tests go through: the smallest, a usual one, and the largest. */
const shownSizes = [1, 12, 60];

/** Every chart with what it shows most, and of how few and how many people. */
export function chartsPage(samples: readonly ChartSamples[], pictures: Pictures): Page {
  const typeface = openTypeface();
  return {
    name: 'charts',
    says: 'Every chart at a glance, of few and of many',
    part: 'Charts',
    scenes: samples.flatMap(({ chart, scenes, crowds }) => {
      const [first] = Object.entries(scenes).slice(0, 1);
      const [crowd] = Object.values(crowds);
      return [
        ...(first ? [sceneOf(`${chart}: ${first[0]}`, first[1], pictures, typeface)] : []),
        ...(crowd ? crowdScenes(chart, crowd, pictures, typeface) : []),
      ];
    }),
  };
}

export function chartPage({ chart, says, scenes, crowds }: ChartSamples, pictures: Pictures): Page {
  const typeface = openTypeface();
  return {
    name: `chart-${chart}`,
    says,
    part: 'Charts',
    scenes: [
      ...Object.entries(scenes).map(([name, show]) => sceneOf(name, show, pictures, typeface)),
      ...Object.entries(crowds).flatMap(([kind, crowd]) => [
        ...crowdScenes(kind, crowd, pictures, typeface),
        sceneOf(
          `${kind}: 12 people with names of any kind`,
          ofCrowd(crowd, 12, 'names of any kind'),
          pictures,
          typeface,
        ),
      ]),
    ],
  };
}

type Crowded = ChartSamples['crowds'][string];

const crowdScenes = (kind: string, crowd: Crowded, pictures: Pictures, typeface: Typeface): Scene[] =>
  shownSizes
    .map((size) =>
      sceneOf(
        `${kind}: ${size === 1 ? 'one person' : `${size} people`}`,
        ofCrowd(crowd, size, 'ordinary names'),
        pictures,
        typeface,
      ),
    )
    .filter(({ frames }) => frames.length > 0);

const ofCrowd =
  (crowd: Crowded, size: number, names: string): Show =>
  (language, theme, typeface) =>
    crowd(crowdOf(language, size, crowdNames[names]?.(language) ?? [], usualPercents), theme, typeface);

/** The messengers show the same picture, so it stands in both themes instead; nowhere where there is none. */
function sceneOf(name: string, show: Show, pictures: Pictures, typeface: Typeface): Scene {
  const looks = Object.keys(languages) as Language[];
  return {
    name,
    frames: looks.flatMap((language) =>
      Object.entries(themes).flatMap(([theme, colours]) => {
        const spec = show(language, colours, typeface);
        if (!spec) return [];
        const file = `pictures/${pictures.nameOf(spec)}.png`;
        return {
          title: `${languages[language]} · ${theme}`,
          drawn: html`<a href="${file}"><img src="${file}" alt="${name}" loading="lazy"></a>`,
        };
      }),
    ),
  };
}
