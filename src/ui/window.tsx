/** Starts a window of ours: texts in the reader's language, then the component. */
import { render, type ComponentChild } from 'preact';
import '../../assets/styles/base.css';
import '../platform/page-texts';
import { loadI18n, type I18n } from '../platform';
import { I18nProvider } from './context';
import { House, type PageName } from './house';

/** Renders into `#app`; `titleOf` names the window. */
export async function startWindow(titleOf: (i18n: I18n) => string, component: () => ComponentChild): Promise<void> {
  const root = document.getElementById('app');
  if (!root) throw new Error('The page has no #app.');
  const i18n = await loadI18n();
  document.documentElement.lang = i18n.language;
  document.title = titleOf(i18n);
  render(<I18nProvider i18n={i18n}>{component()}</I18nProvider>, root);
}

/** A window that is one of the pages: under the bar that they share. */
export async function startPage(
  name: PageName,
  titleOf: (i18n: I18n) => string,
  component: () => ComponentChild,
): Promise<void> {
  await startWindow(titleOf, () => (
    <>
      <House here={name} />
      {component()}
    </>
  ));
}
