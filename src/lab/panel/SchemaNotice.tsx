import * as React from 'react';
import { usePanel } from './PanelContext.js';
import { useSignal } from './useSignal.js';

/** Says how the tables differ from those that the assistant knows; nothing where they do not. */
export function SchemaNotice(): React.ReactElement | null {
  const { conversation, trans } = usePanel();
  useSignal(conversation.changed);
  const { assistant } = conversation;
  const [sentences, setSentences] = React.useState<readonly string[]>([]);
  React.useEffect(() => {
    let isCurrent = true;
    const show = (report: readonly string[]): void => {
      if (isCurrent) {
        setSentences(report);
      }
    };
    show([]);
    // A catalog that cannot be read says nothing; the database itself will.
    assistant?.schemaReport().then(show, () => undefined);
    return () => {
      isCurrent = false;
    };
  }, [assistant]);
  return sentences.length === 0 ? null : (
    <details className="jp-SupplyChain-Schema">
      <summary>{trans.__('The tables differ from those that the assistant knows')}</summary>
      <ul>
        {sentences.map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}
