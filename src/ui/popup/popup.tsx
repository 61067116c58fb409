/** The popup: what the article of the tab names, how that hangs together, what it depends on; saving, and where to read. */
import { useEffect, useState } from 'preact/hooks';
import type { ArticleInsight } from '../../insight';
import type { PageReport, Problem, Result } from '../../messages';
import { askBackground } from '../../platform';
import { openTracker, savedAt, type Head } from '../../tracker';
import { useI18n } from '../context';
import { EntityName, Folded, ProblemNote, Section } from '../parts';
import { EventList, NoteList, StatementLine } from '../statements';
import { SiteMenu } from './site-menu';

interface Reading {
  report: PageReport;
  insight: ArticleInsight;
  saved: Head | undefined;
}

/** `tab` is the browser's id of the tab that is asked; `address` the one the browser knows for it. */
export function Popup({ tab, address }: { tab: number; address: string }) {
  const { t } = useI18n();
  const [state, setState] = useState<Result<Reading>>();
  const load = (): void => {
    setState(undefined);
    void read(tab).then(setState);
  };
  useEffect(load, [tab]);

  return (
    <>
      <main aria-busy={state === undefined}>
        {!state && <p class="loading" role="status">{t('popup.reading')}</p>}
        {state && !state.ok && <ProblemNote problem={state.problem} onRetry={load} />}
        {state?.ok && <Article reading={state.value} tab={tab} />}
      </main>
      <SiteMenu tab={tab} address={state?.ok ? state.value.report.url : address} reading={state?.ok ? state.value.report.reading : false} onChange={load} />
    </>
  );
}

async function read(tab: number): Promise<Result<Reading>> {
  const report = await askBackground('readTab', { tab });
  if (!report.ok) return report;
  const { entities, published, url } = report.value;
  const insight = await askBackground('explain', { entities: entities.map(({ id, count, inTitle }) => ({ id, count, inTitle })), day: published });
  if (!insight.ok) return insight;
  return { ok: true, value: { report: report.value, insight: insight.value, saved: await findSaved(url) } };
}

async function findSaved(url: string): Promise<Head | undefined> {
  const db = await openTracker();
  try {
    return await savedAt(db, url);
  } finally {
    db.close();
  }
}

const ENTITIES_SHOWN = 14;
const RELATIONS_SHOWN = 8;

function Article({ reading: { report, insight, saved }, tab }: { reading: Reading; tab: number }) {
  const { t, date } = useI18n();
  const { entities, relations, notes, events } = insight;
  return (
    <>
      <header class="article">
        <h1 lang={report.lang}>{report.title}</h1>
        <p class="quiet-line">{[report.publisher, report.published ? t('popup.published', { date: date(report.published) }) : t('popup.noDate')].filter(Boolean).join(' · ')}</p>
        <SaveBar tab={tab} saved={saved !== undefined} />
      </header>
      {entities.length === 0 && <p class="empty">{t('entities.none')}</p>}
      {entities.length > 0 && (
        <>
          <Section title={t('section.notes')} count={notes.length}>
            {notes.length > 0 ? <NoteList notes={notes} named /> : <p class="quiet-line">{t('notes.none')}</p>}
          </Section>
          <Section title={t('section.entities')} count={entities.length}>
            <div class="entities">
              <Folded items={entities} show={ENTITIES_SHOWN}>
                {(entity) => (
                  <li key={entity.id} data-entity={entity.id}>
                    <EntityName entity={entity} />
                    {entity.count > 1 && <span class="count" aria-label={t('count', { count: entity.count })}>{entity.count}</span>}
                  </li>
                )}
              </Folded>
            </div>
          </Section>
          <Section title={t('section.relations')} count={relations.length}>
            {relations.length === 0 && <p class="quiet-line">{t('relations.none')}</p>}
            <div class="relations">
              <Folded items={relations} show={RELATIONS_SHOWN}>{(statement) => <StatementLine key={statement.id} statement={statement} />}</Folded>
            </div>
          </Section>
          {events.list.length > 0 && <Section title={t(`section.${events.when}`)} count={events.list.length}><EventList events={events.list} /></Section>}
        </>
      )}
    </>
  );
}

type SaveState = { step: 'ready' | 'busy' | 'saved' | 'updated' | 'textChanged' } | { step: 'failed'; problem: Problem };

function SaveBar({ tab, saved }: { tab: number; saved: boolean }) {
  const { t } = useI18n();
  const [state, setState] = useState<SaveState>({ step: 'ready' });
  const save = async (confirmed: boolean): Promise<void> => {
    setState({ step: 'busy' });
    const answer = await askBackground('save', { tab, confirmed });
    setState(answer.ok ? { step: answer.value.textChanged ? 'textChanged' : answer.value.updated ? 'updated' : 'saved' } : { step: 'failed', problem: answer.problem });
  };
  const done = state.step === 'saved' || state.step === 'updated' || state.step === 'textChanged' ? state.step : undefined;
  return (
    <>
      <div class="actions">
        <button type="button" class="primary" id="save" disabled={state.step === 'busy'} onClick={() => void save(false)}>
          {state.step === 'busy' ? t('popup.saving') : saved || done ? t('popup.saveAgain') : t('popup.save')}
        </button>
        <span role="status" class="quiet-line">{done && t(`popup.${done}`)}</span>
      </div>
      {state.step === 'failed' && <ProblemNote problem={state.problem} />}
      {state.step === 'failed' && state.problem === 'private-window' && <button type="button" id="save-private" onClick={() => void save(true)}>{t('popup.savePrivate')}</button>}
    </>
  );
}
