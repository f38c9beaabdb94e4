import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { startDraughtsman } from '../../src/charts/png.ts';
import { pngBytes } from '../../src/charts/png-bytes.ts';
import { type TeamProgress, teamProgress } from '../../src/charts/team-progress.ts';
import { family, openTypeface, readFont } from '../../src/charts/text/typeface.ts';
import { light } from '../../src/charts/theme.ts';
import { row, sampleTeam, twelve } from '../../src/playground/gallery/samples/chart-rows.ts';
import { type Benchmark, median } from './benchmark.ts';
import { drawnByChartJs } from './chart/chartjs.ts';
import { drawnByECharts } from './chart/echarts.ts';
import { look } from './chart/look.ts';

const scale = 3;
const warmUps = 10;
const pictures = 30;

/**
 * A team of twelve with their bars, words and statuses, at the size that is sent: from the data to the PNG. Every time with
 * other numbers, so nothing can be kept; each one is taken apart and looked at.
 */
export const chart: Benchmark = {
  name: 'chart',
  figures: {
    'chart.warm_ms': 'median from the data of twelve people to a PNG 1,620 pixels wide, warm',
    'chart.echarts_ms': 'the same picture by ECharts (SVG, server side) through the same rasteriser',
    'chart.chartjs_ms': 'the same picture by Chart.js on Skia',
    'chart.vs_echarts': 'the first divided by the second, measured in turn',
    'chart.vs_chartjs': 'the first divided by the third, measured in turn',
  },
  async run(tell) {
    const typeface = openTypeface();
    const draughtsman = startDraughtsman({
      timeLimitMs: 10_000,
      scale,
      onFailure: (reason) => {
        throw new Error(reason);
      },
    });
    const rasterise = await rasteriser();
    const took: Record<'ours' | 'echarts' | 'chartjs', number[]> = { ours: [], echarts: [], chartjs: [] };
    tell(`${pictures} pictures of each`);
    for (let turn = 0; turn < warmUps + pictures; turn += 1) {
      const team = teamOf(turn);
      const { height } = teamProgress(team, light, typeface);
      const draw = {
        ours: () => draughtsman.draw(teamProgress(team, light, typeface)),
        echarts: async () => rasterise(drawnByECharts(team, height)),
        chartjs: async () => drawnByChartJs(team, height, scale),
      };
      for (const by of ['ours', 'echarts', 'chartjs'] as const) {
        const began = performance.now();
        const png = await draw[by]();
        const ms = performance.now() - began;
        await look(png, { width: 540 * scale, height: height * scale });
        if (turn >= warmUps) took[by].push(ms);
      }
    }
    await draughtsman.close();
    const [ours, echarts, chartjs] = [median(took.ours), median(took.echarts), median(took.chartjs)];
    return {
      'chart.warm_ms': ours,
      'chart.echarts_ms': echarts,
      'chart.chartjs_ms': chartjs,
      'chart.vs_echarts': ours / echarts,
      'chart.vs_chartjs': ours / chartjs,
    };
  },
};

/** Everybody with other numbers than in the turn before. */
function teamOf(turn: number): TeamProgress {
  const rows = twelve.map(({ name }, nth) => row(name, 45 + ((turn * 7 + nth * 13) % 60), 3 + ((turn + nth) % 9)));
  return sampleTeam(turn % 2 ? 'en' : 'zh', rows);
}

/** Ours, packed as ours, without the thread of its own. */
async function rasteriser(): Promise<(svg: string) => Uint8Array> {
  await initWasm(readFileSync(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))));
  const font = { fontBuffers: [readFont(400), readFont(600)], defaultFontFamily: family };
  return (svg) => {
    const resvg = new Resvg(svg, { font, fitTo: { mode: 'zoom', value: scale } });
    const image = resvg.render();
    const png = pngBytes(image);
    image.free();
    resvg.free();
    return png;
  };
}
