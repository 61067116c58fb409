/**
 * What the article states of supply, against what is known; what is new goes into the reader's own pack with one click.
 */
import { useEffect, useState } from 'preact/hooks';
import { ownStatement, type ClaimSource, type ClaimView, type PartyRef } from '../../insight';
import type { PageReport, Problem, Result } from '../../messages';
import { askBackground, askPage } from '../../platform';
import { useI18n } from '../context';
import { relationLabel } from '../labels';
import { Icon } from '../icon';
import { EntityName, Folded, ProblemNote, Section, Sources } from '../parts';
import { StatementLine } from '../statements';

const VERDICTS = ['differs', 'new', 'agreed'] as const;
const VERDICT_ICONS = { differs: 'differs', new: 'new', agreed: 'agrees' } as const;
const SHOWN = 3;

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
      <Section title={t('section.claims')}>
        <p class="waiting" role="status">
          <span class="hidden">{t('claims.reading')}</span>
        </p>
      </Section>
    );
  if (!state.ok) return <ProblemNote problem={state.problem} onRetry={load} />;
  const claims = VERDICTS.flatMap((verdict) => state.value.filter((claim) => claim.verdict === verdict));
  return (
    <Section title={t('section.claims')} count={claims.length}>
      {claims.length === 0 && <p class="explained">{t('claims.none')}</p>}
      <Folded items={claims} show={SHOWN} class="claims">
        {(claim) => (
          <ClaimItem
            key={`${claim.type}${claim.from.id}${claim.to.id}${claim.item?.id}`}
            claim={claim}
            article={sourceOf(report)}
          />
        )}
      </Folded>
    </Section>
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
  const { t } = i18n;
  const { from, to, item, generic, share, type, sense, sole, sentence, saidBy, known } = claim;
  return (
    <li class="claim" data-verdict={claim.verdict}>
      <span class={`verdict ${claim.verdict}`}>
        <Icon name={VERDICT_ICONS[claim.verdict]} />
        {t(`claims.${claim.verdict}`)}
      </span>
      <div>
        <p>
          <Party party={from} />{' '}
          <span class="relation">
            {type === 'located_in' ? t('relation.located_in') : relationLabel(i18n, type, true)}
          </span>{' '}
          <Party party={to} />
          {generic !== undefined && ` (${generic})`}
          {share !== undefined && ` ${i18n.percent(share)}`}
          {item && ` (${item.name})`} {sense !== 'stated' && <span class="badge plan">{t(`sense.${sense}`)}</span>}{' '}
          {sole && <span class="badge only">{t('exclusivity.sole')}</span>}
        </p>
        <blockquote lang={article.lang}>{sentence}</blockquote>
        {saidBy !== undefined && <p class="fine">{saidBy}</p>}
        {known.length > 0 && claim.verdict !== 'agreed' && (
          <div class="known">
            <p class="fine">{t('claims.known')}</p>
            <ul>
              {known.map((statement) => (
                <StatementLine key={statement.id} statement={statement} />
              ))}
            </ul>
          </div>
        )}
        {claim.verdict === 'agreed' && known[0] && <Sources sources={known[0].sources} />}
        {claim.verdict === 'new' && <Adopt claim={claim} article={article} />}
      </div>
    </li>
  );
}

/** A place or government has no card. */
function Party({ party: { id, name, kind } }: { party: PartyRef }) {
  return kind === undefined ? <span>{name}</span> : <EntityName entity={{ id, name, kind }} />;
}

/** Takes a claim over, and back. */
function Adopt({ claim, article }: { claim: ClaimView; article: ClaimSource }) {
  const { t } = useI18n();
  const [state, setState] = useState<'ready' | 'busy' | 'kept'>('ready');
  const [problem, setProblem] = useState<Problem>();
  const { from, to, item, ...stated } = claim;
  const own = ownStatement({ ...stated, from: from.id, to: to.id, ...(item && { item: item.id }) }, article);
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
        <button type="button" class="quiet" onClick={() => void run(false)}>
          {t('claims.undo')}
        </button>
      ) : (
        <button type="button" class="quiet" data-adopt disabled={state === 'busy'} onClick={() => void run(true)}>
          + {t('claims.adopt')}
        </button>
      )}
      <span role="status" class="quiet-line">
        {state === 'kept' && t('claims.kept')}
      </span>
      {problem && <ProblemNote problem={problem} />}
    </div>
  );
}
