import { type Privacy, shows } from '../domain/privacy.ts';
import { type Ratio, toNumber } from '../domain/ratio.ts';
import type { Standing } from '../domain/standing.ts';
import { dayText, momentDayText, spanText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName, nameFor } from '../texts/names.ts';
import { percentText } from '../texts/numbers.ts';
import type { Reader } from '../texts/reader.ts';
import { Markup, markup, nothing } from './markup.ts';
import { attainmentText, comparedProgress, progressText, restText } from './progress.ts';
import { originTexts } from './provenance.ts';
import { actionWords, type ReviewShown, reviewTitle, type ShownAction } from './review.ts';
import { pageStyle } from './review-page-style.ts';
import { inOrder } from './review-people.ts';
import {
  changeText,
  differingWords,
  findingText,
  missingWords,
  reviewNumbers,
  reviewPeriodText,
  windowText,
} from './review-words.ts';

/** A chart as SVG in both themes, or in words where it could not be drawn. */
export interface DrawnPicture {
  readonly alt: string;
  readonly drawn?: { readonly day: string; readonly night: string };
}

interface Shown {
  readonly privacy: Privacy;
  readonly pictures: readonly DrawnPicture[];
}

/** A review as one page that stands alone: to be opened, printed and forwarded, with no more on it than may be shown. */
export function reviewPage(reader: Reader, review: ReviewShown, { privacy, pictures }: Shown): string {
  const [first, ...others] = pictures.map((picture, index) => figure(picture, index));
  const people = shows(privacy, 'people');
  const { html } = markup`<!doctype html>
<html lang="${reader.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${reviewTitle(reader, review, privacy)}</title><style>${pageStyle}</style></head>
<body><main>${head(reader, review, privacy)}${first ?? nothing}${people ? peopleSection(reader, review, privacy) : nothing}${indicatorSection(reader, review)}${others}${
    people ? [causeSection(reader, review), ...actionSections(reader, review)] : nothing
  }${findingSection(reader, review)}${shows(privacy, 'amounts') ? [missingSection(reader, review), differingSection(reader, review)] : nothing}${foot(reader, review)}</main></body></html>
`;
  return html;
}

function head(reader: Reader, review: ReviewShown, privacy: Privacy): Markup {
  const { page } = textsFor(reader.locale).review;
  const { period, through, together } = review;
  const span = spanText(reader.locale, { from: period.from, until: through });
  const standing = together?.standing.reported ? together.standing : undefined;
  const inWords =
    standing && shows(privacy, 'amounts') && standing.period.kind === period.kind
      ? [progressText(reader, standing), restText(reader, standing)].map((text) => markup`<span>${text}</span>`)
      : [];
  const change = changeText(together?.change);
  return markup`<header><p class="eyebrow">${page.eyebrow({ period: reviewPeriodText(reader, review), span })}</p><h1>${
    standing ? nameFor(reader, review.team) : reviewTitle(reader, review, privacy)
  }</h1>${
    standing
      ? markup`<p class="figure"><strong>${attainmentText(standing)}</strong><span>${capital(indicatorName(reader, review.indicator))}</span>${inWords}${
          change ? markup`<span>${change}</span>` : nothing
        }</p>`
      : nothing
  }</header>`;
}

/** One of the two drawings is shown, the other one to nobody. */
function figure({ alt, drawn }: DrawnPicture, index: number): Markup {
  if (!drawn) return markup`<p class="quiet">${alt}</p>`;
  return markup`<figure role="img" aria-label="${alt}"><div class="day">${within(drawn.day, `day${index}`)}</div><div class="night">${within(drawn.night, `night${index}`)}</div></figure>`;
}

/** A drawing as a part of a page: it needs no name of its language, and what it refers to has a name of its own there. */
const within = (svg: string, own: string): Markup =>
  new Markup(
    svg.replaceAll(/ xmlns(?::xlink)?="[^"]*"/g, '').replaceAll(/\b(?:id="|url\(#)/g, (start) => `${start}${own}-`),
  );

/** Of an indicator that no chart shows. The width is 150 %; the line stands where the target, or the pace of one that still runs, is. */
function bar({ attainment, expected }: Pick<Standing, 'attainment' | 'expected'>): Markup {
  const at = (share: Ratio): number => Math.round(Math.max(0, Math.min(1.5, toNumber(share))) * 1000) / 10;
  return markup`<svg viewBox="0 0 150 12" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="150" height="12" rx="2"/><rect class="fill" width="${at(attainment)}" height="12" rx="2"/><line class="mark" x1="${at(expected)}" x2="${at(expected)}" y1="-2" y2="14"/></svg>`;
}

function peopleSection(reader: Reader, review: ReviewShown, privacy: Privacy): Markup {
  const { page, personNoData } = textsFor(reader.locale).review;
  if (review.people.length === 0) return nothing;
  const amounts = shows(privacy, 'amounts');
  const rows = inOrder(reader, review.people, privacy).map(({ standing, change, ...who }) => {
    const name = nameFor(reader, who);
    if (!standing?.reported) return markup`<tr><td colspan="4" class="quiet">${personNoData({ name })}</td></tr>`;
    return markup`<tr><td>${name}</td><td class="number">${attainmentText(standing)}</td><td class="number quiet">${
      changeText(change) ?? ''
    }</td>${amounts ? markup`<td class="number wide">${comparedProgress(reader, standing)}</td>` : nothing}</tr>`;
  });
  return markup`<section><h2>${page.people}</h2><table><thead><tr><th>${page.name}</th><th class="number">${page.attainment}</th><th class="number">${page.change}</th>${
    amounts ? markup`<th class="number wide">${page.actual}</th>` : nothing
  }</tr></thead><tbody>${rows}</tbody></table></section>`;
}

function indicatorSection(reader: Reader, { indicators, indicator, forecastError }: ReviewShown): Markup {
  const { page, forecastError: errorText } = textsFor(reader.locale).review;
  const others = indicators.filter((one) => one.indicator.key !== indicator.key && one.standing.reported);
  if (others.length === 0 && !forecastError) return nothing;
  const rows = others.map(
    ({ indicator: one, standing, change }) =>
      markup`<tr><td>${capital(indicatorName(reader, one))}</td><td class="bar">${bar(standing)}</td><td class="number">${attainmentText(standing)}</td><td class="number quiet">${
        changeText(change) ?? ''
      }</td></tr>`,
  );
  const error = forecastError
    ? markup`<p class="quiet">${errorText({ percent: percentText(forecastError) })}</p>`
    : nothing;
  return markup`<section><h2>${page.indicators}</h2>${
    rows.length > 0
      ? markup`<table><thead><tr><th>${page.indicator}</th><th></th><th class="number">${page.attainment}</th><th class="number">${page.change}</th></tr></thead><tbody>${rows}</tbody></table>`
      : nothing
  }${error}</section>`;
}

function causeSection(reader: Reader, { causes }: ReviewShown): Markup {
  const { page } = textsFor(reader.locale).review;
  const list = causes.map(
    ({ text, by, at }) =>
      markup`<blockquote>${text}<footer>${page.causeBy({ name: nameFor(reader, by), day: momentDayText(reader, at) })}</footer></blockquote>`,
  );
  return markup`<section><h2>${page.why}</h2>${list.length > 0 ? list : markup`<p class="quiet">${page.noCauses}</p>`}</section>`;
}

/** What came back, with what has become of it, and what is new. */
function actionSections(reader: Reader, { broughtAlong, raised }: ReviewShown): Markup[] {
  const { page } = textsFor(reader.locale).review;
  const before = broughtAlong.length > 0 ? [actionTable(reader, page.before, broughtAlong, true)] : [];
  return [...before, actionTable(reader, page.next, raised, false)];
}

function actionTable(reader: Reader, title: string, actions: readonly ShownAction[], outcome: boolean): Markup {
  const { page } = textsFor(reader.locale).review;
  if (actions.length === 0) return markup`<section><h2>${title}</h2><p class="quiet">${page.noActions}</p></section>`;
  const rows = actions.map((action) => {
    const { text, owner, due } = actionWords(reader, action);
    return markup`<tr><td>${text}</td><td>${owner}</td><td class="number">${due}</td>${
      outcome ? markup`<td class="number">${page.states[action.state]}</td>` : nothing
    }</tr>`;
  });
  return markup`<section><h2>${title}</h2><table><thead><tr><th>${page.action}</th><th>${page.owner}</th><th class="number">${page.due}</th>${
    outcome ? markup`<th class="number">${page.state}</th>` : nothing
  }</tr></thead><tbody>${rows}</tbody></table></section>`;
}

function findingSection(reader: Reader, { findings, indicator }: ReviewShown): Markup {
  const { page, findingsWindow } = textsFor(reader.locale).review;
  const [first] = findings;
  if (!first) return nothing;
  const list = findings.map(
    (one) =>
      markup`<li><b>${capital(indicatorName(reader, one.indicator))}</b><br>${capital(findingText(reader, one.finding, indicator))}</li>`,
  );
  const window = findingsWindow({ span: spanText(reader.locale, first.window) });
  return markup`<section><h2>${page.proposals}</h2><ul>${list}</ul><p class="quiet">${window}</p></section>`;
}

function differingSection(reader: Reader, { differing, closed, fiscalYearStart }: ReviewShown): Markup {
  const { provenance } = textsFor(reader.locale);
  if (closed || differing.length === 0) return nothing;
  const list = differing.map(
    (one) => markup`<li>${provenance.difference(differingWords(reader, one, fiscalYearStart))}</li>`,
  );
  return markup`<section><h2>${provenance.resolve}</h2><ul>${list}</ul></section>`;
}

function missingSection(reader: Reader, { missing, closed, fiscalYearStart }: ReviewShown): Markup {
  const { page, which } = textsFor(reader.locale).review;
  if (closed || missing.length === 0) return nothing;
  const list = missing.map((one) => markup`<li>${which(missingWords(reader, one, fiscalYearStart))}</li>`);
  return markup`<section><h2>${page.missing}</h2><ul>${list}</ul></section>`;
}

function foot(reader: Reader, review: ReviewShown): Markup {
  const { review: texts, status } = textsFor(reader.locale);
  const { page, isClosed } = texts;
  const numbers = reviewNumbers(review);
  const compared = windowText(reader, review);
  const fed = numbers.some(({ sources }) => sources.length > 0) ? originTexts(reader, numbers, { tasks: true }) : [];
  const lines = [
    fed.length > 0
      ? dots(status.asOf({ when: dayText(reader.locale, review.through) }), ...fed)
      : page.asOf({ day: dayText(reader.locale, review.through) }),
    ...(compared ? [compared] : []),
    ...(review.closed ? [isClosed] : []),
    page.made,
  ];
  return markup`<div class="foot">${lines.map((text) => markup`<p>${text}</p>`)}</div>`;
}
