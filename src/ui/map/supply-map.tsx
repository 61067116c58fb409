/**
 * The supply map: a drawing that can be panned, zoomed and walked with the keyboard, the same in words, and as a file.
 */
import { useMemo, useRef, useState } from 'preact/hooks';
import type { EntityRef, SupplyMapView } from '../../insight';
import '../../../assets/styles/map.css';
import { useI18n } from '../context';
import { download } from '../download';
import { EntityName } from '../parts';
import { StatementLine } from '../statements';
import { pngFile, svgFile } from './export';
import { breakLines, placeMap, type PlacedEdge, type PlacedMap, type PlacedNode } from './layout';
import { MapOutline } from './outline';
import { arrowOf, nextNode } from './steps';
import { startDrag, useViewport, type Viewport } from './viewport';

interface SupplyMapProps {
  map: SupplyMapView;
  /** Draws only the most important names: for narrow places. */
  compact?: boolean;
  onOpen?: (entity: EntityRef) => void;
}

/** Nodes of a compact map. */
const COMPACT = 12;
/** A column may be narrow: the names of tiers are broken at this width, in CSS pixels. */
const TIER_WIDTH = 80;
const PAN_STEP = 60;
const ZOOM_STEP = 1.3;

export function SupplyMap({ map, compact = false, onOpen }: SupplyMapProps) {
  const { t } = useI18n();
  const drawn = useMemo(() => (compact ? compacted(map) : map), [map, compact]);
  const placed = useMemo(() => placeMap(drawn), [drawn]);
  const viewport = useViewport(placed.width, placed.height);
  const [selected, setSelected] = useState<string>();
  const svg = useRef<SVGSVGElement | null>(null);
  const node = placed.nodes.find(({ node: { id } }) => id === selected)?.node;

  const save = async (kind: 'svg' | 'png'): Promise<void> => {
    if (!svg.current) return;
    const make = kind === 'svg' ? svgFile : pngFile;
    download(await make(svg.current, placed.width, placed.height), `supply-map.${kind}`);
  };
  return (
    <div class={`supply-map${compact ? ' compact' : ''}`}>
      <div class="map-tools">
        <button
          type="button"
          class="small"
          aria-label={t('map.zoomIn')}
          title={t('map.zoomIn')}
          onClick={() => viewport.zoom(ZOOM_STEP)}
        >
          +
        </button>
        <button
          type="button"
          class="small"
          aria-label={t('map.zoomOut')}
          title={t('map.zoomOut')}
          onClick={() => viewport.zoom(1 / ZOOM_STEP)}
        >
          −
        </button>
        <button type="button" class="small" onClick={viewport.fit}>
          {t('map.fit')}
        </button>
        <span class="gap" />
        <button type="button" class="small" data-save="svg" onClick={() => void save('svg')}>
          SVG
        </button>
        <button type="button" class="small" data-save="png" onClick={() => void save('png')}>
          PNG
        </button>
      </div>
      <Drawing
        placed={placed}
        viewport={viewport}
        svg={svg}
        selected={selected}
        onSelect={(id) => setSelected(id === selected ? undefined : id)}
      />
      <div aria-live="polite">
        {node && (
          <div class="selected">
            <p>
              <EntityName entity={node} onOpen={onOpen} />{' '}
              <span class="quiet-line">
                {t(`tier.${node.tier}`)}
                {!node.named && ` · ${t('map.connects')}`}
              </span>
            </p>
            <ul>
              {drawn.statements
                .filter(({ from, to }) => from.id === node.id || to.id === node.id)
                .map((statement) => (
                  <StatementLine key={statement.id} statement={statement} onOpen={onOpen} />
                ))}
            </ul>
          </div>
        )}
      </div>
      {drawn.nodes.length < map.nodes.length && (
        <p class="quiet-line">{t('map.compacted', { count: map.nodes.length - drawn.nodes.length })}</p>
      )}
      <details class="in-words">
        <summary>{t('map.inWords')}</summary>
        <MapOutline map={map} onOpen={onOpen} />
      </details>
      {map.beside.length > 0 && (
        <p class="quiet-line">
          {t('map.beside')} {map.beside.map(({ name }) => name).join(' · ')}
        </p>
      )}
    </div>
  );
}

interface DrawingProps {
  placed: PlacedMap;
  viewport: Viewport;
  svg: { current: SVGSVGElement | null };
  selected: string | undefined;
  onSelect: (id: string) => void;
}

function Drawing({ placed, viewport, svg, selected, onSelect }: DrawingProps) {
  const { t } = useI18n();
  const { frame, view, zoom, pan, fit, reveal } = viewport;
  const [focused, setFocused] = useState<string>();
  const [hovered, setHovered] = useState<string>();
  const active = hovered ?? selected ?? focused;
  const focusable = focused ?? placed.nodes[0]?.node.id;

  const focus = (id: string): void =>
    svg.current?.querySelector<SVGElement>(`[data-node="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
  const press = (event: KeyboardEvent, id: string): void => {
    const arrow = arrowOf(event.key);
    const next = arrow && !event.shiftKey ? nextNode(placed.nodes, id, arrow) : undefined;
    if (arrow && event.shiftKey) pan(-arrow.x * PAN_STEP, -arrow.y * PAN_STEP);
    else if (next) focus(next);
    else if (event.key === 'Enter' || event.key === ' ') onSelect(id);
    else if (event.key === '+' || event.key === '=') zoom(ZOOM_STEP);
    else if (event.key === '-') zoom(1 / ZOOM_STEP);
    else if (event.key === '0') fit();
    else if (!arrow) return;
    event.preventDefault();
  };
  const touches = (edge: PlacedEdge): boolean => edge.from === active || edge.to === active;
  const near = new Set(
    active === undefined ? [] : [active, ...placed.edges.filter(touches).flatMap(({ from, to }) => [from, to])],
  );
  return (
    <div
      class="frame"
      ref={frame}
      style={{ '--drawing-height': `${placed.height}px` }}
      onPointerDown={(event) => startDrag(event, pan)}
    >
      <svg
        ref={svg}
        role="group"
        aria-label={t('map.label', { count: placed.nodes.length })}
        aria-description={t('map.keys')}
      >
        <g data-drawing transform={`translate(${view.x} ${view.y}) scale(${view.scale})`}>
          {placed.tiers.map(({ tier, left }) => (
            <text key={tier} class="tier">
              {breakLines(t(`tier.${tier}`), TIER_WIDTH).map((line, index) => (
                <tspan key={line} x={left} y={16 + 14 * index}>
                  {line}{' '}
                </tspan>
              ))}
            </text>
          ))}
          {placed.edges.map((edge) => (
            <Line key={edge.key} edge={edge} dimmed={active !== undefined && !touches(edge)} />
          ))}
          {placed.nodes.map((node) => (
            <Box
              key={node.node.id}
              node={node}
              dimmed={active !== undefined && !near.has(node.node.id)}
              pressed={node.node.id === selected}
              tabIndex={node.node.id === focusable ? 0 : -1}
              onSelect={() => onSelect(node.node.id)}
              onKeyDown={(event) => press(event, node.node.id)}
              onHover={(on) => setHovered(on ? node.node.id : undefined)}
              onFocus={(on) => {
                setFocused(on ? node.node.id : undefined);
                if (on)
                  reveal({
                    x: node.x - node.width / 2,
                    y: node.y - node.height / 2,
                    width: node.width,
                    height: node.height,
                  });
              }}
            />
          ))}
        </g>
      </svg>
    </div>
  );
}

function Line({ edge, dimmed }: { edge: PlacedEdge; dimmed: boolean }) {
  const standing = edge.statements.some((statement) => statement.standing === 'holds')
    ? 'holds'
    : (edge.statements[0]?.standing ?? 'holds');
  const sole = edge.statements.some(({ exclusivity }) => exclusivity === 'sole');
  const state = `${edge.supply ? 'supply' : 'tie'} ${standing}${sole ? ' sole' : ''}${dimmed ? ' dimmed' : ''}`;
  return (
    <g data-edge={edge.key}>
      <path class={`line ${state}`} d={edge.path} />
      {edge.supply && <path class={`head ${state}`} d={headOf(edge.path)} />}
    </g>
  );
}

/** An arrow head at the end of a path that comes in level. */
function headOf(path: string): string {
  const numbers = path.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
  const [x = 0, y = 0] = numbers.slice(-2);
  const before = numbers.at(-4) ?? x - 1;
  const back = before <= x ? -7 : 7;
  return `M${x},${y} l${back},-4 v8 z`;
}

interface BoxProps {
  node: PlacedNode;
  dimmed: boolean;
  pressed: boolean;
  tabIndex: number;
  onSelect: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onHover: (on: boolean) => void;
  onFocus: (on: boolean) => void;
}

function Box({
  node: { node, x, y, width, height, lines },
  dimmed,
  pressed,
  tabIndex,
  onSelect,
  onKeyDown,
  onHover,
  onFocus,
}: BoxProps) {
  const { t } = useI18n();
  const label = [
    node.name,
    t(`tier.${node.tier}`),
    t(`kind.${node.kind}`),
    ...(node.named ? [] : [t('map.connects')]),
  ].join(', ');
  return (
    <g
      class={`node kind-${node.kind}${node.named ? ' named' : ''}${dimmed ? ' dimmed' : ''}`}
      data-node={node.id}
      role="button"
      aria-label={label}
      aria-pressed={pressed}
      tabindex={tabIndex}
      onClick={onSelect}
      onKeyDown={onKeyDown}
      onPointerEnter={() => onHover(true)}
      onPointerLeave={() => onHover(false)}
      onFocus={() => onFocus(true)}
      onBlur={() => onFocus(false)}
    >
      <rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx={8} />
      {/* The space between the lines is for readers of the text: it is part of the name. */}
      <text>
        {lines.map((line, index) => (
          <tspan key={index} x={x} y={y + (index - (lines.length - 1) / 2) * 16 + 4.5}>
            {index < lines.length - 1 ? `${line} ` : line}
          </tspan>
        ))}
      </text>
    </g>
  );
}

/** The heaviest names with what connects them. */
function compacted(map: SupplyMapView): SupplyMapView {
  const kept = new Set(
    [...map.nodes]
      .sort((a, b) => Number(a.named) - Number(b.named) || b.weight - a.weight)
      .slice(0, COMPACT)
      .map(({ id }) => id),
  );
  return {
    ...map,
    nodes: map.nodes.filter(({ id }) => kept.has(id)),
    statements: map.statements.filter(({ from, to }) => kept.has(from.id) && kept.has(to.id)),
  };
}
