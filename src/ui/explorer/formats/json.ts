/** The same shape as a pack, so that it can be read back in. */
import type { Format } from './format';

export const json: Format = {
  id: 'json',
  label: 'JSON',
  extension: 'json',
  type: 'application/json',
  write: (pack) => JSON.stringify(pack, null, 2),
};
