import type { IThemeManager } from '@jupyterlab/apputils';
import type { IRenderMimeRegistry } from '@jupyterlab/rendermime';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { CommandRegistry } from '@lumino/commands';
import * as React from 'react';
import type { AskRequest } from '../../core/answer/Outcome.js';
import type { IAssistant } from '../assistant/IAssistant.js';
import type { Conversation } from '../conversation/Conversation.js';
import type { INotebookActions } from '../notebook/INotebookActions.js';
import type { Planner } from '../planner/Planner.js';
import type { SettingsStore } from '../settings/SettingsStore.js';

/** What the panel's views share. */
export interface PanelServices {
  readonly assistant: IAssistant;
  readonly conversation: Conversation;
  readonly planner: Planner;
  readonly settings: SettingsStore;
  readonly commands: CommandRegistry;
  readonly rendermime: IRenderMimeRegistry;
  readonly themes: IThemeManager | null;
  readonly notebook: INotebookActions | null;
  readonly trans: TranslationBundle;
  /** BCP 47; how numbers and dates are written. */
  readonly locale: string;
  /** Asks what a button stands for; the focus goes to the question, since the button may vanish. */
  readonly ask: (request: AskRequest) => void;
  readonly focusQuestion: () => void;
}

const PanelContext = React.createContext<PanelServices | null>(null);

export const PanelProvider = PanelContext.Provider;

export function usePanel(): PanelServices {
  const services = React.useContext(PanelContext);
  if (!services) {
    throw new Error('A view of the panel stands outside the panel.');
  }
  return services;
}
