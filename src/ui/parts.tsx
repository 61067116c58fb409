/** Small parts that card, popup and pages are made of. */
import { Fragment, type ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { EntityRef, SourceView } from '../insight';
import type { Problem } from '../messages';
import { useI18n } from './context';

/** An entity's name with the mark of its kind; a button where one can go on to it. */
export function EntityName({
  entity,
  onOpen,
}: {
  entity: EntityRef;
  onOpen?: ((entity: EntityRef) => void) | undefined;
}) {
  const { t } = useI18n();
  const kind = t(`kind.${entity.kind}`);
  const className = `entity kind-${entity.kind}`;
  if (!onOpen)
    return (
      <span class={className} title={kind}>
        {entity.name}
      </span>
    );
  return (
    <button type="button" class={className} title={kind} onClick={() => onOpen(entity)}>
      {entity.name}
    </button>
  );
}

/** Where a statement comes from: each source a link, opened beside the page. */
export function Sources({ sources }: { sources: readonly SourceView[] }) {
  const { date } = useI18n();
  return (
    <span class="sources">
      {sources.map(({ publisher, title, url, published }) => (
        <Fragment key={url}>
          <a href={url} target="_blank" rel="noreferrer noopener" title={`${title} (${date(published)})`}>
            {publisher}
          </a>{' '}
        </Fragment>
      ))}
    </span>
  );
}

export function Section({ title, count, children }: { title: string; count?: number; children: ComponentChildren }) {
  return (
    <section>
      <h2>
        {title}
        {count !== undefined && <span class="count">{count}</span>}
      </h2>
      {children}
    </section>
  );
}

/** The first items of a list, the others on request. */
export function Folded<T>({
  items,
  show,
  children,
}: {
  items: readonly T[];
  show: number;
  children: (item: T) => ComponentChildren;
}) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const hidden = items.length - show;
  return (
    <>
      <ul>{(open ? items : items.slice(0, show)).map(children)}</ul>
      {hidden > 0 && (
        <button type="button" class="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('less') : t('more', { count: hidden })}
        </button>
      )}
    </>
  );
}

/** What went wrong, what is safe, and what to do. */
export function ProblemNote({ problem, onRetry }: { problem: Problem; onRetry?: () => void }) {
  const { t } = useI18n();
  return (
    <div class="problem" role="alert">
      <p>
        <strong>{t(`problem.${problem}`)}</strong>
      </p>
      <p>{t(`problem.${problem}.what`)}</p>
      {onRetry && (
        <button type="button" onClick={onRetry}>
          {t('problem.retry')}
        </button>
      )}
    </div>
  );
}
