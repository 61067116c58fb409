/** One line per relation, with both ends by name and id, for a spreadsheet. */
import { labelOf, type Pack, type Share } from '../../../knowledge/schema';
import { csvLine, UTF8_MARK } from '../../../tracker';
import type { Format } from './format';

export const csv: Format = {
  id: 'csv',
  label: 'CSV',
  extension: 'csv',
  type: 'text/csv',
  write(pack) {
    // The mark at the beginning tells spreadsheets that the text is UTF-8; formulas in names are defused.
    const table = rows(pack);
    const lines = [Object.keys(table[0] ?? {}), ...table.map((row) => Object.values(row))];
    return UTF8_MARK + lines.map(csvLine).join('').slice(0, -2);
  },
};

function rows({ entities, relations, sources }: Pack): Record<string, string>[] {
  const names = new Map(entities.map((entity) => [entity.id, labelOf(entity, 'en')]));
  const addresses = new Map(sources.map(({ id, url }) => [id, url]));
  return relations.map(
    ({ from, type, to, item, since, until, asOf, status, certainty, exclusivity, share, note, sources: cited }) => ({
      from: names.get(from) ?? from,
      from_id: from,
      relation: type,
      to: names.get(to) ?? to,
      to_id: to,
      item: item ?? '',
      since: since ?? '',
      until: until ?? '',
      as_of: asOf,
      status: status ?? '',
      certainty,
      exclusivity: exclusivity ?? '',
      share: share ? shareOf(share) : '',
      note: note?.en ?? '',
      sources: cited.map((id) => addresses.get(id) ?? id).join(' '),
    }),
  );
}

function shareOf({ value, of }: Share): string {
  const amount =
    typeof value === 'number' ? `${value}` : 'min' in value ? `${value.min}-${value.max ?? ''}` : `-${value.max}`;
  return `${amount}% of ${of}`;
}
