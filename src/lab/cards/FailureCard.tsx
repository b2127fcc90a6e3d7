import * as React from 'react';
import type { AssistantError } from '../../core/errors/AssistantError.js';
import type { Turn } from '../conversation/Turn.js';
import { usePanel } from '../panel/PanelContext.js';
import { Notice } from './Notice.js';

interface FailureCardProps {
  readonly turn: Turn;
  readonly error: AssistantError;
}

/** What happened, what to do about it, and the one button that does it. */
export function FailureCard({ turn, error }: FailureCardProps): React.ReactElement {
  const { ask, trans } = usePanel();
  const { message, remedy } = error.describe(trans);
  return (
    <>
      <Notice kind={turn.stopped ? 'info' : 'error'} className="jp-SupplyChain-sentence">
        {message}
      </Notice>
      <p>{remedy}</p>
      {error.retryable && (
        <button
          type="button"
          className="jp-SupplyChain-Button jp-mod-main"
          onClick={() => {
            ask(turn.request);
          }}
        >
          {turn.stopped ? trans.__('Ask again') : trans.__('Try again')}
        </button>
      )}
      {!turn.stopped && (
        <details>
          <summary>{trans.__('Details')}</summary>
          <p>
            {trans.__('Code:')} <bdi>{error.code}</bdi>
          </p>
        </details>
      )}
    </>
  );
}
