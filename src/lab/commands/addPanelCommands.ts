import type { JupyterFrontEnd } from '@jupyterlab/application';
import type { TranslationBundle } from '@jupyterlab/translation';
import { addIcon } from '@jupyterlab/ui-components';
import type { CommandRegistry } from '@lumino/commands';
import type { IAssistant } from '../assistant/IAssistant.js';
import { assistantIcon } from '../panel/assistantIcon.js';
import type { IAssistantPanel } from '../panel/IAssistantPanel.js';
import { signOutIcon } from '../panel/icons.js';
import { commandIds } from './commandIds.js';

export interface PanelCommandsOptions {
  readonly app: JupyterFrontEnd;
  readonly assistant: IAssistant;
  readonly panel: IAssistantPanel;
  readonly trans: TranslationBundle;
}

/**
 * Adds the commands of the panel.
 * @returns the ids of those that make sense in the palette
 */
export function addPanelCommands(options: PanelCommandsOptions): readonly string[] {
  const { app, assistant, panel, trans } = options;
  const { commands, shell } = app;
  const signedIn = (): boolean => assistant.session !== null;
  const answered = (): boolean => panel.loaded?.conversation.answered() != null;
  const show = (): void => {
    shell.activateById(panel.id);
  };

  const all: Record<string, CommandRegistry.ICommandOptions> = {
    [commandIds.open]: {
      label: trans.__('Supply Chain Assistant'),
      caption: trans.__('Ask your supply chain in plain words'),
      icon: assistantIcon,
      execute: args => {
        if (args['toggle'] === true && panel.hasFocus) {
          // Back to where the work is: the notebook that was used last.
          shell.currentWidget?.activate();
        } else {
          show();
        }
      }
    },
    [commandIds.ask]: {
      label: trans.__('Ask the Supply Chain Assistant'),
      execute: async args => {
        show();
        const { conversation } = await panel.load();
        const question = args['question'];
        if (typeof question === 'string') {
          conversation.draft = question;
          if (signedIn()) {
            await conversation.askDraft();
          }
        }
      }
    },
    [commandIds.newConversation]: {
      label: trans.__('New conversation'),
      caption: trans.__('New conversation'),
      icon: addIcon,
      isEnabled: signedIn,
      execute: async () => {
        const content = await panel.load();
        content.conversation.clear();
        content.focusQuestion();
      }
    },
    [commandIds.stop]: {
      label: trans.__('Stop answering'),
      isEnabled: () => panel.loaded?.conversation.runningTurn != null,
      execute: () => panel.loaded?.conversation.stop()
    },
    [commandIds.signOut]: {
      label: trans.__('Sign out'),
      caption: trans.__('Sign out'),
      icon: signOutIcon,
      isEnabled: signedIn,
      execute: () => {
        assistant.signOut();
      }
    },
    [commandIds.saveCsv]: {
      label: trans.__('Save the newest answer as CSV'),
      isEnabled: answered,
      execute: args => panel.loaded?.saveCsv(turnOf(args))
    },
    [commandIds.copyResult]: {
      label: trans.__('Copy the newest answer'),
      isEnabled: answered,
      execute: args => panel.loaded?.copyResult(turnOf(args))
    },
    [commandIds.explainAnswer]: {
      label: trans.__('Explain the newest answer'),
      isEnabled: answered,
      execute: args => panel.loaded?.explainAnswer(turnOf(args))
    }
  };

  for (const [id, command] of Object.entries(all)) {
    commands.addCommand(id, command);
  }
  assistant.sessionChanged.connect(() => {
    commands.notifyCommandChanged();
  });
  return Object.keys(all);
}

function turnOf(args: { readonly [key: string]: unknown }): string | undefined {
  const turn = args['turn'];
  return typeof turn === 'string' ? turn : undefined;
}
