/** Whatever comes over a border (messages, settings, packs, pages' dates) is checked without a throw. */
import fc from 'fast-check';
import * as v from 'valibot';
import { dayOf } from '../../article';
import { PackError } from '../../knowledge/schema';
import { readPackFile } from '../../knowledge/imported';
import { BackgroundRequests } from '../../messages';
import { parseSettings, SettingsSchema } from '../../settings';
import { anyValue, damaged, hostileText } from './inputs';
import { holds, target } from './target';

const PACK = JSON.stringify({
  version: '1',
  asOf: '2026',
  entities: [
    { id: 'a', kind: 'organization', names: { en: ['A'] }, summary: { en: 'A.', ko: 'A.' } },
    { id: 'b', kind: 'product', names: { en: ['B'] }, summary: { en: 'B.', ko: 'B.' } },
  ],
  relations: [
    { id: 'r', type: 'fabricated_by', from: 'b', to: 'a', asOf: '2026-01', certainty: 'reported', sources: ['s'] },
  ],
  events: [],
  sources: [{ id: 's', publisher: 'P', title: 'T', url: 'https://a.test/', published: '2026-01-01' }],
});

export const BORDER_TARGETS = [
  ...Object.entries(BackgroundRequests).map(([name, schema]) =>
    target(`message ${name}`, anyValue, (value) => {
      v.safeParse<v.GenericSchema>(schema, value);
    }),
  ),
  target('settings', anyValue, (value) => {
    const settings = parseSettings(value);
    holds(v.is(SettingsSchema, settings), 'not settings');
  }),
  target('pack file', damaged([PACK]), (file) => {
    try {
      readPackFile(file);
    } catch (error) {
      holds(error instanceof PackError, `not a PackError: ${String(error)}`);
    }
  }),
  target('day of a date', fc.oneof(hostileText(6), fc.date({ noInvalidDate: true }).map(String)), (text) => {
    const day = dayOf(text);
    holds(day === '' || day === undefined || /^\d{4}-\d\d-\d\d$/.test(day), `${day} is no day`);
  }),
];
