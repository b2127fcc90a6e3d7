import { Clipboard, type IThemeManager } from '@jupyterlab/apputils';
import type { IRenderMimeRegistry } from '@jupyterlab/rendermime';
import type { ITranslator } from '@jupyterlab/translation';
import { CommandToolbarButton, ReactWidget, Toolbar } from '@jupyterlab/ui-components';
import type { CommandRegistry } from '@lumino/commands';
import { UUID } from '@lumino/coreutils';
import { Signal } from '@lumino/signaling';
import * as React from 'react';
import { csvOf } from '../../core/answer/csvOf.js';
import { delimitedText } from '../../core/answer/delimitedText.js';
import type { Answer } from '../../core/answer/Outcome.js';
import type { IAssistant } from '../assistant/IAssistant.js';
import { commandIds } from '../commands/commandIds.js';
import { Conversation } from '../conversation/Conversation.js';
import type { Turn } from '../conversation/Turn.js';
import type { INotebookActions } from '../notebook/INotebookActions.js';
import type { SettingsStore } from '../settings/SettingsStore.js';
import { Planner } from '../planner/Planner.js';
import { EarlierQuestions } from './EarlierQuestions.js';
import { fileNameOf } from './fileNameOf.js';
import { Panel } from './Panel.js';
import { PanelProvider, type PanelServices } from './PanelContext.js';
import { PersonaSwitch } from './PersonaSwitch.js';
import { saveText } from './saveText.js';
import { SessionCost } from './SessionCost.js';
// First, since the others say what is different in their parts of it.
import '../../../style/panel.css';
import '../../../style/cards.css';
import '../../../style/costs.css';
import '../../../style/planner.css';
import '../../../style/question.css';
import '../../../style/signIn.css';
import '../../../style/toolbar.css';

/** Frames until what a change draws must be there. */
const patience = 20;

export interface PanelContentOptions {
  readonly assistant: IAssistant;
  readonly settings: SettingsStore;
  readonly commands: CommandRegistry;
  readonly rendermime: IRenderMimeRegistry;
  readonly themes: IThemeManager | null;
  readonly notebook: INotebookActions | null;
  readonly translator: ITranslator;
  readonly toolbar: Toolbar;
}

/** What the panel shows, and what its commands act on. */
export class PanelContent extends ReactWidget {
  readonly conversation: Conversation;
  readonly planner: Planner;
  private readonly services: PanelServices;
  private readonly earlier: EarlierQuestions;

  constructor(private readonly options: PanelContentOptions) {
    super();
    this.addClass('jp-SupplyChain-Content');
    const trans = options.translator.load('supply_chain_assistant');
    this.conversation = new Conversation({
      assistant: options.assistant,
      trans,
      now: () => performance.now(),
      newId: () => UUID.uuid4()
    });
    this.planner = new Planner(options.assistant);
    this.services = {
      ...options,
      conversation: this.conversation,
      planner: this.planner,
      trans,
      locale: options.translator.languageCode.replace('_', '-'),
      ask: request => {
        void this.conversation.ask(request);
        this.focusQuestion(false);
      },
      focusQuestion: () => {
        this.focusQuestion(false);
      }
    };
    this.earlier = new EarlierQuestions(options.commands, trans);
    this.fillToolbar();
    options.assistant.sessionChanged.connect(this.onSession, this);
    this.onSession();
  }

  override dispose(): void {
    Signal.clearData(this);
    this.earlier.dispose();
    this.planner.dispose();
    this.conversation.dispose();
    super.dispose();
  }

  /**
   * Puts the focus into the question or, for who is not signed in, where they do so.
   * @param orForm whether a form that is open has it instead
   */
  focusQuestion(orForm = this.planner.isOpen): void {
    void (this.renderPromise ?? Promise.resolve()).then(() => {
      this.focusFirst(orForm, patience);
    });
  }

  /** @param frames how many more to wait for what the session's change has not drawn yet */
  private focusFirst(orForm: boolean, frames: number): void {
    const find = (selector: string): HTMLElement | null => this.node.querySelector(selector);
    const form = orForm ? find('.jp-SupplyChain-Planner select') : null;
    const found = this.options.assistant.session
      ? (form ?? find('.jp-SupplyChain-QuestionBox textarea'))
      : (find('.jp-SupplyChain-SignIn :is(input, button)') ?? find('.jp-SupplyChain-SignIn'));
    if (found) {
      found.focus();
    } else if (frames > 0) {
      requestAnimationFrame(() => {
        this.focusFirst(orForm, frames - 1);
      });
    }
  }

  showEarlierQuestions(): void {
    const button = this.options.toolbar.node.querySelector<HTMLElement>(
      `[data-command="${commandIds.earlierQuestions}"]`
    );
    if (button) {
      this.earlier.showBelow(button, this.conversation.history.newestFirst);
    }
  }

  saveCsv(turnId?: string): void {
    this.withAnswer(turnId, (turn, { question, table }) => {
      const name = fileNameOf(question, 'csv');
      saveText(name, csvOf(table), 'text/csv;charset=utf-8');
      this.options.assistant.record({ event: 'export', to: 'csv', rows: table.rowCount });
      this.report(turn, this.services.trans.__('Saved as %1', name));
    });
  }

  copyResult(turnId?: string): void {
    const { trans } = this.services;
    this.withAnswer(turnId, (turn, { table }) => {
      // Not `navigator.clipboard`, which a page that came over plain HTTP does not have.
      Clipboard.copyToSystem(delimitedText(table, '\t'));
      this.options.assistant.record({ event: 'export', to: 'clipboard', rows: table.rowCount });
      this.report(turn, trans._n('Copied %1 row', 'Copied %1 rows', table.rowCount));
    });
  }

  explainAnswer(turnId?: string): void {
    this.withAnswer(turnId, turn => {
      turn.explain(!turn.explained);
    });
  }

  protected override render(): React.ReactElement {
    return (
      <PanelProvider value={this.services}>
        <Panel />
      </PanelProvider>
    );
  }

  private withAnswer(turnId: string | undefined, act: (turn: Turn, answer: Answer) => void): void {
    const turn = this.conversation.answered(turnId);
    if (turn?.outcome?.kind === 'answer' && this.conversation.mayLeave(turn)) {
      act(turn, turn.outcome);
    }
  }

  private report(turn: Turn, note: string): void {
    turn.say(note);
    this.conversation.announcer.say(note);
  }

  private fillToolbar(): void {
    const { toolbar, commands } = this.options;
    const widget = (view: React.ReactElement): ReactWidget =>
      ReactWidget.create(<PanelProvider value={this.services}>{view}</PanelProvider>);
    toolbar.addItem('persona', widget(<PersonaSwitch />));
    toolbar.addItem('spacer', Toolbar.createSpacerItem());
    toolbar.addItem('cost', widget(<SessionCost />));
    for (const id of [
      commandIds.plan,
      commandIds.newConversation,
      commandIds.earlierQuestions,
      commandIds.openSettings,
      commandIds.signOut
    ]) {
      toolbar.addItem(id, new CommandToolbarButton({ commands, id, label: '' }));
    }
  }

  private readonly onSession = (): void => {
    const held = this.options.toolbar.parent?.node.contains(document.activeElement) ?? false;
    this.options.toolbar.setHidden(!this.options.assistant.session);
    // What had the focus, a sign-in button for one, is about to go.
    if (held && !(document.activeElement instanceof HTMLSelectElement)) {
      requestAnimationFrame(() => {
        this.focusQuestion();
      });
    }
  };
}
