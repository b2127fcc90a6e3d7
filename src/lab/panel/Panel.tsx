import * as React from 'react';
import type { Session } from '../../core/session/SessionManager.js';
import { commandIds } from '../commands/commandIds.js';
import { PlannerForm } from '../planner/PlannerForm.js';
import { AnswerList } from './AnswerList.js';
import { BudgetNotice } from './BudgetNotice.js';
import { JournalNotice } from './JournalNotice.js';
import { LiveRegions } from './LiveRegions.js';
import { usePanel } from './PanelContext.js';
import { QuestionBox } from './QuestionBox.js';
import { SchemaNotice } from './SchemaNotice.js';
import { shortcutFor } from './shortcutFor.js';
import { SignIn } from '../signIn/SignIn.js';
import { useSignal } from './useSignal.js';

/** The whole panel: the question on top, the newest answer right below it, older ones further down. */
export function Panel(): React.ReactElement {
  const { assistant, conversation, commands, ask } = usePanel();
  useSignal(assistant.sessionChanged);

  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) {
      return;
    }
    const shortcut = shortcutFor(commandIds.open, event.nativeEvent, commands);
    if (shortcut) {
      event.preventDefault();
      void commands.execute(shortcut.command, shortcut.args);
      return;
    }
    if (event.key === 'Escape' && conversation.runningTurn) {
      event.preventDefault();
      conversation.stop();
      return;
    }
    const outcome = conversation.turns[0]?.outcome;
    const free = !(event.target instanceof HTMLTextAreaElement) || conversation.draft === '';
    if (outcome?.kind === 'clarify' && free && isPlainDigit(event)) {
      const choice = outcome.options[Number(event.key) - 1];
      if (choice) {
        event.preventDefault();
        ask(choice.request);
      }
    }
  };

  return (
    <div className="jp-SupplyChain-Panel" onKeyDown={onKeyDown}>
      <LiveRegions />
      <JournalNotice />
      {assistant.session ? (
        <>
          {/* Another session is offered nothing that was open in the one before. */}
          <BudgetNotice />
          <SchemaNotice />
          <QuestionBox key={sessionKey(assistant.session)} />
          <PlannerForm />
          <AnswerList session={assistant.session} />
        </>
      ) : (
        <SignIn />
      )}
    </div>
  );
}

const sessionKey = ({ id, persona }: Session): string => `${id} ${persona}`;

function isPlainDigit(event: React.KeyboardEvent): boolean {
  return /^[1-9]$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey;
}
