import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  type ChartItem,
  LinearScale,
  type Plugin,
} from 'chart.js';
import { grid, roles, type TextRole } from '../../../src/charts/grid.ts';
import type { TeamProgress } from '../../../src/charts/team-progress.ts';
import { breakLines } from '../../../src/charts/text/lines.ts';
import { family, readFont } from '../../../src/charts/text/typeface.ts';
import { light } from '../../../src/charts/theme.ts';
import { type Bars, barsOf, statusBeside } from './bars.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);
for (const weight of [400, 600] as const) GlobalFonts.register(Buffer.from(readFont(weight)), family);

/** The same picture as Chart.js draws it on a canvas of Skia, as PNG. */
export function drawnByChartJs(team: TeamProgress, height: number, scale: number): Uint8Array {
  const canvas = createCanvas(grid.width, height);
  const chart = new Chart(canvas as unknown as ChartItem, configOf(team, height, scale));
  const png = canvas.toBuffer('image/png');
  chart.destroy();
  return png;
}

function configOf(team: TeamProgress, height: number, devicePixelRatio: number): ChartConfiguration<'bar'> {
  const bars = barsOf(team);
  const { rows } = bars;
  return {
    type: 'bar',
    data: {
      labels: rows.map((row) => row.name),
      datasets: [
        {
          data: rows.map(bars.before),
          backgroundColor: rows.map(({ status }) => light.status[status].soft),
          barThickness: 14,
        },
        {
          data: rows.map((row) => row.gain),
          backgroundColor: rows.map(({ status }) => light.status[status].fill),
          barThickness: 14,
        },
      ],
    },
    options: {
      indexAxis: 'y',
      animation: false,
      responsive: false,
      devicePixelRatio,
      layout: {
        padding: { left: grid.left, right: grid.width - bars.right, top: bars.top, bottom: height - bars.bottom },
      },
      scales: {
        x: { stacked: true, min: 0, max: bars.most, display: false },
        y: {
          stacked: true,
          border: { display: false },
          grid: { display: false },
          ticks: { color: light.ink, font: { family, size: roles.name.size } },
        },
      },
    },
    plugins: [wordsAndMarks(team, bars)],
  };
}

const wordsAndMarks = (team: TeamProgress, bars: Bars): Plugin<'bar'> => ({
  id: 'words-and-marks',
  beforeDraw: ({ ctx, width, height }) => {
    ctx.fillStyle = light.background;
    ctx.fillRect(0, 0, width, height);
  },
  beforeDatasetsDraw: ({ ctx, scales: { x, y } }) => {
    ctx.fillStyle = light.track;
    for (const at of bars.rows.keys()) ctx.fillRect(px(x, 0), px(y, at) - 7, px(x, 1) - px(x, 0), 14);
  },
  afterDatasetsDraw: ({ ctx, scales: { x, y } }) => {
    const pen = penOn(ctx as unknown as SKRSContext2D);
    for (const [at, row] of bars.rows.entries()) {
      const [pace, middle] = [px(x, row.pace), px(y, at)];
      for (const [color, wide] of [
        [light.background, 6],
        [light.pace, 2],
      ] as const) {
        ctx.fillStyle = color;
        ctx.fillRect(pace - wide / 2, middle - 11, wide, 22);
      }
      pen(row.percentText, bars.right + 6, middle + 6, roles.figure, light.ink);
      pen(statusBeside(team, bars, at), bars.right + 58, middle + 6, roles.label, light.status[row.status].text);
    }
    pen(team.paceLabel ?? '', px(x, team.pace) - 40, bars.top - 8, roles.label, light.ink2);
    pen(team.targetLabel, bars.right - 38, bars.top - 8, roles.label, light.ink3);
    pen(team.eyebrow, grid.left, grid.eyebrowAt, roles.label, light.ink3);
    ctx.font = fontOf(roles.headline);
    const fits = (line: string): boolean => ctx.measureText(line).width <= grid.content;
    for (const [nth, line] of breakLines(team.headline, fits, 2).entries()) {
      pen(line, grid.left, 80 + nth * grid.headlineLine, roles.headline, light.ink);
    }
    pen(team.lead ?? '', grid.left, 145, roles.lead, light.ink2);
    for (const [nth, line] of team.footer.entries()) {
      pen(line, grid.left, bars.bottom + 38 + nth * grid.footerLine, roles.footer, light.ink3);
    }
  },
});

const px = (scale: { getPixelForValue(value: number): number } | undefined, value: number): number =>
  scale?.getPixelForValue(value) ?? 0;

const fontOf = ({ size, weight }: TextRole): string => `${weight} ${size}px "${family}"`;

const penOn =
  (ctx: SKRSContext2D) =>
  (text: string, x: number, y: number, role: TextRole, color: string): void => {
    ctx.font = fontOf(role);
    ctx.fillStyle = color;
    ctx.fillText(text, x, y);
  };
