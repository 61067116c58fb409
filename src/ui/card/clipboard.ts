/**
 * Copies text within a click. Pages without a secure connection have no clipboard object: there the older command
 * serves.
 */

/** Whether it was copied. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByEvent(text);
  }
}

function copyByEvent(text: string): boolean {
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener('copy', put, { capture: true, once: true });
  const done = document.execCommand('copy');
  removeEventListener('copy', put, { capture: true });
  return done;
}
