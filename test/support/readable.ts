/** An SVG for a golden file: one element a line, no more decimals than a screen can show, no labels of Vega's. */
export function readable(svg: string): string {
  const lines = svg.replace(/></gu, '>\n<').replace(/ (?:class|role|aria-[a-z]+)="[^"]*"/gu, '');
  return `${lines.replace(/-?\d+\.\d+/gu, (number) => String(Math.round(Number(number) * 10) / 10))}\n`;
}
