import type { Cell } from '@jupyterlab/cells';
import { NotebookModel, type INotebookCellExecutor } from '@jupyterlab/notebook';
import { Signal } from '@lumino/signaling';
import { english } from '../../../src/core/language/Translation.js';
import { SessionManager, sessionIdleLimit } from '../../../src/core/session/SessionManager.js';
import type { PageAssistant } from '../../../src/lab/assistant/PageAssistant.js';
import { exportDataFrame } from '../../../src/lab/export/exportDataFrame.js';
import { askCell } from '../../../src/lab/magic/askCell.js';
import {
  counter,
  pageWith,
  ScriptedAssistant,
  settled,
  signIn
} from '../conversation/ScriptedAssistant.js';
import { answerOf } from '../panel/answerOf.js';

jest.mock('../../../src/lab/export/exportDataFrame.js', () => ({ exportDataFrame: jest.fn() }));

type RunOptions = INotebookCellExecutor.IRunCellOptions;

let now: number;
let scripted: ScriptedAssistant;
let page: PageAssistant;
let notebook: NotebookModel;
let shownSignIn: number;
beforeEach(() => {
  now = 0;
  shownSignIn = 0;
  scripted = new ScriptedAssistant();
  const sessions = new SessionManager({ now: () => now, newId: counter('s') });
  page = pageWith(scripted, undefined, undefined, { sessions });
  notebook = new NotebookModel();
  jest.mocked(exportDataFrame).mockReset().mockResolvedValue('low');
});

/** Runs a cell; resolves with whether it was answered, and what it shows. */
async function run(source: string): Promise<string> {
  notebook.sharedModel.insertCell(0, { cell_type: 'code', source });
  const model = notebook.cells.get(0);
  const owner = {};
  const cell = { model, isDisposed: false, disposed: new Signal(owner) };
  const options = {
    cell: cell as unknown as Cell,
    notebook,
    notebookConfig: { recordTiming: false },
    onCellExecuted: () => undefined,
    onCellExecutionScheduled: () => undefined,
    sessionContext: {}
  } as unknown as RunOptions;
  const services = {
    assistant: page,
    drive: {} as never,
    trans: english,
    locale: 'en',
    showSignIn: () => {
      shownSignIn += 1;
    }
  };
  await askCell(options, new AbortController().signal, services).catch(() => undefined);
  return JSON.stringify(model.toJSON());
}

it('shows the answer, and sends the rows to the kernel where that is wanted', async () => {
  await signIn(page, 'Field Engineer');
  const shown = run('%%ask --as low\nWhat is low?');
  await settled();
  await scripted.newest.answer(answerOf('What is low?'));
  expect(await shown).toContain('P-1');
  expect(exportDataFrame).toHaveBeenCalledTimes(1);
});

it.each([
  [
    'nobody',
    () => {
      page.signOut();
    }
  ],
  [
    'somebody who was idle for an hour',
    () => {
      now += sessionIdleLimit + 1;
    }
  ]
])('asks nothing for %s and leads to the sign-in', async (_who, leave) => {
  await signIn(page, 'Field Engineer');
  leave();
  const shown = await run('%%ask What is low?');
  expect(scripted.asked).toEqual([]);
  expect(shownSignIn).toBe(1);
  expect(shown).toMatch(/auth\/(not-signed-in|session-expired)/);
});

const departures: [string, () => void][] = [
  [
    'signed out',
    () => {
      page.signOut();
    }
  ],
  [
    'another persona',
    () => {
      page.switchPersona('Warehouse Manager');
    }
  ]
];

it.each(departures)('stops for who is %s, and shows and sends nothing', async (_how, leave) => {
  await signIn(page, 'Field Engineer');
  const shown = run('%%ask --as low\nWhat is low?');
  await settled();
  leave();
  expect(scripted.newest.query.signal.aborted).toBe(true);
  await scripted.newest.answer(answerOf('What is low?'));
  expect(await shown).not.toContain('P-1');
  expect(exportDataFrame).not.toHaveBeenCalled();
});

it.each(departures)('does not show what was sent for who is %s by then', async (_how, leave) => {
  await signIn(page, 'Field Engineer');
  jest.mocked(exportDataFrame).mockImplementation(() => {
    leave();
    return Promise.resolve('low');
  });
  const shown = run('%%ask --as low\nWhat is low?');
  await settled();
  await scripted.newest.answer(answerOf('What is low?'));
  expect(await shown).not.toContain('P-1');
});
