/** What stands upstream or downstream, step by step, with dates. */
import { useMemo } from 'preact/hooks';
import type { Viewpoint } from '../../insight';
import { streamOf } from '../../insight/explore/streams';
import { labelOf } from '../../knowledge/schema';
import { knowledgeLanguage } from '../../knowledge/language';
import { useI18n } from '../context';
import { relationLabel } from '../labels';
import { EntityName, Folded, Section } from '../parts';
import type { PageProps } from './page';
import { GraphMap } from './graph-map';

const DEPTHS = ['1', '2', '3', '5', 'all'] as const;
const STEP_SHOWN = 12;
/** A map of more than this can't be read. */
const MAPPED = 40;

export function Stream({ library, view, change, viewpoint }: PageProps & { viewpoint: Viewpoint }) {
  const i18n = useI18n();
  const { t, date, language } = i18n;
  const direction = view.flow === 'downstream' ? 'downstream' : 'upstream';
  const depth = view.depth === '' ? '2' : view.depth;
  const found = useMemo(
    () => streamOf(library.skeleton, view.entity, direction, depth === 'all' ? Infinity : Number(depth), viewpoint.day),
    [library, view.entity, direction, depth, viewpoint.day],
  );
  const steps = [...new Set(found.map(({ step }) => step))];
  const open = ({ id }: { id: string }): void => change({ entity: id });
  const nameOf = (id: string): string => {
    const entity = library.entities.get(id);
    return entity ? labelOf(entity, knowledgeLanguage(language)) : id;
  };
  return (
    <>
      <div class="filters">
        <label>
          <span>{t('stream.direction')}</span>
          <select
            id="direction"
            value={direction}
            onChange={(event) => change({ flow: event.currentTarget.value }, true)}
          >
            <option value="upstream">{t('stream.upstream')}</option>
            <option value="downstream">{t('stream.downstream')}</option>
          </select>
        </label>
        <label>
          <span>{t('stream.depth')}</span>
          <select id="depth" value={depth} onChange={(event) => change({ depth: event.currentTarget.value }, true)}>
            {DEPTHS.map((one) => (
              <option key={one} value={one}>
                {one === 'all' ? t('stream.all') : one}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p class="quiet-line" role="status">
        {t('stream.found', { count: found.length })}
      </p>
      {found.length > 0 && found.length <= MAPPED && (
        <GraphMap
          library={library}
          ids={[view.entity, ...found.map(({ id }) => id)]}
          named={[view.entity]}
          viewpoint={viewpoint}
          onOpen={open}
        />
      )}
      {steps.map((step) => {
        const items = found.filter((one) => one.step === step);
        return (
          <Section key={step} title={t('stream.step', { number: step })} count={items.length}>
            <div class="relations">
              <Folded items={items} show={STEP_SHOWN}>
                {({ id, by, link: { edge, out } }) => (
                  <li key={id} class="statement" data-stream={id}>
                    <EntityName
                      entity={{ id, name: nameOf(id), kind: library.skeleton.node(id)?.kind ?? 'concept' }}
                      onOpen={open}
                    />
                    <span class="details">
                      {' '}
                      {nameOf(by)} {relationLabel(i18n, edge.type, out)} ·{' '}
                      {edge.since ? t('since', { date: date(edge.since) }) : t('asOf', { date: date(edge.asOf) })}
                    </span>
                  </li>
                )}
              </Folded>
            </div>
          </Section>
        );
      })}
    </>
  );
}
