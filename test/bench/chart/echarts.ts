import { BarChart, ScatterChart } from 'echarts/charts';
import { GraphicComponent, GridComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { grid, roles, type TextRole } from '../../../src/charts/grid.ts';
import type { TeamProgress } from '../../../src/charts/team-progress.ts';
import { family } from '../../../src/charts/text/typeface.ts';
import { light } from '../../../src/charts/theme.ts';
import { type Bars, barsOf, statusBeside } from './bars.ts';

use([BarChart, ScatterChart, GraphicComponent, GridComponent, TitleComponent, SVGRenderer]);

/** The same picture as ECharts draws it where there is no browser, as SVG. */
export function drawnByECharts(team: TeamProgress, height: number): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: grid.width, height });
  chart.setOption(optionOf(team, height));
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

function optionOf(team: TeamProgress, height: number) {
  const bars = barsOf(team);
  const { rows } = bars;
  const name = { fontFamily: family, fontSize: roles.name.size, color: light.ink };
  const bare = { axisLine: { show: false }, axisTick: { show: false }, splitLine: { show: false } };
  const names = { type: 'category', inverse: true, data: rows.map((row) => row.name), ...bare } as const;
  return {
    animation: false,
    backgroundColor: light.background,
    textStyle: { fontFamily: family },
    title: [
      title(team.eyebrow, 22, { ...roles.label, color: light.ink3 }),
      title(team.headline, 54, { ...roles.headline, color: light.ink }),
      title(team.lead ?? '', 128, { ...roles.lead, color: light.ink2 }),
    ],
    grid: { left: bars.left, right: grid.width - bars.right, top: bars.top, bottom: height - bars.bottom },
    xAxis: { type: 'value', min: 0, max: bars.most, show: false },
    yAxis: [
      { ...names, axisLabel: { ...name, align: 'left', margin: bars.left - grid.left } },
      {
        ...names,
        axisLabel: { ...name, rich: richOf(), formatter: (_: string, at: number) => beside(team, bars, at) },
      },
    ],
    series: [
      {
        type: 'bar',
        stack: 'share',
        barWidth: 14,
        showBackground: true,
        backgroundStyle: { color: light.track },
        data: rows.map((row) => ({ value: bars.before(row), itemStyle: { color: light.status[row.status].soft } })),
      },
      {
        type: 'bar',
        stack: 'share',
        data: rows.map((row) => ({ value: row.gain, itemStyle: { color: light.status[row.status].fill } })),
      },
      marks(bars, 6, light.background),
      {
        ...marks(bars, 2, light.pace),
        label: { show: true, position: 'top', formatter: firstOnly(team.paceLabel ?? ''), ...label },
      },
    ],
    graphic: [
      ...team.footer.map((text, nth) => ({
        type: 'text',
        left: grid.left,
        top: bars.bottom + 24 + nth * grid.footerLine,
        style: { text, fill: light.ink3, fontSize: roles.footer.size, fontFamily: family },
      })),
      {
        type: 'text',
        left: bars.right - 38,
        top: bars.top - 24,
        style: { text: team.targetLabel, fill: light.ink3, fontSize: roles.label.size, fontFamily: family },
      },
    ],
  };
}

const label = { fontFamily: family, fontSize: roles.label.size, color: light.ink2 };

const title = (text: string, top: number, { size, weight, color }: TextRole & { readonly color: string }) => ({
  text,
  left: grid.left,
  top,
  padding: 0,
  textStyle: { fontFamily: family, fontSize: size, fontWeight: weight, color, width: grid.content, overflow: 'break' },
});

const marks = ({ rows }: Bars, width: number, color: string) => ({
  type: 'scatter',
  symbol: 'rect',
  symbolSize: [width, 22],
  itemStyle: { color, opacity: 1 },
  data: rows.map((row, at) => [row.pace ?? 0, at]),
});

const firstOnly =
  (text: string) =>
  ({ dataIndex }: { readonly dataIndex: number }): string =>
    dataIndex === 0 ? text : '';

/** Percentage and status on the right of a bar, each in its own style. */
function beside(team: TeamProgress, bars: Bars, at: number): string {
  const { percentText, status } = bars.rows[at] ?? { percentText: '', status: 'noData' };
  return `{figure|${percentText}} {${status}|${statusBeside(team, bars, at)}}`;
}

const richOf = () => ({
  figure: { fontFamily: family, fontSize: roles.figure.size, fontWeight: roles.figure.weight, color: light.ink },
  ...Object.fromEntries(Object.entries(light.status).map(([status, { text }]) => [status, { ...label, color: text }])),
});
