/**
 * What a card says, as plain text to paste into a note or a mail: each statement with its date and the address of its
 * source.
 */
import type { EntityDescription, StatementGroup } from '../../insight';
import type { I18n } from '../../platform/i18n';
import { relationLabel } from '../labels';
import type { CardArticle } from '../../messages';

const STATEMENTS = 12;

/**
 * The text, for example:
 *
 *     NVIDIA H100. NVIDIA’s Hopper-generation data-centre accelerator …
 *     – made by TSMC (sole source, as of Jun 2, 2023). SMBOM: https://…
 *     Read with “Big tech wants its own chips”, Sample Economy, Oct 10, 2023: https://…
 */
export function citationOf(shown: EntityDescription, article: CardArticle, i18n: I18n): string {
  const { t, date } = i18n;
  const lines = shown.groups.flatMap((group) =>
    group.statements.filter(({ standing }) => standing === 'holds').map((statement) => lineOf(group, statement, i18n)),
  );
  const origin = [`“${article.title}”`, article.publisher, article.day && date(article.day)].filter(Boolean).join(', ');
  return [
    `${shown.entity.name}. ${shown.summary}`,
    ...lines.slice(0, STATEMENTS),
    t('card.citation.article', { origin, url: article.url }),
  ].join('\n');
}

function lineOf(group: StatementGroup, statement: StatementGroup['statements'][number], i18n: I18n): string {
  const { t, date } = i18n;
  const other = group.outgoing ? statement.to : statement.from;
  const qualifiers = [
    statement.exclusivity && t(`exclusivity.${statement.exclusivity}`),
    statement.certainty !== 'confirmed' && t(`certainty.${statement.certainty}`),
    t('asOf', { date: date(statement.asOf) }),
  ];
  const sources = statement.sources.map(({ publisher, url }) => `${publisher}: ${url}`).join('; ');
  return `– ${relationLabel(i18n, group.type, group.outgoing)} ${other.name} (${qualifiers.filter(Boolean).join(', ')}). ${sources}`;
}
