/** What every component may use: texts in the reader's language. */
import { createContext, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { i18nFor, type I18n } from '../platform/i18n';

const Context = createContext<I18n>(i18nFor('en'));

export function I18nProvider({ i18n, children }: { i18n: I18n; children: ComponentChildren }) {
  return <Context.Provider value={i18n}>{children}</Context.Provider>;
}

export function useI18n(): I18n {
  return useContext(Context);
}
