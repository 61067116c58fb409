/** Shows the card beside a mention or a selection, one at a time. */
import { Card } from './card';
import { showBeside } from '../beside';
import type { CardOpener } from './opener';

export function createCardOpener(): CardOpener {
  let close: (() => void) | undefined;
  return {
    open(request) {
      close?.();
      close = showBeside(
        request,
        (onClose, onResize) => <Card request={request} onClose={onClose} onResize={onResize} />,
        () => (close = undefined),
      );
    },
    close: () => close?.(),
    shown: () => close !== undefined,
  };
}
