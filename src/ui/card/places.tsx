/** Where else the article names the entity: a list that a screen reader can walk, each item a way to the place. */
import { useI18n } from '../context';
import { Folded, Section } from '../parts';
import type { Place } from './opener';

const SHOWN = 3;

export function Places({ places, onGo }: { places: readonly Place[]; onGo: () => void }) {
  const { t } = useI18n();
  if (places.length < 2) return null;
  return (
    <Section title={t('card.places')} count={places.length}>
      <div class="places">
        <Folded items={places} show={SHOWN}>
          {(place) => (
            <li key={`${place.before}${place.after}`}>
              <button
                type="button"
                class="quiet"
                onClick={() => {
                  onGo();
                  place.go();
                }}
              >
                {place.before}
                <mark>{place.surface}</mark>
                {place.after}
              </button>
            </li>
          )}
        </Folded>
      </div>
    </Section>
  );
}
