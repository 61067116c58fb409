/** The supply map in words: the same entities by tier, each with the same relations. */
import { TIERS, type EntityRef, type SupplyMapView } from '../../insight';
import { useI18n } from '../context';
import { relationLabel } from '../labels';
import { EntityName } from '../parts';

export function MapOutline({
  map,
  onOpen,
}: {
  map: SupplyMapView;
  onOpen?: ((entity: EntityRef) => void) | undefined;
}) {
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <ol class="outline">
      {TIERS.filter((tier) => map.nodes.some((node) => node.tier === tier)).map((tier) => (
        <li key={tier}>
          <h3>{t(`tier.${tier}`)}</h3>
          <ul>
            {map.nodes
              .filter((node) => node.tier === tier)
              .map((node) => (
                <li key={node.id}>
                  <EntityName entity={node} onOpen={onOpen} />
                  {!node.named && <span class="quiet"> {t('map.connects')}</span>}
                  <ul>
                    {map.statements
                      .filter(({ from }) => from.id === node.id)
                      .map((statement) => (
                        <li key={statement.id}>
                          <span class="relation">{relationLabel(i18n, statement.type, true)}</span> {statement.to.name}
                          {statement.item && ` (${statement.item.name})`}
                          {statement.standing !== 'holds' && ` · ${t(`standing.${statement.standing}`)}`}
                          {statement.exclusivity && ` · ${t(`exclusivity.${statement.exclusivity}`)}`}
                        </li>
                      ))}
                  </ul>
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
