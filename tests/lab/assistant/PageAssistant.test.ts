import { SessionManager, sessionIdleLimit } from '../../../src/core/session/SessionManager.js';
import type { PageAssistant, PagePorts } from '../../../src/lab/assistant/PageAssistant.js';
import { PaperJournal } from '../../core/audit/PaperJournal.js';
import {
  configuredBy,
  counter,
  pageWith,
  ScriptedAssistant,
  ScriptedAuthenticator,
  settled,
  signIn
} from '../conversation/ScriptedAssistant.js';

const { signal } = new AbortController();
let now: number;
let sessions: SessionManager;
let assistant: ScriptedAssistant;
let authenticator: ScriptedAuthenticator;
let journal: PaperJournal;
let page: PageAssistant;
/** What waits for its time. */
let later: (() => void)[];

const pageOf = (more: Partial<PagePorts> = {}): PageAssistant =>
  pageWith(assistant, undefined, journal, {
    authenticator,
    sessions,
    later: (_, act) => later.push(act),
    ...more
  });

beforeEach(() => {
  now = 0;
  later = [];
  sessions = new SessionManager({ now: () => now, newId: counter('s') });
  assistant = new ScriptedAssistant();
  authenticator = new ScriptedAuthenticator();
  journal = new PaperJournal();
  page = pageOf();
});

const written = async (): Promise<unknown[]> => {
  await settled();
  return journal.entries.map(({ event, user, persona }) => [event, user, persona]);
};

/** Signs in as Ada, who may act as two personas. */
async function signInAda(): Promise<void> {
  const attempt = page.signIn(by => by.byPassword('ada', 'correct horse', signal), signal);
  await settled();
  const session = sessions.open(
    'ada',
    ['Field Engineer', 'Procurement Specialist'],
    'Field Engineer'
  );
  authenticator.settle(Promise.resolve(session));
  await attempt;
}

it('is signed out at first, and tells who signs in and out', async () => {
  const heard: (string | undefined)[] = [];
  page.sessionChanged.connect((_, session) => heard.push(session?.persona));
  expect(page.session).toBeNull();
  await signIn(page, 'Field Engineer');
  page.signOut();
  expect(heard).toEqual(['Field Engineer', undefined]);
  expect(page.session).toBeNull();
});

describe('a password', () => {
  it('signs in as the user, who may become another persona of theirs and no other', async () => {
    await signInAda();
    page.switchPersona('Procurement Specialist');
    expect(() => page.switchPersona('Warehouse Manager')).toThrow(
      'ada may not act as Warehouse Manager.'
    );
    expect(page.session?.persona).toBe('Procurement Specialist');
    expect(await written()).toEqual([
      ['login', 'ada', 'Field Engineer'],
      ['persona-switch', 'ada', 'Procurement Specialist']
    ]);
  });

  it('that was given up opens nothing, however it ends', async () => {
    const controller = new AbortController();
    const attempt = page.signIn(
      by => by.byPassword('ada', 'correct horse', signal),
      controller.signal
    );
    await settled();
    controller.abort();
    const session = sessions.open('ada', ['Field Engineer'], 'Field Engineer');
    authenticator.settle(Promise.resolve(session));
    await expect(attempt).rejects.toMatchObject({ code: 'query/stopped' });
    expect(page.session).toBeNull();
    expect(() => sessions.get(session.id)).toThrow('You are not signed in.');
  });
});

describe('signing out', () => {
  it('ends every session of the user and nobody else’s', async () => {
    await signInAda();
    const other = sessions.open('ada', ['Field Engineer'], 'Field Engineer');
    const bob = sessions.open('bob', ['Field Engineer'], 'Field Engineer');
    const { id } = page.authorise();
    page.signOut();
    expect(() => sessions.get(id)).toThrow('You are not signed in.');
    expect(() => sessions.get(other.id)).toThrow('You are not signed in.');
    expect(sessions.get(bob.id)).toBe(bob);
  });

  it('stops what runs, and forgets what was asked and answered', async () => {
    await page.load();
    await signInAda();
    const { sessionEnds } = page;
    const emptied = assistant.emptied;
    page.signOut();
    expect(sessionEnds.aborted).toBe(true);
    expect(assistant.emptied).toBe(emptied + 1);
  });

  it('is written down once', async () => {
    await signIn(page, 'Field Engineer');
    page.signOut();
    page.signOut();
    expect(await written()).toEqual([
      ['login', 'demo', 'Field Engineer'],
      ['logout', 'demo', 'Field Engineer']
    ]);
  });
});

describe('another persona', () => {
  it('finds nothing running and nothing remembered', async () => {
    await page.load();
    await signIn(page, 'Field Engineer');
    const { sessionEnds } = page;
    const emptied = assistant.emptied;
    page.switchPersona('Warehouse Manager');
    expect(sessionEnds.aborted).toBe(true);
    expect(page.sessionEnds.aborted).toBe(false);
    expect(assistant.emptied).toBe(emptied + 1);
  });

  it('may not use what the one before was answered', async () => {
    const before = await signIn(page, 'Field Engineer');
    page.switchPersona('Warehouse Manager');
    expect(() => page.authorise(before)).toThrow('This answer was given in another session.');
    page.switchPersona('Field Engineer');
    expect(() => page.authorise(before)).toThrow('This answer was given in another session.');
  });

  it('that is the same one changes nothing', async () => {
    await signIn(page, 'Field Engineer');
    const { sessionEnds } = page;
    page.switchPersona('Field Engineer');
    expect(sessionEnds.aborted).toBe(false);
    expect(await written()).toEqual([['login', 'demo', 'Field Engineer']]);
  });
});

describe('an idle hour', () => {
  const pass = (milliseconds: number): void => {
    now += milliseconds;
    later.splice(0).forEach(act => {
      act();
    });
  };

  it('ends the session by itself, says so, and forgets', async () => {
    await page.load();
    await signIn(page, 'Field Engineer');
    const emptied = assistant.emptied;
    pass(sessionIdleLimit);
    expect(page.session).not.toBeNull();
    pass(1);
    expect(page.session).toBeNull();
    expect(page.idledOut).toBe(true);
    expect(assistant.emptied).toBe(emptied + 1);
    await settled();
    expect(journal.entries.at(-1)).toMatchObject({ event: 'logout', because: 'idle' });
  });

  it('starts anew with each use', async () => {
    await signIn(page, 'Field Engineer');
    pass(sessionIdleLimit);
    page.authorise();
    pass(sessionIdleLimit);
    expect(page.session).not.toBeNull();
  });

  it('is over at the next use, also where no timer has noticed it', async () => {
    await signIn(page, 'Field Engineer');
    now += sessionIdleLimit + 1;
    expect(page.session).toBeNull();
    expect(() => page.authorise()).toThrow('Your session has ended.');
    expect(page.idledOut).toBe(true);
    expect(() => page.authorise()).toThrow('You are not signed in.');
  });

  it('is not told to who has signed in again', async () => {
    await signIn(page, 'Field Engineer');
    pass(sessionIdleLimit + 1);
    await signIn(page, 'Field Engineer');
    expect(page.idledOut).toBe(false);
    pass(60_000);
    expect(page.session).not.toBeNull();
  });
});

it('loads once, for everyone who asks', async () => {
  const start = jest.fn(() => Promise.resolve(assistant));
  page = pageOf({ start });
  const [first, second] = await Promise.all([page.load(), page.load()]);
  expect(first).toBe(second);
  expect(start).toHaveBeenCalledTimes(1);
});

it('tries again after a failure', async () => {
  const start = jest
    .fn<Promise<ScriptedAssistant>, []>()
    .mockRejectedValueOnce(new Error('offline'))
    .mockResolvedValueOnce(assistant);
  page = pageOf({ start });
  await expect(page.load()).rejects.toThrow('offline');
  await expect(page.load()).resolves.toBe(assistant);
});

it('hands words of the settings on, before and after the assistant is loaded', async () => {
  assistant.problems = [{ path: ['synonyms'], message: 'No.' }];
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

it('tells when the journal fails, and when it is well again', async () => {
  journal.failures = 1;
  const heard: number[] = [];
  page.journalChanged.connect((_, { waiting }) => heard.push(waiting));
  await signIn(page, 'Field Engineer');
  await settled();
  await settled();
  await settled();
  expect(heard).toEqual([1, 0]);
  expect(page.journal).toEqual({ waiting: 0, lost: 0 });
});

describe('a configuration', () => {
  const redshift = {
    aws: { region: 'us-east-1', redshift: { workgroup_name: 'wg', database: 'db' } }
  };
  /** Every assembly that was started, and with what. */
  let started: { readonly assistant: ScriptedAssistant; readonly type: string }[];
  let file: unknown;

  beforeEach(() => {
    started = [];
    file = {};
    page = pageOf({
      loadConfiguration: () => Promise.resolve(configuredBy(file)),
      start: ({ database }) => {
        const fresh = new ScriptedAssistant();
        started.push({ assistant: fresh, type: database.type });
        return Promise.resolve(fresh);
      }
    });
  });

  it('of the file and the person starts the assistant', async () => {
    file = redshift;
    page.configure({ app: { max_query_length: 50 } });
    await page.load();
    expect(started.map(({ type }) => type)).toEqual(['redshift']);
    expect(page.questionLimit).toBe(50);
  });

  it('that changes gives the next question a new assistant, and keeps who is signed in', async () => {
    const session = await signIn(page, 'Field Engineer');
    const before = await page.load();
    page.extend({ synonyms: [1] });
    page.configure({ cache: { max_size: 5 } });
    const after = await page.load();
    expect(after).not.toBe(before);
    expect(started.map(({ assistant: { isDisposed } }) => isDisposed)).toEqual([true, false]);
    expect(started[1]?.assistant.extensions).toEqual([{ synonyms: [1] }]);
    expect(page.authorise()).toBe(session);
  });

  it('that stays the same disturbs nothing', async () => {
    const before = await page.load();
    page.configure({});
    page.configure({ cache: {} });
    expect(await page.load()).toBe(before);
  });

  it('that changes while the assistant is loaded starts it again, and gives the first one back', async () => {
    const loading = page.load();
    await Promise.resolve();
    await Promise.resolve();
    page.configure({ cache: { max_size: 5 } });
    const loaded = await loading;
    expect(started.at(-1)?.assistant).toBe(loaded);
    expect(started.slice(0, -1).every(({ assistant: { isDisposed } }) => isDisposed)).toBe(true);
    expect(started.at(-1)?.assistant.isDisposed).toBe(false);
  });

  it('of other data signs everybody out, since a demo is of generated data alone', async () => {
    await page.load();
    await signIn(page, 'Field Engineer');
    page.configure(redshift);
    expect(page.session).toBeNull();
    expect(page.idledOut).toBe(false);
    await settled();
    expect(journal.entries.at(-1)).toMatchObject({ event: 'logout', because: 'other-data' });
  });

  it('of other data lets nobody in who was just signing in', async () => {
    await page.load();
    const attempt = page.signIn(by => by.byPassword('ada', 'correct horse', signal), signal);
    await settled();
    page.configure(redshift);
    const session = sessions.open('ada', ['Field Engineer'], 'Field Engineer');
    authenticator.settle(Promise.resolve(session));
    await expect(attempt).rejects.toMatchObject({ code: 'query/stopped' });
    expect(() => sessions.get(session.id)).toThrow('You are not signed in.');
  });

  it('that lacks a lock lets nobody sign in or ask, until it is mended', async () => {
    file = { ...redshift, aws: { ...redshift.aws, persona_roles: { field_engineer: 'me' } } };
    await expect(page.load()).rejects.toMatchObject({
      code: 'system/configuration',
      parts: ['aws.persona_roles.field_engineer: It must be an ARN.']
    });
    await expect(page.authenticator()).rejects.toMatchObject({ code: 'system/configuration' });
    expect(started).toEqual([]);
    file = redshift;
    await page.load();
    expect(started.map(({ type }) => type)).toEqual(['redshift']);
  });

  it('that the server does not give is asked for again', async () => {
    const loadConfiguration = jest
      .fn<ReturnType<PagePorts['loadConfiguration']>, []>()
      .mockRejectedValueOnce(new Error('offline'))
      .mockResolvedValue(configuredBy({}));
    page = pageOf({ loadConfiguration });
    await expect(page.load()).rejects.toThrow('offline');
    await expect(page.load()).resolves.toBe(assistant);
  });

  it('tells what is wrong with it, once, and again when the person sets something', async () => {
    const heard: string[][] = [];
    page.configured.connect((_, { problems }) => heard.push(problems.map(({ path }) => path)));
    file = { colour: 1 };
    await page.load();
    await page.load();
    page.configure({ cache: { max_size: -1 } });
    expect(heard).toEqual([['colour'], ['colour', 'cache.max_size']]);
  });

  it('says how long a session may be idle', async () => {
    file = { app: { session_timeout: 60 } };
    await signIn(page, 'Field Engineer');
    now += 60_001;
    expect(page.session).toBeNull();
  });
});
