/**
 * The knowledge packs that take part: the built-in one, the reader's own, and files that the reader adds. Adding and
 * removing can be undone.
 */
import { useEffect, useState } from 'preact/hooks';
import { importIdOf, IMPORTED, labelOfImport, missingIn, readPackFile } from '../../knowledge/imported';
import { PackError, type Pack } from '../../knowledge/schema';
import {
  BUNDLED,
  countRecords,
  openKnowledge,
  OWN,
  readEntityIds,
  storedPacks,
  type StoredPack,
} from '../../knowledge/store';
import type { Problem } from '../../messages';
import { askBackground } from '../../platform';
import { download } from '../download';
import { ProblemNote } from '../parts';
import { Toast, useToast } from '../tracker/toast';
import { useI18n } from '../context';

const PROBLEMS_SHOWN = 5;

type Shown = StoredPack & { entities: number; relations: number; events: number };
type Trouble = { problem: Problem } | { file: string; lines: readonly string[] };

export function Packs() {
  const { t, date, plural } = useI18n();
  const [packs, setPacks] = useState<Shown[]>([]);
  const [busy, setBusy] = useState('');
  const [trouble, setTrouble] = useState<Trouble>();
  const { say, saying, close } = useToast();
  const load = (): Promise<void> => loadPacks().then(setPacks, () => setTrouble({ problem: 'knowledge-unavailable' }));
  useEffect(() => void load(), []);

  /** Puts a pack in its place, or takes it away; says so, with the way back. */
  const put = async (id: string, pack: Pack | undefined, text?: string, before?: Pack): Promise<void> => {
    setBusy(labelOfImport(id));
    const answer = pack ? await askBackground('putPack', { id, pack }) : await askBackground('dropPack', { id });
    setBusy('');
    if (!answer.ok) return setTrouble({ problem: answer.problem });
    await load();
    if (text !== undefined) say({ text, undo: () => void put(id, before) });
  };
  const add = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setTrouble(undefined);
    setBusy(file.name);
    try {
      const id = importIdOf(file.name);
      const pack = readPackFile(await file.text());
      const missing = missingIn(pack, await knownIds()).length;
      const before = packs.find((one) => one.id === id)?.content;
      const said = t(before ? 'packs.replaced' : 'packs.added', { label: labelOfImport(id) });
      await put(id, pack, missing > 0 ? `${said} ${plural('packs.missing', missing)}` : said, before);
    } catch (error) {
      setBusy('');
      setTrouble({ file: file.name, lines: error instanceof PackError ? error.problems : [String(error)] });
    }
  };
  return (
    <>
      <h2>{t('packs.title')}</h2>
      <p class="quiet-line">{t('packs.about')}</p>
      <ul class="hosts" id="packs">
        {packs.map(({ id, asOf, content, entities, relations, events }) => (
          <li key={id} data-pack={id}>
            <span>
              {labelOf(id, t)}
              <br />
              <span class="quiet-line">
                {[
                  plural('packs.entities', entities),
                  plural('packs.relations', relations),
                  plural('packs.events', events),
                ].join(' · ')}
                {id !== OWN && ` · ${t('asOf', { date: date(asOf) })}`}
              </span>
            </span>
            <span class="actions">
              {content && (
                <button
                  type="button"
                  class="small"
                  aria-label={`${t('packs.export')}: ${labelOf(id, t)}`}
                  onClick={() => save(id, content)}
                >
                  {t('packs.export')}
                </button>
              )}
              {id.startsWith(IMPORTED) && (
                <button
                  type="button"
                  class="small"
                  data-remove
                  aria-label={`${t('options.remove')}: ${labelOf(id, t)}`}
                  onClick={() => void put(id, undefined, t('options.removed', { host: labelOf(id, t) }), content)}
                >
                  {t('options.remove')}
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <label class="file button">
          {t('packs.add')}
          <input
            type="file"
            id="pack-file"
            class="hidden"
            accept=".json,application/json"
            disabled={busy !== ''}
            onChange={({ currentTarget }) => void add(currentTarget.files?.[0]).then(() => (currentTarget.value = ''))}
          />
        </label>{' '}
        <span role="status" class="quiet-line">
          {busy && t('packs.busy', { label: busy })}
        </span>
      </p>
      {trouble && ('problem' in trouble ? <ProblemNote problem={trouble.problem} /> : <BadFile {...trouble} />)}
      <Toast saying={saying} onClose={close} />
    </>
  );
}

/** What is wrong with a file, as far as a person wants to read it. */
function BadFile({ file, lines }: { file: string; lines: readonly string[] }) {
  const { t } = useI18n();
  return (
    <div class="problem" role="alert">
      <p>
        <strong>{t('packs.bad', { file })}</strong>
      </p>
      <p>{t('packs.bad.what')}</p>
      <ul>
        {lines.slice(0, PROBLEMS_SHOWN).map((line) => (
          <li key={line}>
            <code>{line}</code>
          </li>
        ))}
      </ul>
      {lines.length > PROBLEMS_SHOWN && <p>{t('packs.bad.more', { count: lines.length - PROBLEMS_SHOWN })}</p>}
    </div>
  );
}

function labelOf(id: string, t: ReturnType<typeof useI18n>['t']): string {
  if (id === BUNDLED) return t('packs.bundled');
  return id === OWN ? t('packs.own') : labelOfImport(id);
}

function save(id: string, pack: Pack): void {
  download(
    new Blob([JSON.stringify(pack, null, 2)], { type: 'application/json' }),
    `${id === OWN ? 'fablens-own-pack' : labelOfImport(id)}.json`,
  );
}

async function loadPacks(): Promise<Shown[]> {
  const prepared = await askBackground('prepare', undefined);
  if (!prepared.ok) throw new Error(prepared.problem);
  const db = await openKnowledge();
  try {
    return await Promise.all(
      (await storedPacks(db)).map(async (pack) => ({ ...pack, ...(await countRecords(db, pack.id)) })),
    );
  } finally {
    db.close();
  }
}

async function knownIds(): Promise<ReadonlySet<string>> {
  const db = await openKnowledge();
  try {
    return await readEntityIds(db);
  } finally {
    db.close();
  }
}
