import { nullTranslator } from '@jupyterlab/translation';
import { RenderMimeRegistry } from '@jupyterlab/rendermime';
import { CommandRegistry } from '@lumino/commands';
import { Signal, type ISignal } from '@lumino/signaling';
import * as axe from 'axe-core';
import * as React from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { act } from 'react-dom/test-utils';
import type { Outcome } from '../../../src/core/answer/Outcome.js';
import { SessionManager } from '../../../src/core/session/SessionManager.js';
import type {
  DisposableAssistant,
  PageAssistant
} from '../../../src/lab/assistant/PageAssistant.js';
import { Conversation } from '../../../src/lab/conversation/Conversation.js';
import type { INotebookActions } from '../../../src/lab/notebook/INotebookActions.js';
import { Panel } from '../../../src/lab/panel/Panel.js';
import { PanelProvider } from '../../../src/lab/panel/PanelContext.js';
import { Planner } from '../../../src/lab/planner/Planner.js';
import { SettingsStore } from '../../../src/lab/settings/SettingsStore.js';
import { PaperJournal } from '../../core/audit/PaperJournal.js';
import {
  counter,
  pageWith,
  ScriptedAssistant,
  ScriptedAuthenticator,
  settled,
  signIn
} from '../conversation/ScriptedAssistant.js';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
// jsdom has no layout, so nothing scrolls.
Element.prototype.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;

/** A notebook that only remembers what was done to it. */
export class PaperNotebook implements INotebookActions {
  target: string | null = null;
  readonly done: string[] = [];
  private readonly change = new Signal<INotebookActions, string | null>(this);

  open(name: string): void {
    this.target = name;
    this.change.emit(name);
  }

  get targetChanged(): ISignal<INotebookActions, string | null> {
    return this.change;
  }

  insertSql(sql: string): Promise<string> {
    this.done.push(sql);
    return Promise.resolve('Inserted below cell 4');
  }

  exportDataFrame(): Promise<string> {
    return Promise.reject(new Error('no kernel'));
  }
}

/** The panel in a page, with an assistant that the test answers for. */
export class Stage {
  readonly scripted = new ScriptedAssistant();
  readonly journal = new PaperJournal();
  readonly authenticator = new ScriptedAuthenticator();
  /** The moment, in milliseconds. */
  now = 0;
  readonly sessions = new SessionManager({ now: () => this.now, newId: counter('s') });
  readonly page: PageAssistant;
  readonly notebook = new PaperNotebook();
  readonly commands = new CommandRegistry();
  readonly settings = new SettingsStore();
  readonly trans = nullTranslator.load('supply_chain_assistant');
  readonly conversation: Conversation;
  readonly planner: Planner;
  readonly node = document.createElement('div');
  private root: Root | null = null;

  /** @param start loads the assistant */
  constructor(start?: () => Promise<DisposableAssistant>) {
    const { authenticator, sessions } = this;
    this.page = pageWith(this.scripted, start, this.journal, { authenticator, sessions });
    this.planner = new Planner(this.page);
    this.conversation = new Conversation({
      assistant: this.page,
      trans: this.trans,
      now: () => performance.now(),
      newId: counter('id')
    });
  }

  async open(): Promise<void> {
    document.body.append(this.node);
    const focusQuestion = (): void => {
      this.node.querySelector('textarea')?.focus();
    };
    await act(async () => {
      this.root = createRoot(this.node);
      this.root.render(
        <PanelProvider
          value={{
            assistant: this.page,
            conversation: this.conversation,
            planner: this.planner,
            settings: this.settings,
            commands: this.commands,
            rendermime: new RenderMimeRegistry(),
            themes: null,
            notebook: this.notebook,
            trans: this.trans,
            locale: 'en',
            ask: request => {
              void this.conversation.ask(request);
              focusQuestion();
            },
            focusQuestion
          }}
        >
          <Panel />
        </PanelProvider>
      );
      await settled();
    });
  }

  async signIn(): Promise<void> {
    await this.open();
    await this.do(async () => {
      await signIn(this.page, 'Warehouse Manager');
    });
  }

  /** Asks and lets it end with the outcome. */
  async see(outcome: Outcome): Promise<void> {
    await this.type(outcome.question);
    await this.press('Enter');
    await this.do(() => this.scripted.newest.answer(outcome));
  }

  /** Takes the views away, as a side area that moves them does; the conversation stays. */
  hide(): void {
    act(() => {
      this.root?.unmount();
      this.root = null;
    });
    this.node.remove();
  }

  close(): void {
    this.hide();
    this.planner.dispose();
    this.conversation.dispose();
  }

  async do(action: () => unknown): Promise<void> {
    await act(async () => {
      await action();
      await settled();
    });
  }

  get question(): HTMLTextAreaElement {
    return this.one('textarea') as HTMLTextAreaElement;
  }

  get cards(): HTMLElement[] {
    return [...this.node.querySelectorAll<HTMLElement>('article')];
  }

  get text(): string {
    return this.node.textContent ?? '';
  }

  one(selector: string): HTMLElement {
    const found = this.node.querySelector<HTMLElement>(selector);
    if (!found) {
      throw new Error(`Nothing is ${selector}.`);
    }
    return found;
  }

  /** A button or menu item by what it is called. */
  button(name: string): HTMLElement {
    const all = [...this.node.querySelectorAll<HTMLElement>('button')];
    const called = (node: HTMLElement): string =>
      node.getAttribute('aria-label') ?? node.textContent ?? '';
    const found =
      all.find(node => called(node) === name) ?? all.find(node => called(node).includes(name));
    if (!found) {
      throw new Error(`No button is called ${name}; there are: ${all.map(called).join(', ')}`);
    }
    return found;
  }

  hasButton(name: string): boolean {
    return [...this.node.querySelectorAll('button')].some(
      node => (node.getAttribute('aria-label') ?? node.textContent) === name
    );
  }

  async click(name: string): Promise<void> {
    await this.do(() => {
      this.button(name).click();
    });
  }

  async type(text: string): Promise<void> {
    await this.do(() => {
      this.question.focus();
      // Past React's own setter, which would take the text for one that it knows already.
      Reflect.set(HTMLTextAreaElement.prototype, 'value', text, this.question);
      this.question.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }

  /** @returns whether the key was taken */
  async press(key: string, more: KeyboardEventInit = {}): Promise<boolean> {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
    await this.do(() => document.activeElement?.dispatchEvent(event));
    return event.defaultPrevented;
  }

  /** What axe finds wrong; colours are the browser suite's, for there is no style here. */
  async faults(): Promise<string[]> {
    const { violations } = await axe.run(this.node, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } }
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`);
  }
}
