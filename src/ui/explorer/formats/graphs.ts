/** For graph programs: GEXF (Gephi and others) and Graphology's own JSON. */
import { MultiDirectedGraph } from 'graphology';
import { write } from 'graphology-gexf';
import { labelOf, type Pack } from '../../../knowledge/schema';
import type { Format } from './format';

export const gexf: Format = {
  id: 'gexf',
  label: 'GEXF',
  extension: 'gexf',
  type: 'application/xml',
  write: (pack) => write(graphOf(pack), { version: '1.3', formatNode, formatEdge }),
};

export const graphology: Format = {
  id: 'graphology',
  label: 'Graphology',
  extension: 'graph.json',
  type: 'application/json',
  write: (pack) => JSON.stringify(graphOf(pack).export()),
};

type Attributes = Record<string, string>;

function graphOf({ entities, relations }: Pack): MultiDirectedGraph<Attributes, Attributes> {
  const graph = new MultiDirectedGraph<Attributes, Attributes>();
  for (const entity of entities)
    graph.addNode(entity.id, {
      label: labelOf(entity, 'en'),
      kind: entity.kind,
      country: entity.country ?? '',
      roles: entity.roles.join(' '),
    });
  for (const { id, type, from, to, asOf, since = '', until = '', status = '', certainty } of relations) {
    if (graph.hasNode(from) && graph.hasNode(to) && !graph.hasEdge(id))
      graph.addDirectedEdgeWithKey(id, from, to, { type, asOf, since, until, status, certainty });
  }
  return graph;
}

function formatNode(_id: string, { label, ...attributes }: Attributes): { label: string; attributes: Attributes } {
  return { label: label ?? '', attributes };
}

function formatEdge(_id: string, { type, ...attributes }: Attributes): { label: string; attributes: Attributes } {
  return { label: type ?? '', attributes };
}
