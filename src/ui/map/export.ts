/** A drawing as a file: the SVG with its looks written into it, or the same painted into a PNG. */

/** Properties that make up the looks of the drawing's elements. */
const LOOKS = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'fill-opacity',
  'font-size',
  'font-weight',
  'font-family',
  'text-anchor',
  'opacity',
  'color',
] as const;
const PNG_SCALE = 2;

/**
 * The whole drawing of `width` × `height` CSS pixels as a stand-alone SVG, however it is panned and zoomed on the
 * screen.
 */
export function svgFile(svg: SVGSVGElement, width: number, height: number): Blob {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const [originals, copies] = [svg, copy].map((root) => [...root.querySelectorAll<SVGElement>('*')]);
  originals?.forEach((original, index) => {
    const looks = getComputedStyle(original);
    const target = copies?.[index];
    for (const name of LOOKS) target?.setAttribute(name, looks.getPropertyValue(name));
    for (const name of ['class', 'tabindex', 'role', 'aria-label', 'aria-pressed', 'style'])
      target?.removeAttribute(name);
  });
  copy.querySelector('[data-drawing]')?.removeAttribute('transform');
  copy.removeAttribute('class');
  for (const [name, value] of Object.entries({
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
  }))
    copy.setAttribute(name, String(value));
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({ width, height, fill: paperOf(svg) }))
    paper.setAttribute(name, String(value));
  copy.prepend(paper);
  return new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' });
}

/**
 * The same as a PNG. Painted from the elements, because the pages' content security policy does not let an SVG be
 * loaded as a picture. Rejects when the canvas is too large for the browser.
 */
export async function pngFile(svg: SVGSVGElement, width: number, height: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(Math.ceil(width * PNG_SCALE), Math.ceil(height * PNG_SCALE));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no canvas.');
  context.scale(PNG_SCALE, PNG_SCALE);
  context.fillStyle = paperOf(svg);
  context.fillRect(0, 0, width, height);
  for (const element of svg.querySelectorAll<SVGElement>(
    '[data-drawing] path, [data-drawing] rect, [data-drawing] text',
  ))
    paint(context, element);
  return canvas.convertToBlob({ type: 'image/png' });
}

function paint(context: OffscreenCanvasRenderingContext2D, element: SVGElement): void {
  const looks = getComputedStyle(element);
  const number = (name: string): number => Number(element.getAttribute(name) ?? 0);
  context.globalAlpha = Number(looks.opacity);
  if (element.tagName === 'text') {
    context.fillStyle = looks.fill;
    context.font = `${looks.fontWeight} ${looks.fontSize} ${looks.fontFamily}`;
    context.textAlign = looks.textAnchor === 'middle' ? 'center' : 'left';
    for (const line of element.querySelectorAll('tspan'))
      context.fillText(line.textContent ?? '', Number(line.getAttribute('x')), Number(line.getAttribute('y')));
    return;
  }
  const shape = new Path2D(element.getAttribute('d') ?? undefined);
  if (element.tagName === 'rect')
    shape.roundRect(number('x'), number('y'), number('width'), number('height'), number('rx'));
  if (looks.fill !== 'none') {
    context.fillStyle = looks.fill;
    context.fill(shape);
  }
  if (looks.stroke !== 'none') {
    context.strokeStyle = looks.stroke;
    context.lineWidth = parseFloat(looks.strokeWidth);
    context.setLineDash(looks.strokeDasharray === 'none' ? [] : looks.strokeDasharray.split(/[ ,]+/).map(parseFloat));
    context.stroke(shape);
  }
}

function paperOf(svg: SVGSVGElement): string {
  const { backgroundColor } = getComputedStyle(svg);
  return backgroundColor === 'rgba(0, 0, 0, 0)' ? 'white' : backgroundColor;
}
