import { Signal, type ISignal } from '@lumino/signaling';
import type { Settings } from './Settings.js';

/** The settings in force; until JupyterLab has them, their defaults. */
export class SettingsStore {
  private settings: Settings = {
    openAtStart: false,
    sendWithEnter: true,
    vocabulary: { synonyms: [], metrics: [], valueLabels: [] }
  };
  private readonly change = new Signal<this, void>(this);

  get current(): Settings {
    return this.settings;
  }

  set current(settings: Settings) {
    this.settings = settings;
    this.change.emit();
  }

  get changed(): ISignal<this, void> {
    return this.change;
  }
}
