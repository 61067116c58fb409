/** Shows the look-up beside the selection, one at a time. */
import { showBeside } from '../beside';
import { LookUp } from './look-up';
import type { LookUpOpener } from './opener';

export function createLookUpOpener(): LookUpOpener {
  let close: (() => void) | undefined;
  return {
    open(request) {
      close?.();
      close = showBeside(
        { ...request, focus: true },
        (onClose, onResize) => <LookUp request={request} onClose={onClose} onResize={onResize} />,
        () => (close = undefined),
      );
    },
    close: () => close?.(),
  };
}
