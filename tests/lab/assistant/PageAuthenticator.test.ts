import type { AuditEvent } from '../../../src/core/audit/AuditEvent.js';
import { AssistantError } from '../../../src/core/errors/AssistantError.js';
import { personaNames } from '../../../src/core/session/personas.js';
import { SessionManager, type Session } from '../../../src/core/session/SessionManager.js';
import type { SignInMethod } from '../../../src/core/session/SignInMethod.js';
import {
  PageAuthenticator,
  type PageAuthenticatorPorts
} from '../../../src/lab/assistant/PageAuthenticator.js';

const { signal } = new AbortController();
const byProfile: SignInMethod = {
  mode: 'profile',
  user: 'ann',
  personas: ['Procurement Specialist', 'Field Engineer'],
  ignored: []
};

let opened: number;
let recorded: [Session | null, AuditEvent][];
let failure: AssistantError | null;
beforeEach(() => {
  opened = 0;
  recorded = [];
  failure = null;
});

function where(method: SignInMethod, more: Partial<PageAuthenticatorPorts> = {}) {
  const sessions = new SessionManager({ now: () => 0, newId: () => `s${(opened += 1)}` });
  return new PageAuthenticator({
    sessions,
    auditor: { record: (session, event) => recorded.push([session, event]) },
    askMethod: () => Promise.resolve(method),
    auth: {
      authenticate: username =>
        failure
          ? Promise.reject(failure)
          : Promise.resolve(sessions.open(username, ['Field Engineer'], 'Field Engineer'))
    },
    isGenerated: true,
    ...more
  });
}

describe('the demo', () => {
  it('is whichever persona is chosen, of all', async () => {
    expect(await where({ mode: 'demo' }).asDemo('Field Engineer', signal)).toMatchObject({
      userName: 'demo',
      persona: 'Field Engineer',
      personas: personaNames
    });
  });

  it.each([{ mode: 'password' } as const, byProfile])(
    'is no way in where it is $mode',
    async way => {
      await expect(where(way).asDemo('Field Engineer', signal)).rejects.toMatchObject({
        code: 'auth/other-sign-in'
      });
      expect(opened).toBe(0);
    }
  );

  it('does not exist with data that is not generated', async () => {
    const authenticator = where({ mode: 'demo' }, { isGenerated: false });
    const refused = { code: 'auth/other-sign-in' };
    await expect(authenticator.method(signal)).rejects.toMatchObject(refused);
    await expect(authenticator.asDemo('Field Engineer', signal)).rejects.toMatchObject(refused);
    expect(opened).toBe(0);
  });

  it('lets nobody in while the server does not say', async () => {
    const askMethod = () => Promise.reject(new AssistantError('auth/no-answer', ['500']));
    const authenticator = where({ mode: 'demo' }, { askMethod });
    await expect(authenticator.asDemo('Field Engineer', signal)).rejects.toMatchObject({
      code: 'auth/no-answer'
    });
    expect(opened).toBe(0);
  });
});

describe('a profile', () => {
  it('is whom the server names, as the first persona of theirs', async () => {
    expect(await where(byProfile).byProfile(signal)).toMatchObject({
      userName: 'ann',
      persona: 'Procurement Specialist',
      personas: ['Procurement Specialist', 'Field Engineer']
    });
  });

  it.each([{ mode: 'password' }, { mode: 'demo' }] as const)(
    'is no way in where it is $mode',
    async way => {
      await expect(where(way).byProfile(signal)).rejects.toMatchObject({
        code: 'auth/other-sign-in'
      });
      expect(opened).toBe(0);
    }
  );
});

describe('a password', () => {
  it('that is right opens a session', async () => {
    const session = await where({ mode: 'password' }).byPassword('ada', 'correct horse', signal);
    expect(session.userName).toBe('ada');
    expect(recorded).toEqual([]);
  });

  it('that is wrong leaves the name in the journal, cut short, and nothing else', async () => {
    failure = new AssistantError('auth/invalid-credentials');
    const attempt = where({ mode: 'password' }).byPassword(`eve\n${'x'.repeat(99)}`, 'pw', signal);
    await expect(attempt).rejects.toBe(failure);
    expect(recorded).toEqual([
      [null, { event: 'failed-login', username: `eve\n${'x'.repeat(60)}` }]
    ]);
  });

  it('that could not be compared is no failed sign-in', async () => {
    failure = new AssistantError('auth/no-answer', ['503']);
    const attempt = where({ mode: 'password' }).byPassword('ada', 'correct horse', signal);
    await expect(attempt).rejects.toBe(failure);
    expect(recorded).toEqual([]);
  });
});
