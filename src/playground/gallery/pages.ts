import { html } from 'hono/html';
import type { Reader } from '../../texts/reader.ts';
import type { Asked } from './asked.ts';
import { chartPage, chartsPage } from './chart-pages.ts';
import { drawCard, drawForm } from './client.ts';
import type { Page } from './page.ts';
import type { Pictures } from './pictures.ts';
import { chartSamples } from './samples/charts/index.ts';
import { type FormSamples, formSamples } from './samples/forms.ts';
import { samples } from './samples/index.ts';
import { type NoticeSamples, taskNotices } from './samples/notices.ts';
import type { Samples } from './samples/sample.ts';
import { readers } from './samples/team.ts';

const messengers = { slack: 'Slack', feishu: 'Feishu' } as const;
const languages = { 'zh-CN': 'Chinese', en: 'English' } as const;

/** Chinese above English, Slack beside Feishu. */
const side = readers.toSorted(
  (a, b) => Number(a.locale === 'en') - Number(b.locale === 'en') || (a.platform === 'slack' ? -1 : 1),
);

const titleOf = ({ platform, locale }: Reader): string => `${messengers[platform]} · ${languages[locale]}`;

export function pagesOf(pictures: Pictures, asked: readonly Asked[]): Page[] {
  return [
    ...samples.map((one) => cardPage(one, pictures)),
    noticePage(taskNotices),
    ...formSamples.map((one) => formPage(one, asked)),
    chartsPage(chartSamples, pictures),
    ...chartSamples.map((one) => chartPage(one, pictures)),
  ];
}

function cardPage({ view, announced, says, scenes }: Samples, pictures: Pictures): Page {
  return {
    name: view,
    says,
    part: announced === undefined ? 'Answers' : 'Announcements',
    scenes: Object.entries(scenes).map(([name, show], index) => ({
      name,
      frames: side.map((reader) => {
        const card = show(reader);
        const showing = {
          id: `${view}-${index}`,
          announced: announced !== undefined,
          picture: (spec: object) => pictures.nameOf(spec),
        };
        return { title: titleOf(reader), drawn: drawCard(card, reader, showing), fallback: card.fallback };
      }),
    })),
  };
}

const noticePage = ({ notices, says, scenes }: NoticeSamples): Page => ({
  name: notices,
  says,
  part: 'Answers',
  scenes: Object.entries(scenes).map(([name, say]) => ({
    name,
    frames: side.map((reader) => ({
      title: titleOf(reader),
      drawn: html`<p class="gallery-notice" lang="${reader.locale}">${say(reader)}</p>`,
    })),
  })),
});

function formPage({ form, says }: FormSamples, asked: readonly Asked[]): Page {
  const shown = (which: 'opened' | 'refused') =>
    side.map((reader) => {
      const one = asked.find((candidate) => candidate.form === form && candidate.reader === reader);
      if (!one) throw new Error(`nobody asked ${form} in ${titleOf(reader)}`);
      return { title: titleOf(reader), drawn: drawForm(one[which], reader, `form-${form}-${which}-${reader.locale}`) };
    });
  return {
    name: `form-${form}`,
    says,
    part: 'Forms',
    scenes: [
      { name: 'as it opens', frames: shown('opened') },
      { name: 'after answers that cannot be taken', frames: shown('refused') },
    ],
  };
}
