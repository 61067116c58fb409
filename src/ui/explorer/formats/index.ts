/** The formats in the order of their buttons. */
import { csv } from './csv';
import type { Format } from './format';
import { gexf, graphology } from './graphs';
import { json } from './json';

export const FORMATS: readonly Format[] = [csv, json, gexf, graphology];
