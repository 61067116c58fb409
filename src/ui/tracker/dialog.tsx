/**
 * A modal window of the tracker: the browser's own dialog, so that focus, Escape and the page behind are right by
 * themselves.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useI18n } from '../context';

export function Dialog({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
}) {
  const { t } = useI18n();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-label={title} onClose={onClose}>
      <header>
        <h2>{title}</h2>
        <button type="button" class="icon" aria-label={t('card.close')} onClick={() => dialog.current?.close()}>
          ×
        </button>
      </header>
      <div class="body">{children}</div>
    </dialog>
  );
}
