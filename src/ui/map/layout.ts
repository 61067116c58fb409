/**
 * Where everything of a supply map stands: columns by tier, from left to right as supply flows; rows and lines by
 * dagre. Pure.
 */
import { graphlib, layout as dagre } from '@dagrejs/dagre';
import { TIERS, type MapNode, type StatementView, type SupplyMapView, type Tier } from '../../insight';
import { flowOf } from '../../knowledge/links';

export interface PlacedNode {
  node: MapNode;
  /** Centre, in CSS pixels of the drawing. */
  x: number;
  y: number;
  width: number;
  height: number;
  lines: string[];
}

export interface PlacedEdge {
  key: string;
  /** The supplier, or one end of a tie. */
  from: string;
  to: string;
  /** Whether something flows, so that there is an arrow. */
  supply: boolean;
  statements: StatementView[];
  path: string;
}

export interface PlacedMap {
  nodes: PlacedNode[];
  edges: PlacedEdge[];
  /** Tiers that have nodes, with the left edge of their columns. */
  tiers: { tier: Tier; left: number }[];
  width: number;
  height: number;
}

const FONT = 13;
const LINE = 16;
const PAD = 11;
/** A name that is wider is broken into lines. */
const MAX_TEXT = 128;
const HEADER = 38;
const MARGIN = 12;

type Ranks = ReadonlyMap<string, number>;

/** Places a map. The same map gives the same drawing. */
export function placeMap(map: SupplyMapView): PlacedMap {
  const ranks = ranksOf(map);
  const edges = joined(map.statements);
  const graph = new graphlib.Graph();
  graph.setGraph({
    rankdir: 'LR',
    nodesep: 11,
    edgesep: 7,
    ranksep: 42,
    marginx: MARGIN,
    marginy: MARGIN,
    ranker: rankerBy(ranks) as never,
  });
  graph.setDefaultEdgeLabel(() => ({}));
  const sizes = new Map(map.nodes.map((node) => [node.id, sizeOf(node.name)]));
  for (const { id } of map.nodes) graph.setNode(id, { ...sizes.get(id) });
  for (const { from, to } of edges) {
    const [left, right] = (ranks.get(from) ?? 0) <= (ranks.get(to) ?? 0) ? [from, to] : [to, from];
    if (ranks.get(left) !== ranks.get(right)) graph.setEdge(left, right, {});
  }
  dagre(graph);

  const nodes = map.nodes.map((node): PlacedNode => {
    const { x, y } = graph.node(node.id) as { x: number; y: number };
    return { node, x, y: y + HEADER, ...(sizes.get(node.id) as Size) };
  });
  const byId = new Map(nodes.map((node) => [node.node.id, node]));
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    nodes,
    edges: edges.flatMap((edge) => {
      const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
      return from && to ? [{ ...edge, path: pathOf(graph, from, to) }] : [];
    }),
    tiers: tiersOf(nodes),
    width: width + MARGIN,
    height: height + HEADER,
  };
}

/** dagre takes a function as ranker: the columns are the tiers, not the longest paths. */
function rankerBy(ranks: Ranks): (graph: graphlib.Graph) => void {
  return (graph) => {
    for (const id of graph.nodes()) {
      const rank = ranks.get(id);
      // dagre halves the distance of ranks to make room for labels, so every rank counts twice; its own root stands
      // left of everything.
      (graph.node(id) as { rank?: number }).rank = rank === undefined ? -2 : 2 * rank;
    }
  };
}

/** The column of each node: its tier, and within a tier the suppliers left of what they supply. */
function ranksOf({ nodes, statements }: SupplyMapView): Ranks {
  const ranks = new Map<string, number>();
  const suppliers = new Map<string, string[]>();
  const tier = new Map(nodes.map((node) => [node.id, node.tier]));
  for (const { type, from, to } of statements) {
    const flow = flowOf({ type, from: from.id, to: to.id });
    if (flow && tier.get(flow.supplier) === tier.get(flow.dependent))
      suppliers.set(flow.dependent, [...(suppliers.get(flow.dependent) ?? []), flow.supplier]);
  }
  const inside = (id: string, path: readonly string[]): number =>
    path.includes(id)
      ? 0
      : Math.max(
          0,
          ...(suppliers.get(id) ?? []).map((supplier) =>
            path.includes(supplier) ? 0 : 1 + inside(supplier, [...path, id]),
          ),
        );
  let start = 0;
  for (const one of TIERS) {
    const members = nodes.filter((node) => node.tier === one);
    if (members.length === 0) continue;
    // Two columns are enough to tell who supplies whom within a tier.
    const columns = members.map(({ id }) => Math.min(1, inside(id, [])));
    members.forEach(({ id }, index) => ranks.set(id, start + (columns[index] ?? 0)));
    start += Math.max(...columns) + 1;
  }
  return ranks;
}

/** All statements between two entities as one line. */
function joined(statements: readonly StatementView[]): Omit<PlacedEdge, 'path'>[] {
  const lines = new Map<string, Omit<PlacedEdge, 'path'>>();
  for (const statement of statements) {
    const flow = flowOf({ type: statement.type, from: statement.from.id, to: statement.to.id });
    const [from, to] = flow ? [flow.supplier, flow.dependent] : [statement.from.id, statement.to.id];
    const pair = [from, to].sort().join(' ');
    const line = lines.get(pair);
    // Supply says more than a tie: it gives the line its direction.
    if (!line) lines.set(pair, { key: pair, from, to, supply: flow !== undefined, statements: [statement] });
    else {
      line.statements.push(statement);
      if (flow && !line.supply) Object.assign(line, { from, to, supply: true });
    }
  }
  return [...lines.values()];
}

interface Size {
  width: number;
  height: number;
  lines: string[];
}

function sizeOf(name: string): Size {
  const lines = breakLines(name);
  return { lines, width: Math.ceil(Math.max(44, ...lines.map(textWidth))) + 2 * PAD, height: lines.length * LINE + 14 };
}

/** Breaks a name at spaces into at most three lines of about `width` CSS pixels. */
export function breakLines(name: string, width = MAX_TEXT): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && (textWidth(`${last} ${word}`) <= width || lines.length === 3))
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/**
 * About how wide a text is at the drawing's size: wide letters of East Asia count one em, others a bit more than half.
 */
function textWidth(text: string): number {
  let ems = 0;
  for (const letter of text)
    ems += /[\u1100-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/.test(letter)
      ? 1
      : /[A-ZMW@%&]/.test(letter)
        ? 0.68
        : 0.56;
  return ems * FONT;
}

/** A calm curve from the supplier's side to the dependent's, through the points that dagre kept free. */
function pathOf(graph: graphlib.Graph, from: PlacedNode, to: PlacedNode): string {
  const forward = graph.hasEdge(from.node.id, to.node.id);
  const label = (forward ? graph.edge(from.node.id, to.node.id) : graph.edge(to.node.id, from.node.id)) as
    { points: { x: number; y: number }[] } | undefined;
  if (!label) {
    // Same column: around the right side.
    const right = Math.max(from.x + from.width / 2, to.x + to.width / 2) + 22;
    return `M${from.x + from.width / 2},${from.y} C${right},${from.y} ${right},${to.y} ${to.x + to.width / 2},${to.y}`;
  }
  const between = label.points.slice(1, -1).map(({ x, y }) => ({ x, y: y + HEADER }));
  const sign = from.x < to.x ? 1 : -1;
  const points = [
    { x: from.x + (sign * from.width) / 2, y: from.y },
    ...(forward ? between : between.reverse()),
    { x: to.x - (sign * to.width) / 2, y: to.y },
  ];
  return points.reduce((path, point, index) => {
    const last = points[index - 1];
    if (!last) return `M${round(point.x)},${round(point.y)}`;
    const middle = round((last.x + point.x) / 2);
    return `${path} C${middle},${round(last.y)} ${middle},${round(point.y)} ${round(point.x)},${round(point.y)}`;
  }, '');
}

function tiersOf(nodes: readonly PlacedNode[]): PlacedMap['tiers'] {
  return TIERS.flatMap((tier) => {
    const members = nodes.filter(({ node }) => node.tier === tier);
    if (members.length === 0) return [];
    return [{ tier, left: Math.min(...members.map(({ x, width }) => x - width / 2)) }];
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
