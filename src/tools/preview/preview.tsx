/** Every component in its states, in each language; light or dark by the switch of the system. Run by `npm run preview`. */
import { render, type ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import base from '../../../assets/styles/base.css?inline';
import article from '../../../assets/styles/article.css?inline';
import card from '../../../assets/styles/card.css?inline';
import preview from './preview.css?inline';
import '../../platform/page-texts';
import { PROBLEMS } from '../../messages/contract';
import { i18nFor } from '../../platform/i18n';
import { UI_LANGUAGES } from '../../settings/settings';
import { Dependencies } from '../../ui/article/dependencies';
import { AsOf } from '../../ui/as-of';
import { Description } from '../../ui/card/description';
import { I18nProvider, useI18n } from '../../ui/context';
import { Figure, useFigureOf } from '../../ui/figure';
import { After, EntityName, ProblemNote, Sources } from '../../ui/parts';
import { EventList, StatementLine } from '../../ui/statements';
import { DESCRIPTION, ENTITIES, EVENTS, NOTES, SOURCES, STATEMENTS } from './data';

const DAY = '2023-10-08';
const ignore = (): void => undefined;

function Cell({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <section class="cell">
      <h2>{name}</h2>
      {children}
    </section>
  );
}

function Numbers() {
  const figureOf = useFigureOf();
  return (
    <div class="row">
      {Object.values(STATEMENTS).map((statement) => {
        const figure = figureOf(statement);
        return figure && <Figure key={statement.id} figure={figure} />;
      })}
    </div>
  );
}

function Components() {
  const { t } = useI18n();
  const [today, setToday] = useState(false);
  return (
    <div class="cells">
      <Cell name="Day">
        <AsOf day={DAY} today={today} onToday={setToday} /> <AsOf day={undefined} today onToday={ignore} />
      </Cell>
      <Cell name="Buttons">
        <div class="choices">
          <button type="button" class="primary">
            {t('popup.save')}
          </button>
          <button type="button" class="done">
            {t('card.saved')}
          </button>
          <button type="button">{t('card.copy')}</button>
          <button type="button" disabled>
            {t('popup.saving')}
          </button>
          <button type="button" class="quiet">
            {t('more', { count: 5 })}
          </button>
        </div>
      </Cell>
      <Cell name="Kinds">
        <div class="choices">
          {Object.values(ENTITIES).map((entity) => (
            <EntityName key={entity.id} entity={entity} onOpen={ignore} />
          ))}
        </div>
      </Cell>
      <Cell name="Sources">
        <Sources sources={SOURCES} />
      </Cell>
      <Cell name="Numbers">
        <Numbers />
      </Cell>
      <Cell name="Statements">
        <ul>
          {Object.values(STATEMENTS).map((statement) => (
            <StatementLine key={statement.id} statement={statement} />
          ))}
        </ul>
      </Cell>
      <Cell name="Dependencies">
        <Dependencies notes={NOTES} onOpen={ignore} />
      </Cell>
      <Cell name="After">
        <After lead={EVENTS[0]?.title ?? ''} count={EVENTS.length}>
          <EventList events={EVENTS} />
        </After>
      </Cell>
      <Cell name="Waiting">
        <p class="waiting" role="status">
          <span class="hidden">{t('card.loading')}</span>
        </p>
      </Cell>
      <Cell name="Card">
        <div class="card">
          <div class="body" tabIndex={0} role="group" aria-label={DESCRIPTION.entity.name}>
            <Description shown={DESCRIPTION} day={DAY} today={false} onToday={ignore} onOpen={ignore} />
          </div>
        </div>
      </Cell>
      {PROBLEMS.map((problem) => (
        <Cell key={problem} name={problem}>
          <ProblemNote problem={problem} onRetry={ignore} />
        </Cell>
      ))}
    </div>
  );
}

const style = document.createElement('style');
style.textContent = base + article + card + preview;
document.head.append(style);
render(
  <main class="preview">
    <h1>Components and their states</h1>
    {UI_LANGUAGES.map((language) => (
      <div key={language} lang={language} class="language">
        <h2 class="tongue">{language}</h2>
        <I18nProvider i18n={i18nFor(language)}>
          <Components />
        </I18nProvider>
      </div>
    ))}
  </main>,
  document.body,
);
