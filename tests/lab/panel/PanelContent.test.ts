import { Clipboard } from '@jupyterlab/apputils';
import { RenderMimeRegistry } from '@jupyterlab/rendermime';
import { nullTranslator } from '@jupyterlab/translation';
import { Toolbar } from '@jupyterlab/ui-components';
import { CommandRegistry } from '@lumino/commands';
import { act } from 'react-dom/test-utils';
import type { PageAssistant } from '../../../src/lab/assistant/PageAssistant.js';
import { commandIds } from '../../../src/lab/commands/commandIds.js';
import { PanelContent } from '../../../src/lab/panel/PanelContent.js';
import { SettingsStore } from '../../../src/lab/settings/SettingsStore.js';
import { PaperJournal } from '../../core/audit/PaperJournal.js';
import { pageWith, ScriptedAssistant, settled, signIn } from '../conversation/ScriptedAssistant.js';
import { answerOf } from './answerOf.js';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const scripted = new ScriptedAssistant();
let page: PageAssistant;
let journal: PaperJournal;
let toolbar: Toolbar;
let content: PanelContent;
let executed: unknown[];

beforeEach(async () => {
  executed = [];
  journal = new PaperJournal();
  page = pageWith(scripted, undefined, journal);
  toolbar = new Toolbar();
  const commands = new CommandRegistry();
  for (const id of Object.values(commandIds)) {
    commands.addCommand(id, {
      label: ({ question }) => (typeof question === 'string' ? question : id),
      execute: args => executed.push(args)
    });
  }
  content = new PanelContent({
    assistant: page,
    settings: new SettingsStore(),
    commands,
    rendermime: new RenderMimeRegistry(),
    themes: null,
    notebook: null,
    translator: nullTranslator,
    toolbar
  });
  await act(settled);
});

afterEach(() => {
  content.dispose();
});

async function answer(question: string): Promise<void> {
  await act(async () => {
    void content.conversation.ask({ kind: 'question', text: question });
    await settled();
    await scripted.newest.answer(answerOf(question));
  });
}

it('shows the toolbar to who is signed in', async () => {
  expect(toolbar.isHidden).toBe(true);
  await signIn(page, 'Field Engineer');
  expect(toolbar.isHidden).toBe(false);
  page.signOut();
  expect(toolbar.isHidden).toBe(true);
});

describe('saving', () => {
  let saved: { name: string; text: Promise<string> }[];

  beforeEach(async () => {
    saved = [];
    let newest: Blob | null = null;
    URL.createObjectURL = blob => {
      newest = blob as Blob;
      return 'blob:1';
    };
    URL.revokeObjectURL = () => undefined;
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement
    ) {
      const reader = new FileReader();
      const text = new Promise<string>(resolve => {
        reader.onload = () => {
          resolve(reader.result as string);
        };
      });
      reader.readAsText(newest ?? new Blob());
      saved.push({ name: this.download, text });
    });
    await signIn(page, 'Field Engineer');
  });

  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('saves the newest answer as a file named after its question', async () => {
    await answer('What’s late, worst first?');
    content.saveCsv();
    expect(saved[0]?.name).toBe('what-s-late-worst-first.csv');
    await expect(saved[0]?.text).resolves.toContain('P-2,-1\r\n');
    expect(content.conversation.turns[0]?.note).toContain('what-s-late-worst-first.csv');
    expect(journal.entries.at(-1)).toMatchObject({ event: 'export', to: 'csv', user: 'demo' });
  });

  it('saves the answer that is asked for', async () => {
    await answer('one');
    await answer('two');
    content.saveCsv(content.conversation.turns[1]?.id);
    expect(saved.map(({ name }) => name)).toEqual(['one.csv']);
  });

  it('saves and copies nothing once who was answered has signed out, or is another persona', async () => {
    await answer('one');
    const [turn] = content.conversation.turns;
    const answered = jest.spyOn(content.conversation, 'answered').mockReturnValue(turn ?? null);
    const copied = jest.spyOn(Clipboard, 'copyToSystem').mockImplementation(() => undefined);
    content.copyResult();
    expect(copied).toHaveBeenCalledTimes(1);
    for (const leave of [
      () => {
        page.switchPersona('Warehouse Manager');
      },
      () => {
        page.signOut();
      }
    ]) {
      leave();
      content.saveCsv(turn?.id);
      content.copyResult(turn?.id);
    }
    expect(answered).toHaveBeenCalledTimes(5);
    expect(saved).toEqual([]);
    expect(copied).toHaveBeenCalledTimes(1);
  });

  it('saves nothing while there is no answer', () => {
    content.saveCsv();
    expect(saved).toEqual([]);
  });
});

it('explains an answer, and no longer', async () => {
  await signIn(page, 'Field Engineer');
  await answer('one');
  content.explainAnswer();
  expect(content.conversation.turns[0]?.explained).toBe(true);
  content.explainAnswer();
  expect(content.conversation.turns[0]?.explained).toBe(false);
});

it('opens a menu of the earlier questions, newest first, and leads back from it', async () => {
  // The toolbar draws its buttons only in a page that has a layout.
  const opener = document.createElement('button');
  opener.dataset['command'] = commandIds.earlierQuestions;
  toolbar.node.append(opener);
  document.body.append(toolbar.node);
  await signIn(page, 'Field Engineer');
  await answer('one');
  await answer('two');
  content.showEarlierQuestions();
  await settled();
  const menu = document.querySelector('[role=menu]');
  expect(menu?.getAttribute('aria-label')).toBe('Earlier questions');
  const items = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')];
  expect(items.map(item => item.textContent)).toEqual(['two', 'one']);
  const press = (key: string, keyCode: number): void => {
    const event = new KeyboardEvent('keydown', { key, keyCode, bubbles: true });
    menu?.dispatchEvent(event);
  };
  press('ArrowDown', 40);
  press('ArrowDown', 40);
  press('Enter', 13);
  expect(executed).toEqual([{ question: 'one' }]);
  expect(document.querySelector('[role=menu]')).toBeNull();
  expect(document.activeElement).toBe(opener);
  toolbar.node.remove();
});
