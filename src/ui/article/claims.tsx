/**
 * What the article states of supply, against what is known; what is new goes into the reader's own pack with one click.
 */
import { useEffect, useState } from 'preact/hooks';
import { ownStatement, type ClaimSource, type ClaimView } from '../../insight';
import type { PageReport, Problem, Result } from '../../messages';
import { askBackground, askPage } from '../../platform';
import { useI18n } from '../context';
import { relationLabel } from '../labels';
import { EntityName, ProblemNote, Section } from '../parts';
import { StatementLine } from '../statements';

const VERDICTS = ['differs', 'new', 'agreed'] as const;

export function Claims({ tab, report }: { tab: number; report: PageReport }) {
  const { t } = useI18n();
  const [state, setState] = useState<Result<ClaimView[]>>();
  const load = (): void => {
    setState(undefined);
    void read(tab, report).then(setState);
  };
  useEffect(load, [tab, report.url]);

  if (!state)
    return (
      <p class="loading" role="status">
        {t('claims.reading')}
      </p>
    );
  if (!state.ok) return <ProblemNote problem={state.problem} onRetry={load} />;
  return (
    <>
      <p class="quiet-line">{t(state.value.length > 0 ? 'claims.about' : 'claims.none')}</p>
      {VERDICTS.map((verdict) => {
        const list = state.value.filter((claim) => claim.verdict === verdict);
        return (
          list.length > 0 && (
            <Section key={verdict} title={t(`claims.${verdict}`)} count={list.length}>
              <ul class="claims">
                {list.map((claim) => (
                  <ClaimItem
                    key={`${claim.type}${claim.from.id}${claim.to.id}${claim.item?.id}`}
                    claim={claim}
                    article={sourceOf(report)}
                  />
                ))}
              </ul>
            </Section>
          )
        );
      })}
    </>
  );
}

async function read(tab: number, { published }: PageReport): Promise<Result<ClaimView[]>> {
  const text = await askPage(tab, 'text', undefined);
  return text.ok ? askBackground('claims', { ...text.value, day: published }) : text;
}

function sourceOf({ url, title, publisher, lang, published }: PageReport): ClaimSource {
  return {
    url,
    title: title || url,
    publisher: publisher ?? new URL(url).hostname,
    lang,
    published: published ?? new Date().toISOString().slice(0, 10),
  };
}

function ClaimItem({ claim, article }: { claim: ClaimView; article: ClaimSource }) {
  const i18n = useI18n();
  const { t, date } = i18n;
  const { from, to, item, type, sense, sole, sentence, known } = claim;
  return (
    <li class="claim" data-verdict={claim.verdict}>
      <div>
        <EntityName entity={from} /> <span class="relation">{relationLabel(i18n, type, true)}</span>{' '}
        <EntityName entity={to} />
        {item && ` (${item.name})`}
        {sense !== 'stated' && <span class="badge sense">{t(`sense.${sense}`)}</span>}
        {sole && <span class="badge">{t('exclusivity.sole')}</span>}
      </div>
      <blockquote lang={article.lang}>{sentence}</blockquote>
      <p class="details">{t('claims.article', { date: date(article.published) })}</p>
      {known.length > 0 && (
        <div class="known">
          <p class="details">{t('claims.known')}</p>
          <ul>
            {known.map((statement) => (
              <StatementLine key={statement.id} statement={statement} />
            ))}
          </ul>
        </div>
      )}
      {claim.verdict === 'new' && <Adopt claim={claim} article={article} />}
    </li>
  );
}

/** Takes a claim over, and back. */
function Adopt({ claim: { type, from, to, item, sole, sense }, article }: { claim: ClaimView; article: ClaimSource }) {
  const { t } = useI18n();
  const [state, setState] = useState<'ready' | 'busy' | 'kept'>('ready');
  const [problem, setProblem] = useState<Problem>();
  const own = ownStatement(
    { type, from: from.id, to: to.id, sense, ...(item && { item: item.id }), ...(sole && { sole }) },
    article,
  );
  if (!own) return null;
  const run = async (kept: boolean): Promise<void> => {
    setState('busy');
    const answer = kept
      ? await askBackground('adopt', own)
      : await askBackground('withdraw', { relation: own.relation.id });
    setProblem(answer.ok ? undefined : answer.problem);
    setState(answer.ok === kept ? 'kept' : 'ready');
  };
  return (
    <div class="adopt">
      {state === 'kept' ? (
        <button type="button" class="small" onClick={() => void run(false)}>
          {t('claims.undo')}
        </button>
      ) : (
        <button type="button" class="small" data-adopt disabled={state === 'busy'} onClick={() => void run(true)}>
          {t('claims.adopt')}
        </button>
      )}
      <span role="status" class="quiet-line">
        {state === 'kept' && t('claims.kept')}
      </span>
      {problem && <ProblemNote problem={problem} />}
    </div>
  );
}
