import * as React from 'react';
import type { Session } from '../../core/session/SessionManager.js';
import { TurnCard } from '../cards/TurnCard.js';
import { usePanel } from './PanelContext.js';
import { useSignal } from './useSignal.js';
import { Welcome } from './Welcome.js';

/** The cards, newest first; before the first one, what can be asked. */
export function AnswerList({ session }: { readonly session: Session }): React.ReactElement {
  const { conversation, trans } = usePanel();
  const scroller = React.useRef<HTMLDivElement>(null);
  useSignal(conversation.changed);
  const newest = conversation.turns[0];
  React.useLayoutEffect(() => {
    // A new question brings its card into view; a new view of the panel is where the last one was.
    scroller.current?.scrollTo({ top: conversation.scrollTop });
  }, [conversation, newest]);
  return (
    <div
      ref={scroller}
      className="jp-SupplyChain-Scroll"
      onScroll={event => {
        conversation.scrollTop = event.currentTarget.scrollTop;
      }}
    >
      <h2 className="jp-SupplyChain-hidden">{trans.__('Conversation')}</h2>
      {newest ? (
        conversation.turns.map(turn => <TurnCard key={turn.id} turn={turn} />)
      ) : (
        <Welcome session={session} />
      )}
    </div>
  );
}
