import * as React from 'react';
import { usePanel } from './PanelContext.js';
import { useSignal } from './useSignal.js';

/** Says that the audit journal is not written, or has gaps; nothing while all is well. */
export function JournalNotice(): React.ReactElement | null {
  const { assistant, trans } = usePanel();
  useSignal(assistant.journalChanged);
  const { waiting, lost } = assistant.journal;
  const sentences = [
    waiting > 0 &&
      trans._n(
        'The audit journal cannot be written: 1 entry waits.',
        'The audit journal cannot be written: %1 entries wait.',
        waiting
      ),
    lost > 0 && trans._n('1 entry was lost.', '%1 entries were lost.', lost)
  ].filter(sentence => sentence !== false);
  return sentences.length === 0 ? null : (
    <p
      className="jp-SupplyChain-Journal"
      role="status"
      title={trans.__('Ask whoever set up this JupyterLab whether its server part runs.')}
    >
      {sentences.join(' ')}
    </p>
  );
}
