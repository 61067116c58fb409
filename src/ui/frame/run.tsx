/** The frame's program: waits for the port, draws what is to be shown, and tells its size. */
import { render, type ComponentChild } from 'preact';
import base from '../../../assets/styles/base.css?inline';
import card from '../../../assets/styles/card.css?inline';
import type { FrameShow, FrameView, ToFrame } from '../../messages';
import { i18nFor } from '../../platform/i18n';
import { I18nProvider } from '../context';
import { closeOnSwipe } from '../swipe';
import { connect, takePort } from './connection';
import { FrameProvider, frameOf } from './context';
import { guardInput } from './guard';

/** What draws the views of one script; each gives an element of the class `card`. */
export type Views = { [K in FrameView['kind']]?: (view: Extract<FrameView, { kind: K }>) => ComponentChild };

export function runFrame(views: Views): void {
  takePort((port) => run(port, views));
}

function run(port: MessagePort, views: Views): void {
  const { body, documentElement: html } = document;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(base + card);
  document.adoptedStyleSheets = [sheet];
  const guard = guardInput(window, () => void call('raise', undefined).then(({ blind }) => blind && guard.blind()));
  const observer = new ResizeObserver(() => measure());
  let abort = new AbortController();

  const measure = (): void => {
    const dialog = document.querySelector<HTMLElement>('.card');
    if (!dialog) return;
    const inner = dialog.querySelector<HTMLElement>('.body');
    const height = dialog.offsetHeight + (inner ? inner.scrollHeight - inner.clientHeight : 0);
    void call('size', { height, settled: !dialog.querySelector('[aria-busy="true"]') });
  };
  const show = ({ view, language, focus, sheet: isSheet }: FrameShow): void => {
    abort.abort();
    abort = new AbortController();
    html.lang = language;
    html.className = isSheet ? 'sheet' : '';
    // What was shown before is another thing, even if it is drawn by the same component.
    render(null, body);
    const draw = views[view.kind] as ((view: FrameView) => ComponentChild) | undefined;
    render(
      <FrameProvider value={frame}>
        <I18nProvider i18n={i18nFor(language)}>{draw?.(view)}</I18nProvider>
      </FrameProvider>,
      body,
    );
    const dialog = body.querySelector<HTMLElement>('.card');
    if (!dialog) return;
    observer.disconnect();
    observer.observe(dialog);
    closeOnSwipe(dialog, () => void call('close', undefined), abort.signal);
    measure();
    if (focus) (dialog.querySelector<HTMLElement>('[data-focus]') ?? dialog).focus({ preventScroll: true });
  };
  const call = connect(port, (message: Exclude<ToFrame, { answer: number }>) => {
    if ('show' in message) show(message.show);
    else guard.appear();
  });
  const frame = frameOf(call);

  addEventListener('keydown', ({ key, isTrusted }) => isTrusted && key === 'Escape' && void call('close', undefined), {
    capture: true,
  });
  // A page can take the keys away at any time: a field that no longer has them must not look as if it had.
  addEventListener('blur', () => html.classList.add('away'));
  addEventListener('focus', () => html.classList.remove('away'));
}
