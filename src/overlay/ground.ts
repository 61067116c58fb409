/** Whether text stands on a dark ground, measured where it really stands: pages are dark or light in parts, whatever their scheme says. */

/** Relative luminance (WCAG 2.2) below which lines need their light colours. */
const DARK = 0.18;

/** A reader that remembers what it measured; make a new one for each painting, since pages change their colours. */
export function createGroundReader(): (element: Element | null) => boolean {
  const known = new Map<Element, boolean>();
  const isDark = (element: Element | null): boolean => {
    if (!element) return matchMedia('(prefers-color-scheme: dark)').matches && getComputedStyle(document.documentElement).colorScheme.includes('dark');
    let dark = known.get(element);
    if (dark === undefined) known.set(element, (dark = measure(element, isDark)));
    return dark;
  };
  return isDark;
}

function measure(element: Element, above: (element: Element | null) => boolean): boolean {
  const style = getComputedStyle(element);
  const ground = parseColour(style.backgroundColor);
  if (ground && ground.alpha > 0.5) return luminance(ground) < DARK;
  // A picture as ground can't be measured: who set it chose a text colour that reads on it.
  if (style.backgroundImage.includes('url(')) return luminance(parseColour(style.color) ?? BLACK) > 0.4;
  const root = element.getRootNode();
  return above(element.parentElement ?? (root instanceof ShadowRoot ? root.host : null));
}

interface Colour { red: number; green: number; blue: number; alpha: number }
const BLACK: Colour = { red: 0, green: 0, blue: 0, alpha: 1 };

/** Computed colours come as `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)` or `color(srgb 0.1 0.2 0.3 / 0.5)`; others are not measured. */
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
