/** What is known of an entity as rows: what for, who, how sure, by whom. */
import { useState } from 'preact/hooks';
import type { EntityRef, StatementGroup, StatementView } from '../insight';
import { RELATION_FACTS } from '../knowledge/relation-types';
import { useI18n } from './context';
import { isPlanned } from './figure';
import { relationLabel, statusLabel } from './labels';
import { EntityName, Sources } from './parts';

/** Which way supply runs: it depends on them, they depend on it, or neither. */
export type Direction = 'upstream' | 'downstream' | 'beside';

/** Shares of a market are told as numbers, not as rows. */
export function groupsOf(groups: readonly StatementGroup[], wanted: Direction): StatementGroup[] {
  return groups.filter((group) => group.type !== 'market_share_in' && directionOf(group) === wanted);
}

function directionOf({ type, outgoing }: StatementGroup): Direction {
  const { flow } = RELATION_FACTS[type];
  if (flow === undefined) return 'beside';
  return (flow === 'object-supplies') === outgoing ? 'upstream' : 'downstream';
}

const NAMES_SHOWN = 3;

interface RolesProps {
  groups: readonly StatementGroup[];
  /** Rows at first; the others on request. */
  show: number;
  onOpen?: ((entity: EntityRef) => void) | undefined;
}

export function Roles({ groups, show, onOpen }: RolesProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const [all, setAll] = useState(false);
  const hidden = groups.length - show;
  return (
    <>
      <dl class="roles">
        {(all ? groups : groups.slice(0, show)).map((group) => (
          <div key={`${group.type}${group.outgoing}`} data-role={group.type}>
            <dt>{relationLabel(i18n, group.type, group.outgoing)}</dt>
            <Row group={group} onOpen={onOpen} />
          </div>
        ))}
      </dl>
      {hidden > 0 && (
        <button type="button" class="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('less') : t('more', { count: hidden })}
        </button>
      )}
    </>
  );
}

function Row({ group, onOpen }: { group: StatementGroup; onOpen: RolesProps['onOpen'] }) {
  const { t, plural } = useI18n();
  const [all, setAll] = useState(false);
  const { more = 0 } = group;
  const statements = all ? group.statements : oncePerName(group);
  const hidden = group.statements.length - NAMES_SHOWN;
  const shown = all ? statements : statements.slice(0, NAMES_SHOWN);
  return (
    <dd>
      {shown.map((statement) => (
        <span key={statement.id} class={`line ${statement.standing}`}>
          <EntityName entity={group.outgoing ? statement.to : statement.from} onOpen={onOpen} />
          <Qualifiers statement={statement} />
          {all && <Sources sources={statement.sources} />}
        </span>
      ))}
      {!all && <Sources sources={sourcesOf(shown)} />}
      {hidden > 0 && (
        <button type="button" class="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('less') : t('more', { count: hidden })}
        </button>
      )}
      {all && more > 0 && <span class="fine">{plural('group.more', more)}</span>}
    </dd>
  );
}

/** Each name once, with the statement that says most: that it is the only source, else the first. */
function oncePerName({ statements, outgoing }: StatementGroup): StatementView[] {
  const byName = new Map<string, StatementView>();
  for (const statement of statements) {
    const { id } = outgoing ? statement.to : statement.from;
    if (!byName.has(id) || (statement.exclusivity && !byName.get(id)?.exclusivity)) byName.set(id, statement);
  }
  return [...byName.values()];
}

/** Each source of the statements once, the first statement's first. */
function sourcesOf(statements: readonly StatementView[]): StatementView['sources'] {
  const byUrl = new Map(statements.flatMap(({ sources }) => sources).map((source) => [source.url, source]));
  return [...byUrl.values()];
}

/** How sure and how far along, as tags: only what is out of the ordinary. */
function Qualifiers({ statement }: { statement: StatementView }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { exclusivity, status, standing, certainty, item, own } = statement;
  return (
    <>
      {item && <span class="fine">{item.name}</span>}
      {exclusivity && (
        <span class={`badge ${exclusivity === 'sole' ? 'only' : ''}`}>{t(`exclusivity.${exclusivity}`)}</span>
      )}
      {standing === 'holds' && isPlanned(status) && status && (
        <span class="badge plan">{statusLabel(i18n, status)}</span>
      )}
      {standing !== 'holds' && <span class="badge">{t(`standing.${standing}`)}</span>}
      {certainty !== 'confirmed' && <span class="fine">{t(`certainty.${certainty}`)}</span>}
      {own && <span class="badge own">{t('own')}</span>}
    </>
  );
}
