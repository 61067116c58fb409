/** Where else the article names the entity: a list that a screen reader can walk, each item a way to the place. */
import { useI18n } from '../context';
import { useFrame } from '../frame/context';
import { Folded, Section } from '../parts';
import type { PlaceView } from '../../messages';

const SHOWN = 3;

export function Places({ places }: { places: readonly PlaceView[] }) {
  const { t } = useI18n();
  const { call } = useFrame();
  if (places.length < 2) return null;
  return (
    <Section title={t('card.places')} count={places.length}>
      <div class="places">
        <Folded items={places} show={SHOWN}>
          {(place) => (
            <li key={`${place.before}${place.after}`}>
              <button type="button" class="quiet" onClick={() => void call('go', { place: places.indexOf(place) })}>
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
