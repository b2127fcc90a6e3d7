import type { JupyterFrontEnd } from '@jupyterlab/application';
import type { TranslationBundle } from '@jupyterlab/translation';
import { addIcon, historyIcon, settingsIcon } from '@jupyterlab/ui-components';
import type { CommandRegistry } from '@lumino/commands';
import type { IAssistant } from '../assistant/IAssistant.js';
import { assistantIcon } from '../panel/assistantIcon.js';
import type { IAssistantPanel } from '../panel/IAssistantPanel.js';
import { planIcon, signOutIcon } from '../panel/icons.js';
import { commandIds } from './commandIds.js';

/** JupyterLab's own; absent where its settings editor is disabled. */
const settingsEditor = 'settingeditor:open';
/** Characters of a question in a menu. */
const labelLength = 60;

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
  const hasSettings = (): boolean => commands.hasCommand(settingsEditor);
  const show = (): void => {
    shell.activateById(panel.id);
    // At once: the letter that is typed next is the question's, not a command to the notebook.
    panel.loaded?.focusQuestion();
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
        const question = questionOf(args);
        if (question !== undefined) {
          conversation.draft = question;
          if (signedIn()) {
            await conversation.askDraft();
          }
        }
      }
    },
    [commandIds.plan]: {
      label: trans.__('Plan with a form'),
      caption: trans.__('Plan with a form'),
      icon: planIcon,
      isEnabled: signedIn,
      execute: async () => {
        const { planner } = await panel.load();
        shell.activateById(panel.id);
        await planner.open();
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
    [commandIds.openSettings]: {
      label: trans.__('Settings of the Supply Chain Assistant'),
      caption: trans.__('Settings'),
      icon: settingsIcon,
      isEnabled: hasSettings,
      isVisible: hasSettings,
      execute: () => commands.execute(settingsEditor, { query: trans.__('Supply Chain Assistant') })
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
  // These two are the toolbar's: a menu needs its button, and a choice its question.
  commands.addCommand(commandIds.earlierQuestions, {
    label: trans.__('Earlier questions'),
    caption: trans.__('Earlier questions'),
    icon: historyIcon,
    isEnabled: signedIn,
    execute: () => panel.loaded?.showEarlierQuestions()
  });
  commands.addCommand(commandIds.recallQuestion, {
    label: args => shortened(questionOf(args) ?? trans.__('No questions yet')),
    caption: args => questionOf(args) ?? '',
    isEnabled: args => signedIn() && questionOf(args) !== undefined,
    execute: async args => {
      const question = questionOf(args);
      if (question !== undefined) {
        const content = await panel.load();
        content.conversation.recall(question);
        content.focusQuestion();
      }
    }
  });
  assistant.sessionChanged.connect(() => {
    commands.notifyCommandChanged();
  });
  return Object.keys(all);
}

function questionOf(args: { readonly [key: string]: unknown }): string | undefined {
  const question = args['question'];
  return typeof question === 'string' ? question : undefined;
}

function shortened(text: string): string {
  const characters = Array.from(text.replace(/\s+/g, ' '));
  return characters.length > labelLength
    ? `${characters.slice(0, labelLength - 1).join('')}…`
    : characters.join('');
}

function turnOf(args: { readonly [key: string]: unknown }): string | undefined {
  const turn = args['turn'];
  return typeof turn === 'string' ? turn : undefined;
}
