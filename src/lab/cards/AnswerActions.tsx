import * as React from 'react';
import type { Answer, AnswerFile } from '../../core/answer/Outcome.js';
import { toAssistantError } from '../../core/errors/AssistantError.js';
import { commandIds } from '../commands/commandIds.js';
import type { Turn } from '../conversation/Turn.js';
import { usePanel } from '../panel/PanelContext.js';
import { saveText } from '../panel/saveText.js';
import { useSignal } from '../panel/useSignal.js';
import { ActionBar, type Action } from './ActionBar.js';

interface AnswerActionsProps {
  readonly turn: Turn;
  readonly answer: Answer;
  readonly wide: boolean;
}

/** What can be done with an answer; what cannot now says why. */
export function AnswerActions({ turn, answer, wide }: AnswerActionsProps): React.ReactElement {
  const { assistant, commands, conversation, notebook, trans } = usePanel();
  useSignal(notebook?.targetChanged);

  /** Runs an action; what it did, or why it failed, is shown in the card and said. */
  const report = (action: () => Promise<string>) => (): void => {
    if (!conversation.mayLeave(turn)) {
      return;
    }
    action().then(
      note => {
        turn.say(note);
        conversation.announcer.say(note);
      },
      (error: unknown) => {
        const { message, remedy } = toAssistantError(error).describe(trans);
        turn.say(trans.__('%1 %2', message, remedy));
        conversation.announcer.alert(turn.note);
      }
    );
  };
  const exportDataFrame = async (): Promise<string> => {
    if (!notebook) {
      return '';
    }
    const { table } = answer;
    const note = await notebook.exportDataFrame(table, { signal: assistant.sessionEnds });
    assistant.record({ event: 'export', to: 'dataframe', rows: table.rowCount });
    return note;
  };
  const command = (id: string) => (): void => {
    void commands.execute(id, { turn: turn.id });
  };

  const saveFile = ({ name, text, rows }: AnswerFile): Promise<string> => {
    const format = name.endsWith('.html') ? 'html' : 'csv';
    saveText(name, text, `text/${format};charset=utf-8`);
    assistant.record({ event: 'export', to: format, rows });
    return Promise.resolve(trans.__('Saved as %1', name));
  };

  const { sql, files } = answer;
  const reason = notebook?.target ? null : trans.__('No notebook is open');
  const actions: Action[] = [
    ...files.map(file => ({
      id: file.name,
      label: file.label,
      run: report(() => saveFile(file))
    })),
    {
      id: 'insert-sql',
      label: trans.__('Insert SQL'),
      disabledReason: sql === null ? trans.__('No statement was needed') : reason,
      run: report(async () => (notebook && sql !== null ? notebook.insertSql(sql) : ''))
    },
    {
      id: 'export-dataframe',
      label: trans.__('To DataFrame'),
      disabledReason: reason,
      run: report(exportDataFrame)
    },
    { id: 'save-csv', label: trans.__('CSV'), run: command(commandIds.saveCsv) },
    { id: 'copy', label: trans.__('Copy'), run: command(commandIds.copyResult) },
    {
      id: 'explain',
      label: trans.__('Explain'),
      pressed: turn.explained,
      run: command(commandIds.explainAnswer)
    }
  ];
  return (
    <ActionBar label={trans.__('Actions')} actions={actions} shown={wide ? 5 + files.length : 2} />
  );
}
