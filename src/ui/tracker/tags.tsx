/** Tags: added with Enter or a comma, taken off with a click. Those in use are offered. */
import { useState } from 'preact/hooks';
import { useI18n } from '../context';

interface TagsFieldProps {
  tags: readonly string[];
  known: readonly string[];
  onTags: (tags: string[]) => void;
}

export function TagsField({ tags, known, onTags }: TagsFieldProps) {
  const { t } = useI18n();
  const [typed, setTyped] = useState('');
  const add = (): void => {
    const fresh = tagsIn(typed).filter((tag) => !tags.includes(tag));
    if (fresh.length > 0) onTags([...tags, ...fresh]);
    setTyped('');
  };
  return (
    <div class="tags">
      {tags.map((tag) => (
        <button
          key={tag}
          type="button"
          class="small chip"
          aria-label={`${t('tags.remove')}: ${tag}`}
          onClick={() => onTags(tags.filter((other) => other !== tag))}
        >
          {tag} ×
        </button>
      ))}
      <input
        id="tag"
        list="tags"
        value={typed}
        placeholder={t('tags.add')}
        aria-label={t('tags.add')}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if ((event.key === 'Enter' || event.key === ',') && !event.isComposing) {
            event.preventDefault();
            add();
          }
        }}
        onBlur={add}
      />
      <datalist id="tags">
        {known.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </div>
  );
}

/** `ai, memory` → two tags. */
export function tagsIn(text: string): string[] {
  return [
    ...new Set(
      text
        .split(/[,，、]/)
        .map((tag) => tag.trim().replace(/^#/, ''))
        .filter(Boolean),
    ),
  ];
}
