import { editIcon } from '@jupyterlab/ui-components';
import * as React from 'react';
import type { Outcome } from '../../core/answer/Outcome.js';
import type { Turn } from '../conversation/Turn.js';
import { usePanel } from '../panel/PanelContext.js';
import { useSignal } from '../panel/useSignal.js';
import { AnswerCard } from './AnswerCard.js';
import { ClarifyCard } from './ClarifyCard.js';
import { FailureCard } from './FailureCard.js';
import { OffersCard } from './OffersCard.js';
import { RunningStatus } from './RunningStatus.js';

interface TurnCardProps {
  readonly turn: Turn;
}

/** One question with what became of it. Drawn again only when its own turn changes. */
export const TurnCard = React.memo(function TurnCard({ turn }: TurnCardProps) {
  const { conversation, focusQuestion, trans } = usePanel();
  useSignal(turn.changed);
  const id = React.useId();
  const { outcome } = turn;
  return (
    <article
      className="jp-SupplyChain-Card"
      data-outcome={turn.stopped ? 'stopped' : (outcome?.kind ?? 'running')}
      aria-labelledby={`${id}-question`}
      aria-busy={outcome === null}
      onCopyCapture={event => {
        if (!conversation.mayLeave(turn)) {
          event.preventDefault();
          event.stopPropagation();
        }
      }}
    >
      <header>
        <h3 id={`${id}-question`} dir="auto">
          {turn.request.text}
        </h3>
        {outcome && (
          <button
            type="button"
            className="jp-SupplyChain-Button jp-mod-icon"
            title={trans.__('Edit the question')}
            aria-label={trans.__('Edit the question')}
            onClick={() => {
              conversation.fillDraft(turn.request.text);
              focusQuestion();
            }}
          >
            <editIcon.react tag="span" aria-hidden="true" />
          </button>
        )}
      </header>
      {outcome ? (
        <OutcomeBody turn={turn} outcome={outcome} />
      ) : (
        <>
          <RunningStatus turn={turn} />
          {turn.text && (
            <p className="jp-SupplyChain-draft" dir="auto">
              {turn.text}
            </p>
          )}
        </>
      )}
    </article>
  );
});

function OutcomeBody({ turn, outcome }: TurnCardProps & { readonly outcome: Outcome }) {
  switch (outcome.kind) {
    case 'answer':
      return <AnswerCard turn={turn} answer={outcome} />;
    case 'clarify':
      return <ClarifyCard clarification={outcome} />;
    case 'refuse':
    case 'unknown':
      return <OffersCard outcome={outcome} />;
    case 'error':
      return <FailureCard turn={turn} error={outcome.error} />;
  }
}
