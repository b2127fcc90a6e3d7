import { stopIcon } from '@jupyterlab/ui-components';
import * as React from 'react';
import { CompletionList, optionId } from './CompletionList.js';
import { sendIcon } from './icons.js';
import { usePanel } from './PanelContext.js';
import { questionKey } from './questionKey.js';
import { useCompletions } from './useCompletions.js';
import { useSignal } from './useSignal.js';

/** With how many characters left the length is shown. */
const nearLimit = 100;

/** Where the question is typed. What is typed belongs to the conversation and survives this view. */
export function QuestionBox(): React.ReactElement {
  const { assistant, conversation, settings, trans } = usePanel();
  const { questionLimit } = assistant;
  const input = React.useRef<HTMLTextAreaElement>(null);
  useSignal(conversation.changed);
  useSignal(settings.changed);
  const id = React.useId();
  const completions = useCompletions(conversation, input, trans);
  const { draft, problem } = conversation;
  const listId = `${id}-completions`;
  const isOpen = completions.offered.length > 0;
  const running = conversation.runningTurn !== null;
  const length = Array.from(draft.trim()).length;
  const described = problem?.describe(trans);

  React.useLayoutEffect(() => {
    const area = input.current;
    if (area) {
      area.style.blockSize = 'auto';
      area.style.blockSize = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
    }
  }, [draft]);

  const onKeyDown = (event: React.KeyboardEvent<HTMLTextAreaElement>): void => {
    if (completions.takeKey(event)) {
      return;
    }
    const act = questionKey(event.nativeEvent, settings.current.sendWithEnter);
    if (act === 'ask') {
      event.preventDefault();
      completions.close();
      void conversation.askDraft();
    } else if (act && conversation.walk(act)) {
      event.preventDefault();
    }
  };

  return (
    <form
      className="jp-SupplyChain-QuestionBox"
      data-lm-suppress-shortcuts="true"
      onSubmit={event => {
        event.preventDefault();
      }}
    >
      <textarea
        ref={input}
        rows={2}
        dir="auto"
        value={draft}
        // No `combobox`: that role is not a textarea's to have. What opens is announced instead.
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={
          completions.chosen < 0 ? undefined : optionId(listId, completions.chosen)
        }
        aria-label={trans.__('Question')}
        aria-describedby={`${id}-note`}
        aria-invalid={problem !== null}
        placeholder={trans.__('Ask about your supply chain')}
        onChange={event => {
          const { value, selectionStart } = event.target;
          conversation.draft = value;
          completions.offer(value, selectionStart);
        }}
        onKeyDown={onKeyDown}
        onBlur={completions.close}
      />
      <button
        type="button"
        className={`jp-SupplyChain-Button jp-SupplyChain-send${running ? ' jp-mod-stop' : ''}`}
        title={running ? trans.__('Stop (Esc)') : trans.__('Ask')}
        aria-label={running ? trans.__('Stop') : trans.__('Ask')}
        onClick={() => {
          if (running) {
            conversation.stop();
          } else {
            void conversation.askDraft();
          }
        }}
      >
        {running ? (
          <stopIcon.react tag="span" aria-hidden="true" />
        ) : (
          <sendIcon.react tag="span" aria-hidden="true" />
        )}
      </button>
      <p id={`${id}-note`} className="jp-SupplyChain-inputNote">
        {described
          ? trans.__('%1 %2', described.message, described.remedy)
          : running
            ? trans.__('Esc stops.')
            : length >= questionLimit - nearLimit
              ? trans.__('%1 of %2 characters', length, questionLimit)
              : ''}
      </p>
      <CompletionList id={listId} completions={completions} trans={trans} />
    </form>
  );
}
