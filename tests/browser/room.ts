/**
 * The tracker room in a bare page of a real browser: real IndexedDB, real quotas, real locks, and no extension around
 * it.
 */
import type { Page } from 'puppeteer-core';
import { launch, type BrowserName } from '../../src/tools/browsers';
import { servePages } from '../../src/tools/page-server';
import type * as Tracker from '../../src/tracker';
import { bundleRoom } from '../../src/tools/room-bundle';

export type Room = typeof Tracker;
declare global {
  var room: Room;
}

export interface RoomPage {
  page: Page;
  /** Another window of the same profile. */
  another(): Promise<Page>;
  close(): Promise<void>;
}

/** Opens the page, with the room as the global `room`. */
export async function openRoom(name: BrowserName): Promise<RoomPage> {
  const script = await bundleRoom('src/tracker/index.ts', 'room');
  // Only secure places have storage estimates and locks; this machine's own counts as one.
  const server = await servePages(
    new Map([
      ['/', { body: '<!doctype html><title>room</title><p>room</p><script src="/room.js"></script>' }],
      ['/room.js', { body: script, type: 'text/javascript' }],
    ]),
  );
  const session = await launch(name, { bare: true });
  const another = (): Promise<Page> => session.open(`http://localhost:${server.port}/`);
  return {
    page: await another(),
    another,
    async close() {
      await session.close();
      server.close();
    },
  };
}

/** Every test begins with an empty archive. */
export function eraseArchive(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const db = await room.openTracker();
    await room.eraseEverything(db);
    db.close();
  });
}
