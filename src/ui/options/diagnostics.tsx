/** For a report of a fault: what happened in the background lately, without page content or addresses. */
import { useState } from 'preact/hooks';
import { askBackground } from '../../platform';
import { useI18n } from '../context';

export function CopyDiagnostics() {
  const { t } = useI18n();
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    const notes = await askBackground('diagnostics', undefined);
    await navigator.clipboard.writeText(JSON.stringify({ browser: navigator.userAgent, notes }, null, 1));
    setSaid(t('options.diagnosticsCopied'));
  };
  return (
    <p>
      <button type="button" class="small" id="copy-diagnostics" onClick={() => void copy()}>
        {t('options.diagnosticsCopy')}
      </button>{' '}
      <span role="status">{said}</span>
    </p>
  );
}
