/**
 * What ground text stands on, measured where it really stands: pages are dark or light in parts, whatever their scheme
 * says.
 */

/**
 * Light (the colours for it have plain names), dark, or in between: there only the text's own colour is sure to be
 * seen.
 */
export type Ground = '' | '-dark' | '-mid';

/**
 * Relative luminance (WCAG 2.2) from which all colours for light grounds, and up to which all for dark ones, reach 3 :
 * 1.
 */
export const LIGHT_FROM = 0.61;
export const DARK_TO = 0.11;

/** A reader that remembers what it measured; make a new one for each painting, since pages change their colours. */
export function createGroundReader(): (element: Element | null) => Ground {
  const known = new Map<Element, Ground>();
  const groundOf = (element: Element | null): Ground => {
    if (!element)
      return matchMedia('(prefers-color-scheme: dark)').matches &&
        getComputedStyle(document.documentElement).colorScheme.includes('dark')
        ? '-dark'
        : '';
    let ground = known.get(element);
    if (ground === undefined) known.set(element, (ground = measure(element, groundOf)));
    return ground;
  };
  return groundOf;
}

function measure(element: Element, above: (element: Element | null) => Ground): Ground {
  const style = getComputedStyle(element);
  const colour = parseColour(style.backgroundColor);
  if (colour && colour.alpha > 0.5) return groundFor(luminance(colour));
  // A picture can't be measured: who set it chose a text colour that reads on it.
  if (style.backgroundImage.includes('url(')) return '-mid';
  const root = element.getRootNode();
  return above(element.parentElement ?? (root instanceof ShadowRoot ? root.host : null));
}

function groundFor(light: number): Ground {
  if (light >= LIGHT_FROM) return '';
  return light <= DARK_TO ? '-dark' : '-mid';
}

interface Colour {
  red: number;
  green: number;
  blue: number;
  alpha: number;
}

/**
 * Computed colours come as `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)` or `color(srgb 0.1 0.2 0.3 / 0.5)`; others are not
 * measured.
 */
export function parseColour(text: string): Colour | undefined {
  const [red, green, blue, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  if (text.startsWith('rgb')) return { red: red / 255, green: green / 255, blue: blue / 255, alpha };
  return text.startsWith('color(srgb') ? { red, green, blue, alpha } : undefined;
}

/** Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance"). */
export function luminance({ red, green, blue }: Colour): number {
  const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
