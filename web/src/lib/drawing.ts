/** A drawing as a list of shapes, rendered as SVG or on a canvas. Lengths in pixels. */
export interface Drawing {
  width: number;
  height: number;
  shapes: Shape[];
}

interface Ink {
  fill?: string;
  stroke?: string;
  strokeWidth?: number;
  dash?: number[];
}

export type Shape =
  | (Ink & { kind: 'rect'; x: number; y: number; width: number; height: number })
  /** Lines of a path around the origin, as in SVG's `d`, moved to (x, y). */
  | (Ink & { kind: 'path'; d: string; x: number; y: number })
  | { kind: 'text'; text: string; x: number; y: number; fill: string; font: Font };

export interface Font {
  size: number;
  family: 'sans' | 'serif';
  bold?: boolean;
}

const FAMILIES = {
  sans: "'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', 'Liberation Sans', Arial, sans-serif",
  serif: "Charter, 'Source Serif 4', Georgia, 'Liberation Serif', serif",
};
const cssOf = ({ size, family, bold }: Font) => `${bold ? 700 : 400} ${size}px ${FAMILIES[family]}`;

let measuring: CanvasRenderingContext2D | undefined;

export function widthOf(text: string, font: Font): number {
  measuring ??= document.createElement('canvas').getContext('2d')!;
  measuring.font = cssOf(font);
  return measuring.measureText(text).width;
}

/** Wraps a text to a width; text beyond the maximum number of lines is cut with an ellipsis. */
export function wrapped(text: string, font: Font, width: number, most = Infinity): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && widthOf(longer, font) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  const kept = lines.slice(0, most);
  if (kept.length < lines.length) kept[kept.length - 1] += ' …';
  return kept.map((each) => shortened(each, font, width));
}

export function shortened(text: string, font: Font, width: number): string {
  if (widthOf(text, font) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && widthOf(`${letters.join('')}…`, font) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]);
const round = (n: number) => Math.round(n * 100) / 100;
const inkOf = ({ fill = 'none', stroke, strokeWidth = 1, dash }: Ink) =>
  `fill="${fill}"${stroke ? ` stroke="${stroke}" stroke-width="${strokeWidth}"` : ''}${dash ? ` stroke-dasharray="${dash.join(' ')}"` : ''}`;

function elementOf(shape: Shape): string {
  const [x, y] = [round(shape.x), round(shape.y)];
  switch (shape.kind) {
    case 'rect':
      return `<rect x="${x}" y="${y}" width="${round(shape.width)}" height="${round(shape.height)}" ${inkOf(shape)}/>`;
    case 'path':
      return `<path transform="translate(${x} ${y})" d="${shape.d}" ${inkOf(shape)}/>`;
    case 'text': {
      const { size, family, bold } = shape.font;
      return `<text x="${x}" y="${y}" fill="${shape.fill}" font-family="${escaped(FAMILIES[family])}" font-size="${size}"${bold ? ' font-weight="700"' : ''}>${escaped(shape.text)}</text>`;
    }
  }
}

/** @param title alternative text for screen readers */
export function toSvg({ width, height, shapes }: Drawing, title: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${Math.ceil(width)}" height="${Math.ceil(height)}" viewBox="0 0 ${Math.ceil(width)} ${Math.ceil(height)}">\n<title>${escaped(title)}</title>\n${shapes.map(elementOf).join('\n')}\n</svg>\n`;
}

/** @param scale canvas pixels per unit of the drawing */
export function paint({ width, height, shapes }: Drawing, canvas: HTMLCanvasElement, scale: number): void {
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  const context = canvas.getContext('2d')!;
  for (const shape of shapes) {
    context.setTransform(scale, 0, 0, scale, shape.x * scale, shape.y * scale);
    if (shape.kind === 'text') {
      context.font = cssOf(shape.font);
      context.fillStyle = shape.fill;
      context.fillText(shape.text, 0, 0);
      continue;
    }
    const path = new Path2D(shape.kind === 'path' ? shape.d : undefined);
    if (shape.kind === 'rect') path.rect(0, 0, shape.width, shape.height);
    if (shape.fill && shape.fill !== 'none') {
      context.fillStyle = shape.fill;
      context.fill(path);
    }
    if (!shape.stroke) continue;
    context.strokeStyle = shape.stroke;
    context.lineWidth = shape.strokeWidth ?? 1;
    context.setLineDash(shape.dash ?? []);
    context.stroke(path);
  }
}
