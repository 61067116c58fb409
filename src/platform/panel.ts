/** The side panel: opening it, and knowing which tab is in front of it. */
import { browser } from 'wxt/browser';

/** What the two browsers call the place at the side; only one of them is there. */
interface SidePlaces {
  sidePanel?: { open(options: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/** Opens the side panel of a window. Only within a click, and before anything is waited for. */
export function openSidePanel(windowId: number): Promise<void> {
  const { sidePanel, sidebarAction } = browser as unknown as SidePlaces;
  return (sidePanel ? sidePanel.open({ windowId }) : sidebarAction?.open()) ?? Promise.resolve();
}

export interface ActiveTab {
  id: number;
  url: string;
  /** Another one whenever the page has changed. */
  version: number;
}

/**
 * Calls back with the tab in front of this window, at once and whenever it is another one or shows another page. Gives
 * back how to stop.
 */
export function followActiveTab(callback: (tab: ActiveTab) => void): () => void {
  let version = 0;
  const tell = async (): Promise<void> => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id !== undefined) callback({ id: tab.id, url: tab.url ?? '', version: ++version });
  };
  const activated = (): void => void tell();
  const updated = (_id: number, change: { status?: string; url?: string }, tab: { active: boolean }): void => {
    if (tab.active && (change.status === 'complete' || change.url !== undefined)) void tell();
  };
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  void tell();
  return () => {
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
  };
}
