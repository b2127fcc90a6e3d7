import type { JupyterFrontEnd } from '@jupyterlab/application';
import { nullTranslator } from '@jupyterlab/translation';
import { CommandRegistry } from '@lumino/commands';
import { english } from '../../../src/core/language/Translation.js';
import { addPanelCommands } from '../../../src/lab/commands/addPanelCommands.js';
import { commandIds } from '../../../src/lab/commands/commandIds.js';
import { Conversation } from '../../../src/lab/conversation/Conversation.js';
import type { PanelContent } from '../../../src/lab/panel/PanelContent.js';
import { SettingsStore } from '../../../src/lab/settings/SettingsStore.js';
import {
  counter,
  pageWith,
  ScriptedAssistant,
  settled,
  signIn
} from '../conversation/ScriptedAssistant.js';
import { answerOf } from '../panel/answerOf.js';

const scripted = new ScriptedAssistant();
let commands: CommandRegistry;
let shown: string[];
let panel: { hasFocus: boolean };
let conversation: Conversation;
let page: ReturnType<typeof pageWith>;

beforeEach(() => {
  commands = new CommandRegistry();
  shown = [];
  page = pageWith(scripted);
  conversation = new Conversation({
    assistant: page,
    trans: english,
    now: () => 0,
    newId: counter('id')
  });
  const content = {
    conversation,
    focusQuestion: () => shown.push('question'),
    showEarlierQuestions: () => shown.push('earlier questions')
  };
  const loaded = content as unknown as PanelContent;
  const whole = {
    id: 'panel',
    settings: new SettingsStore(),
    hasFocus: false,
    loaded,
    load: () => Promise.resolve(loaded)
  };
  panel = whole;
  const shell = {
    activateById: (id: string) => shown.push(id),
    currentWidget: { activate: () => shown.push('notebook') }
  };
  addPanelCommands({
    app: { commands, shell } as unknown as JupyterFrontEnd,
    assistant: page,
    panel: whole,
    trans: nullTranslator.load('supply_chain_assistant')
  });
});

it('toggles between the question and the notebook', async () => {
  await commands.execute(commandIds.open, { toggle: true });
  panel.hasFocus = true;
  await commands.execute(commandIds.open, { toggle: true });
  await commands.execute(commandIds.open);
  expect(shown).toEqual(['panel', 'question', 'notebook', 'panel', 'question']);
});

it('asks for who is signed in', async () => {
  await signIn(page, 'Field Engineer');
  void commands.execute(commandIds.ask, { question: 'What is late?' });
  await settled();
  expect(scripted.newest.query.request.text).toBe('What is late?');
  conversation.stop();
});

it('keeps a question for who is not signed in yet', async () => {
  await commands.execute(commandIds.ask, { question: 'What is late?' });
  expect(conversation.turns).toEqual([]);
  expect(conversation.draft).toBe('What is late?');
  expect(shown).toEqual(['panel', 'question']);
});

it('offers only what makes sense now', async () => {
  const enabled = (): string[] => Object.values(commandIds).filter(id => commands.isEnabled(id));
  expect(enabled()).toEqual([commandIds.open, commandIds.ask]);
  await signIn(page, 'Field Engineer');
  expect(enabled()).toContain(commandIds.signOut);
  expect(enabled()).not.toContain(commandIds.saveCsv);
  void conversation.ask({ kind: 'question', text: 'one' });
  await settled();
  expect(enabled()).toContain(commandIds.stop);
  await scripted.newest.answer(answerOf('one'));
  expect(enabled()).toContain(commandIds.saveCsv);
  expect(enabled()).not.toContain(commandIds.stop);
});

it('names every command', () => {
  for (const id of Object.values(commandIds)) {
    expect(commands.label(id)).not.toBe('');
  }
});

describe('earlier questions', () => {
  const question = `Which items are below their reorder point,\n${'very '.repeat(20)}far?`;

  it('are shown to who is signed in', async () => {
    expect(commands.isEnabled(commandIds.earlierQuestions)).toBe(false);
    await signIn(page, 'Field Engineer');
    await commands.execute(commandIds.earlierQuestions);
    expect(shown).toEqual(['earlier questions']);
  });

  it('come back as the draft, from a label of one short line', async () => {
    await signIn(page, 'Field Engineer');
    conversation.history.add(question);
    await commands.execute(commandIds.recallQuestion, { question });
    expect(conversation.draft).toBe(question);
    expect(shown).toEqual(['question']);
    expect(scripted.asked.map(({ query }) => query.request.text)).not.toContain(question);
    const label = commands.label(commandIds.recallQuestion, { question });
    expect(label).toMatch(/^Which items are below their reorder point, very .*…$/);
    expect(label).toHaveLength(60);
  });

  it('do not come back to another persona out of a menu that was filled before', async () => {
    await signIn(page, 'Field Engineer');
    conversation.history.add(question);
    await signIn(page, 'Warehouse Manager');
    await commands.execute(commandIds.recallQuestion, { question });
    expect(conversation.draft).toBe('');
  });

  it('say so where there are none', async () => {
    await signIn(page, 'Field Engineer');
    expect(commands.label(commandIds.recallQuestion)).toBe('No questions yet');
    expect(commands.isEnabled(commandIds.recallQuestion)).toBe(false);
  });
});

it('opens our settings where there is a settings editor, and only there', async () => {
  expect(commands.isVisible(commandIds.openSettings)).toBe(false);
  const execute = jest.fn();
  commands.addCommand('settingeditor:open', { execute });
  expect(commands.isVisible(commandIds.openSettings)).toBe(true);
  await commands.execute(commandIds.openSettings);
  expect(execute).toHaveBeenCalledWith({ query: 'Supply Chain Assistant' });
});
