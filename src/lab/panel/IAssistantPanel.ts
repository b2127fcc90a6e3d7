import { Token } from '@lumino/coreutils';
import type { SettingsStore } from '../settings/SettingsStore.js';
import type { PanelContent } from './PanelContent.js';

/** The panel in the side area. What it shows is loaded when it is first seen. */
export interface IAssistantPanel {
  readonly id: string;
  readonly settings: SettingsStore;
  /** Whether the panel is shown and holds the focus. */
  readonly hasFocus: boolean;
  /** What the panel shows; null until it was loaded. */
  readonly loaded: PanelContent | null;
  /** Loads what the panel shows, once; a failure is tried again by the next call. */
  load(): Promise<PanelContent>;
}

export const IAssistantPanel = new Token<IAssistantPanel>(
  'jupyterlab-supply-chain-assistant:IAssistantPanel',
  'The panel of the Supply Chain Assistant.'
);
