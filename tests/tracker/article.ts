/** Articles to test with. */
import type { SavedArticle } from '../../src/tracker';

export function article(change: Partial<SavedArticle> = {}): SavedArticle {
  return {
    id: '3b1f0c9e-6a55-4a53-8f55-0c7f4b8f7a11',
    revision: 3,
    url: 'https://www.etnews.com/20260302000001',
    address: 'etnews.com/20260302000001',
    title: 'HBM4 양산 & “경쟁” {50%}',
    publisher: '전자신문',
    byline: 'Hong Gildong',
    published: '2026-03-02',
    modified: '2026-03-03',
    lang: 'ko',
    text: '삼성전자가 HBM4를 양산한다.\n=SUM(A1) is no formula, it says "quoted".',
    entities: [{ id: 'samsung-electronics', name: '삼성전자', kind: 'organization', count: 1, inTitle: false }],
    mentions: [{ start: 0, end: 4, entity: 'samsung-electronics', kind: 'organization' }],
    map: { notes: [], relations: [{ sources: [{ url: 'https://a.test/' }] }] },
    savedAt: '2026-03-02T01:02:03.000Z',
    updatedAt: '2026-03-04T01:02:03.000Z',
    copiedAt: '2026-03-02T01:02:03.000Z',
    versions: [],
    tags: ['memory', 'supply chain'],
    state: 'reading',
    rating: 4,
    note: '=1+1\nsecond, "line"',
    quotes: [
      {
        id: '3b1f0c9e-6a55-4a53-8f55-0c7f4b8f7a12',
        quote: { exact: 'HBM4를 양산한다', prefix: '삼성전자가 ', suffix: '.' },
        position: { start: 6, end: 16 },
        note: 'when?',
        createdAt: '2026-03-02T02:00:00.000Z',
      },
    ],
    ...change,
  };
}
