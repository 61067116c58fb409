/** What the article hung on when it was saved: the supply map of that moment, kept as it was shown. */
import { Component, type ComponentChildren } from 'preact';
import type { ArticleInsight } from '../../insight';
import type { SavedArticle } from '../../tracker';
import { useI18n } from '../context';
import { Folded, Section } from '../parts';
import { NoteList, StatementLine } from '../statements';

const SHOWN = 8;

export function SavedMap({ article }: { article: SavedArticle }) {
  const { t, date } = useI18n();
  if (!article.map) return null;
  const { notes = [], relations = [] } = article.map as Partial<ArticleInsight>;
  if (notes.length + relations.length === 0) return null;
  return (
    <details class="map">
      <summary>
        {t('map.title')} <span class="count">{notes.length + relations.length}</span>
      </summary>
      <p class="quiet-line">{t('map.when', { date: date(article.copiedAt) })}</p>
      <Guard key={article.id} instead={<p class="quiet-line">{t('map.foreign')}</p>}>
        {notes.length > 0 && (
          <Section title={t('section.notes')} count={notes.length}>
            <NoteList notes={notes} named />
          </Section>
        )}
        {relations.length > 0 && (
          <Section title={t('section.relations')} count={relations.length}>
            <Folded items={relations} show={SHOWN}>
              {(statement) => <StatementLine key={statement.id} statement={statement} />}
            </Folded>
          </Section>
        )}
      </Guard>
    </details>
  );
}

/** A map of another version of the extension may have parts this one can't show; the rest of the page stands. */
class Guard extends Component<{ instead: ComponentChildren; children: ComponentChildren }, { failed: boolean }> {
  override state = { failed: false };

  static override getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ComponentChildren {
    return this.state.failed ? this.props.instead : this.props.children;
  }
}
