import { dark, light, type Theme } from '../charts/theme.ts';
import { Markup } from './markup.ts';

const colours = ({ background, surface, ink, ink2, ink3, hairline, track, brand, pace }: Theme): string =>
  Object.entries({ background, surface, ink, ink2, ink3, hairline, track, brand, pace })
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');

/** The colours of the pictures, and paper: on a screen of any width, on A4, by day and by night. */
export const pageStyle = new Markup(`
:root{color-scheme:light dark;${colours(light)}}
@media screen and (prefers-color-scheme:dark){:root{${colours(dark)}}}
*{box-sizing:border-box}
body{margin:0;background:var(--background);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"PingFang SC","Microsoft YaHei","Noto Sans SC",sans-serif;-webkit-text-size-adjust:100%}
main{max-width:46rem;margin:0 auto;padding:3rem 1.5rem 4rem}
header{border-bottom:1px solid var(--hairline);padding-bottom:2rem}
.eyebrow{margin:0;color:var(--ink3);font-size:.875rem}
h1{margin:.25rem 0 1.25rem;font-size:1.75rem;line-height:1.25;font-weight:650;overflow-wrap:anywhere}
.figure{display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem 1rem;margin:0 0 .75rem}
.figure strong{font-size:3.25rem;line-height:1;font-weight:650;letter-spacing:-.02em;font-variant-numeric:tabular-nums}
.figure span{color:var(--ink2)}
section{margin-top:2.5rem;break-inside:avoid}
h2{margin:0 0 .75rem;font-size:1.0625rem;font-weight:650}
table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
th{color:var(--ink3);font-size:.8125rem;font-weight:400;text-align:left;padding:0 .75rem .375rem 0;border-bottom:1px solid var(--hairline)}
td{padding:.5625rem .75rem .5625rem 0;border-bottom:1px solid var(--hairline);vertical-align:middle;overflow-wrap:anywhere}
th:last-child,td:last-child{padding-right:0}
.number{text-align:right;white-space:nowrap}
.quiet{color:var(--ink3)}
.bar{width:38%}
figure{margin:2rem 0 0;break-inside:avoid}
figure svg{display:block;width:100%;height:auto;border-radius:8px}
figure text{font-family:"Noto Sans SC",system-ui,-apple-system,"PingFang SC","Microsoft YaHei",sans-serif}
.night{display:none}
@media screen and (prefers-color-scheme:dark){.day{display:none}.night{display:block}}
.bar svg{display:block;width:100%;height:12px;overflow:visible}
.track{fill:var(--track)}.fill{fill:var(--brand)}.mark{stroke:var(--pace);stroke-width:2;vector-effect:non-scaling-stroke}
ul{margin:0;padding:0;list-style:none}
li{padding:.625rem 0;border-bottom:1px solid var(--hairline)}
blockquote{margin:0 0 .75rem;padding:.75rem 1rem;background:var(--surface);border-left:3px solid var(--brand);border-radius:0 6px 6px 0;overflow-wrap:anywhere}
blockquote footer{margin-top:.25rem;color:var(--ink3);font-size:.875rem}
.foot{margin-top:3rem;padding-top:1rem;border-top:1px solid var(--hairline);color:var(--ink3);font-size:.8125rem}
.foot p{margin:0 0 .25rem}
@media (max-width:34rem){main{padding:1.75rem 1.125rem 3rem}h1{font-size:1.375rem}.figure strong{font-size:2.625rem}.wide{display:none}.bar{width:30%}}
@media print{@page{size:A4;margin:16mm}body{font-size:10.5pt}main{max-width:none;padding:0}section{margin-top:1.5rem}tr,blockquote,li{break-inside:avoid}svg,blockquote{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`);
