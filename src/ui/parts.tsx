/** Small parts that card, popup and pages are made of. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { EntityRef, SourceView } from '../insight';
import type { Problem } from '../messages';
import { useI18n } from './context';
import { Icon, KindIcon } from './icon';

/** An entity's name with the sign of its kind; a button where one can go on to it. */
export function EntityName({
  entity,
  onOpen,
}: {
  entity: EntityRef;
  onOpen?: ((entity: EntityRef) => void) | undefined;
}) {
  const { t } = useI18n();
  const content = (
    <>
      <KindIcon kind={entity.kind} />
      <span>{entity.name}</span>
    </>
  );
  const kind = t(`kind.${entity.kind}`);
  if (!onOpen)
    return (
      <span class="entity" title={kind}>
        {content}
      </span>
    );
  return (
    <button type="button" class="entity" title={kind} onClick={() => onOpen(entity)}>
      {content}
    </button>
  );
}

/** Where a statement comes from: the best source, how many more there are, and those on request. */
export function Sources({ sources }: { sources: readonly SourceView[] }) {
  const { plural, date } = useI18n();
  const [all, setAll] = useState(false);
  const more = sources.length - 1;
  if (more < 0) return null;
  return (
    <span class="sources">
      {(all ? sources : sources.slice(0, 1)).map(({ publisher, title, url, published }) => (
        <span key={url}>
          <a href={url} target="_blank" rel="noreferrer noopener" title={title}>
            {publisher}
          </a>{' '}
          {date(published)}
        </span>
      ))}
      {more > 0 && !all && (
        <button
          type="button"
          class="more"
          aria-label={plural('sources.more', more)}
          title={plural('sources.more', more)}
          onClick={() => setAll(true)}
        >
          +{more}
        </button>
      )}
    </span>
  );
}

interface SectionProps {
  title: string;
  count?: number | undefined;
  /** A way on, at the end of the title's line. */
  action?: ComponentChildren;
  children: ComponentChildren;
}

export function Section({ title, count, action, children }: SectionProps) {
  return (
    <section class="section">
      <h2>
        {title}
        {count !== undefined && <span class="count">{count}</span>}
        {action}
      </h2>
      {children}
    </section>
  );
}

interface FoldedProps<T> {
  items: readonly T[];
  show: number;
  class?: string;
  children: (item: T) => ComponentChildren;
}

/** The first items of a list, the others on request. */
export function Folded<T>({ items, show, class: name, children }: FoldedProps<T>) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const hidden = items.length - show;
  return (
    <>
      <ul class={name}>{(open ? items : items.slice(0, show)).map(children)}</ul>
      {hidden > 0 && (
        <button type="button" class="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('less') : t('more', { count: hidden })}
        </button>
      )}
    </>
  );
}

/** What went wrong, what is safe, and what to do. */
export function ProblemNote({
  problem,
  onRetry,
  children,
}: {
  problem: Problem;
  onRetry?: () => void;
  /** What else can be done about it. */
  children?: ComponentChildren;
}) {
  const { t } = useI18n();
  return (
    <div class="problem" role="alert">
      <p>
        <strong>{t(`problem.${problem}`)}</strong>
      </p>
      <p>{t(`problem.${problem}.what`)}</p>
      {(onRetry ?? children) && (
        <div class="choices">
          {children}
          {onRetry && (
            <button type="button" onClick={onRetry}>
              {t('problem.retry')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

/** What changed the story after the article's day: folded, its first line told. */
export function After({ lead, count, children }: { lead: string; count: number; children: ComponentChildren }) {
  const { t, plural } = useI18n();
  return (
    <details class="after">
      <summary>
        <Icon name="right" />
        <b>{t('after.title')}</b>
        <span class="count">{plural('after.facts', count)}</span>
        <span class="lead">{lead}</span>
      </summary>
      <div>{children}</div>
    </details>
  );
}
