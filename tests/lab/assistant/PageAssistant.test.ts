import { SessionManager } from '../../../src/core/session/SessionManager.js';
import { PageAssistant } from '../../../src/lab/assistant/PageAssistant.js';
import { PaperJournal } from '../../core/audit/PaperJournal.js';
import {
  counter,
  pageWith,
  ScriptedAssistant,
  settled,
  trailOf
} from '../conversation/ScriptedAssistant.js';

const sessions = (): SessionManager => new SessionManager({ now: () => 0, newId: counter('s') });

it('is signed out at first, and tells who signs in and out', () => {
  const page = new PageAssistant(sessions(), trailOf(new PaperJournal()), () =>
    Promise.resolve(new ScriptedAssistant())
  );
  const heard: (string | undefined)[] = [];
  page.sessionChanged.connect((_, session) => heard.push(session?.persona));
  expect(page.session).toBeNull();
  page.signInAsDemo('Field Engineer');
  page.signOut();
  expect(heard).toEqual(['Field Engineer', undefined]);
  expect(page.session).toBeNull();
});

it('ends the old session when another persona signs in', () => {
  const manager = sessions();
  const page = new PageAssistant(manager, trailOf(new PaperJournal()), () =>
    Promise.resolve(new ScriptedAssistant())
  );
  const first = page.signInAsDemo('Field Engineer');
  const second = page.signInAsDemo('Procurement Specialist');
  expect(() => manager.get(first.id)).toThrow('You are not signed in.');
  expect(manager.get(second.id).persona).toBe('Procurement Specialist');
});

it('loads once, for everyone who asks', async () => {
  const start = jest.fn(() => Promise.resolve(new ScriptedAssistant()));
  const page = new PageAssistant(sessions(), trailOf(new PaperJournal()), start);
  const [first, second] = await Promise.all([page.load(), page.load()]);
  expect(first).toBe(second);
  expect(start).toHaveBeenCalledTimes(1);
});

it('tries again after a failure', async () => {
  const assistant = new ScriptedAssistant();
  const start = jest
    .fn<Promise<ScriptedAssistant>, []>()
    .mockRejectedValueOnce(new Error('offline'))
    .mockResolvedValueOnce(assistant);
  const page = new PageAssistant(sessions(), trailOf(new PaperJournal()), start);
  await expect(page.load()).rejects.toThrow('offline');
  await expect(page.load()).resolves.toBe(assistant);
});

it('hands words of the settings on, before and after the assistant is loaded', async () => {
  const assistant = new ScriptedAssistant();
  assistant.problems = [{ path: ['synonyms'], message: 'No.' }];
  const page = new PageAssistant(sessions(), trailOf(new PaperJournal()), () =>
    Promise.resolve(assistant)
  );
  const heard: unknown[] = [];
  page.extended.connect((_, problems) => heard.push(problems));
  page.extend({ synonyms: [1] });
  page.extend({ synonyms: [2] });
  expect(heard).toEqual([]);
  await page.load();
  page.extend({ synonyms: [3] });
  expect(assistant.extensions).toEqual([{ synonyms: [2] }, { synonyms: [3] }]);
  expect(heard).toEqual([assistant.problems, assistant.problems]);
});

it('writes down who signs in, becomes another persona and signs out', async () => {
  const journal = new PaperJournal();
  const page = pageWith(new ScriptedAssistant(), undefined, journal);
  page.signInAsDemo('Field Engineer');
  page.signInAsDemo('Procurement Specialist');
  page.signOut();
  page.signOut();
  await settled();
  expect(journal.entries.map(({ event, persona }) => [event, persona])).toEqual([
    ['login', 'Field Engineer'],
    ['persona-switch', 'Procurement Specialist'],
    ['logout', 'Procurement Specialist']
  ]);
});

it('tells when the journal fails, and when it is well again', async () => {
  const journal = new PaperJournal();
  journal.failures = 1;
  const page = pageWith(new ScriptedAssistant(), undefined, journal);
  const heard: number[] = [];
  page.journalChanged.connect((_, { waiting }) => heard.push(waiting));
  page.signInAsDemo('Field Engineer');
  await settled();
  await settled();
  expect(heard).toEqual([1, 0]);
  expect(page.journal).toEqual({ waiting: 0, lost: 0 });
});
