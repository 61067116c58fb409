/**
 * Tells every window of ours that the archive has changed. The database stays the one owner of the state: who hears
 * this asks it.
 */

const CHANNEL = 'fablens-tracker';

export function announceChange(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('changed');
  channel.close();
}

/** Calls back after changes made elsewhere and here; gives back what ends that. */
export function onTrackerChange(callback: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = callback;
  return () => channel.close();
}
