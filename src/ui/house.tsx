/** The bar that our pages share: the way between them, and a search from each; `/` goes to it. */
import { useEffect, useRef } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { useI18n } from './context';
import { Icon, Sign } from './icon';
import { explorerLink } from './links';

export type PageName = 'explorer' | 'tracker' | 'options' | 'welcome';

export function House({ here }: { here: PageName }) {
  const { t } = useI18n();
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      // A page's own search comes before that of the bar.
      const own = document.querySelector<HTMLInputElement>('#search');
      event.preventDefault();
      (own ?? search.current)?.focus();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  const link = (page: 'tracker' | 'options', name: 'tracker' | 'settings') => (
    <a
      href={browser.runtime.getURL(`/${page}.html`)}
      aria-label={t(`${page}.title`)}
      aria-current={here === page ? 'page' : undefined}
    >
      <Icon name={name} />
      <span>{t(`${page}.title`)}</span>
    </a>
  );
  return (
    <header class="house">
      <a class="brand" href={explorerLink({})}>
        <Sign />
        Fablens
      </a>
      {here !== 'explorer' && (
        <form
          role="search"
          onSubmit={(event) => {
            event.preventDefault();
            location.href = explorerLink({ q: search.current?.value });
          }}
        >
          <Icon name="search" />
          <input
            ref={search}
            type="search"
            id="house-search"
            placeholder={t('house.search')}
            aria-label={t('house.search')}
          />
          <kbd aria-hidden="true">/</kbd>
        </form>
      )}
      <span class="gap" />
      <nav aria-label={t('house.pages')}>
        <a
          href={explorerLink({})}
          aria-label={t('explorer.title')}
          aria-current={here === 'explorer' ? 'page' : undefined}
        >
          <Icon name="explorer" />
          <span>{t('explorer.title')}</span>
        </a>
        {link('tracker', 'tracker')}
        {link('options', 'settings')}
      </nav>
    </header>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, select, textarea, [contenteditable]');
}
