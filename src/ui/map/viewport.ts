/** Pan and zoom of a drawing: by wheel, by dragging, by keys and by buttons. */
import { useEffect, useRef, useState } from 'preact/hooks';

export interface View {
  /** Of the drawing's origin, in CSS pixels of the frame. */
  x: number;
  y: number;
  scale: number;
}

export interface Viewport {
  frame: { current: HTMLDivElement | null };
  view: View;
  zoom: (factor: number, at?: { x: number; y: number }) => void;
  pan: (x: number, y: number) => void;
  fit: () => void;
  /** Brings a box of the drawing into the frame. */
  reveal: (box: { x: number; y: number; width: number; height: number }) => void;
}

const LIMITS = { min: 0.15, max: 3 };
/** Names smaller than this can't be read: a map that does not fit at this scale starts at its left and is panned. */
const LEGIBLE = 0.68;
const GAP = 12;

export function useViewport(width: number, height: number): Viewport {
  const frame = useRef<HTMLDivElement | null>(null);
  const [view, setView] = useState<View>({ x: 0, y: 0, scale: 1 });
  const box = (): DOMRect | undefined => frame.current?.getBoundingClientRect();

  const fit = (least = LIMITS.min): void => {
    const frameBox = box();
    if (!frameBox || frameBox.width === 0) return;
    const scale = Math.max(least, Math.min(1.15, frameBox.width / width, frameBox.height / height));
    setView({ scale, x: Math.max(0, (frameBox.width - width * scale) / 2), y: 0 });
  };
  useEffect(() => {
    fit(LEGIBLE);
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(() => fit(LEGIBLE));
    observer.observe(element);
    return () => observer.disconnect();
  }, [width, height]);

  const zoom = (factor: number, at?: { x: number; y: number }): void =>
    setView((now) => {
      const scale = Math.min(LIMITS.max, Math.max(LIMITS.min, now.scale * factor));
      const frameBox = box();
      const point = at ?? { x: (frameBox?.width ?? 0) / 2, y: (frameBox?.height ?? 0) / 2 };
      const grown = scale / now.scale;
      return { scale, x: point.x - (point.x - now.x) * grown, y: point.y - (point.y - now.y) * grown };
    });
  const pan = (x: number, y: number): void => setView((now) => ({ ...now, x: now.x + x, y: now.y + y }));

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    // A plain wheel scrolls the page; with Ctrl (which is also a pinch) it zooms the map. Not passive, else the page
    // would zoom.
    const wheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const frameBox = element.getBoundingClientRect();
      zoom(Math.exp(-event.deltaY / 300), { x: event.clientX - frameBox.left, y: event.clientY - frameBox.top });
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => element.removeEventListener('wheel', wheel);
  }, []);

  const reveal: Viewport['reveal'] = (target) => {
    const frameBox = box();
    if (!frameBox) return;
    setView((now) => {
      const shift = (start: number, size: number, room: number): number =>
        start < GAP ? GAP - start : start + size > room - GAP ? room - GAP - start - size : 0;
      return {
        ...now,
        x: now.x + shift(now.x + target.x * now.scale, target.width * now.scale, frameBox.width),
        y: now.y + shift(now.y + target.y * now.scale, target.height * now.scale, frameBox.height),
      };
    });
  };
  return { frame, view, zoom, pan, fit: () => fit(), reveal };
}

/** Starts dragging; clicks on what lies in the drawing still count as long as the pointer does not move. */
export function startDrag(down: PointerEvent, pan: (x: number, y: number) => void): void {
  if (down.button !== 0) return;
  let last = { x: down.clientX, y: down.clientY };
  const move = (event: PointerEvent): void => {
    pan(event.clientX - last.x, event.clientY - last.y);
    last = { x: event.clientX, y: event.clientY };
  };
  const up = (): void => {
    removeEventListener('pointermove', move);
    removeEventListener('pointerup', up);
    removeEventListener('pointercancel', up);
  };
  addEventListener('pointermove', move);
  addEventListener('pointerup', up);
  addEventListener('pointercancel', up);
}
