/**
 * A note that is written when the field is left, and a moment after typing ends: nothing has to be pressed, nothing is
 * lost.
 */
import { useEffect, useRef, useState } from 'preact/hooks';

/** Milliseconds without typing. */
const PAUSE = 1200;

interface NoteFieldProps {
  note: string;
  label: string;
  placeholder: string;
  /** `before` is what the field had been filled with. */
  onNote: (text: string, before: string) => void;
}

export function NoteField({ note, label, placeholder, onNote }: NoteFieldProps) {
  const [text, setText] = useState(note);
  const base = useRef(note);
  const latest = useRef(text);
  latest.current = text;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Changed elsewhere: shown at once unless something is being typed here.
  useEffect(() => {
    if (latest.current === base.current) setText(note);
    if (latest.current === base.current || latest.current === note) base.current = note;
  }, [note]);
  const write = (): void => {
    clearTimeout(timer.current);
    const before = base.current;
    if (latest.current === before) return;
    base.current = latest.current;
    onNote(latest.current, before);
  };
  useEffect(() => {
    addEventListener('pagehide', write);
    return () => (removeEventListener('pagehide', write), write());
  }, []);
  return (
    <textarea
      class="note"
      rows={Math.min(8, Math.max(1, text.split('\n').length))}
      value={text}
      placeholder={placeholder}
      aria-label={label}
      onInput={(event) => {
        latest.current = event.currentTarget.value;
        setText(latest.current);
        clearTimeout(timer.current);
        timer.current = setTimeout(write, PAUSE);
      }}
      onBlur={write}
    />
  );
}
