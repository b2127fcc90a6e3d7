import { AssistantError } from '../../../src/core/errors/AssistantError.js';
import type { PersonaName } from '../../../src/core/session/personas.js';
import { Stage } from '../panel/Stage.js';

let stage: Stage;
beforeEach(async () => {
  stage = new Stage();
  stage.authenticator.signIn = { mode: 'password' };
  await stage.open();
});
afterEach(() => {
  stage.close();
});

const name = (): HTMLInputElement => stage.one('input[name=username]') as HTMLInputElement;
const password = (): HTMLInputElement => stage.one('input[name=password]') as HTMLInputElement;
const form = (): HTMLFormElement => stage.one('form') as HTMLFormElement;

/** Types both and presses Enter. */
async function submit(username = 'ada', secret = 'correct horse'): Promise<void> {
  await stage.do(() => {
    name().value = username;
    password().value = secret;
    password().focus();
    form().requestSubmit();
  });
}

async function succeed(personas: readonly PersonaName[] = ['Field Engineer']): Promise<void> {
  await stage.do(() => {
    const [first = 'Field Engineer'] = personas;
    stage.authenticator.settle(Promise.resolve(stage.sessions.open('ada', personas, first)));
  });
}

const fail = (error: Error): Promise<void> =>
  stage.do(() => {
    stage.authenticator.settle(Promise.reject(error));
  });

it('is a form that password managers know and that never puts anything into an address', async () => {
  expect(name().autocomplete).toBe('username');
  expect(password().autocomplete).toBe('current-password');
  expect(password().type).toBe('password');
  expect(form().method).toBe('post');
  expect(stage.one(`label[for="${name().id}"]`).textContent).toBe('Name');
  expect(stage.one(`label[for="${password().id}"]`).textContent).toBe('Password');
  expect(await stage.faults()).toEqual([]);
});

it('signs in as the first persona, with what was typed', async () => {
  await submit(' ada ', ' correct horse ');
  expect(stage.authenticator.typed).toEqual(['ada  correct horse ']);
  await succeed(['Procurement Specialist', 'Field Engineer']);
  expect(stage.page.session?.persona).toBe('Procurement Specialist');
  expect(stage.question).toBeTruthy();
  expect(document.body.innerHTML).not.toContain('correct horse');
});

it('empties the password at once, and says that it works on it', async () => {
  await submit();
  expect(password().value).toBe('');
  expect(form().getAttribute('aria-busy')).toBe('true');
  expect(stage.one('p[role=status]').textContent).toBe('Signing in…');
  expect(stage.button('Cancel')).toBeTruthy();
  expect(await stage.faults()).toEqual([]);
});

it('takes no second attempt while one runs', async () => {
  await submit();
  await submit('ada', 'another');
  expect(stage.authenticator.typed).toEqual(['ada correct horse']);
});

it('tells that the two do not go together, and waits at the password', async () => {
  await submit();
  await fail(new AssistantError('auth/invalid-credentials'));
  expect(stage.text).toContain('This name and this password do not go together.');
  expect(stage.conversation.announcer.urgent).toContain('do not go together');
  expect(name().value).toBe('ada');
  expect(password().value).toBe('');
  expect(document.activeElement).toBe(password());
  expect(password().getAttribute('aria-invalid')).toBe('true');
  const described = password().getAttribute('aria-describedby') ?? '';
  expect(document.getElementById(described)?.textContent).toContain('do not go together');
  expect(await stage.faults()).toEqual([]);
  expect(stage.page.session).toBeNull();
});

it('blames neither field where the server does not answer', async () => {
  await submit();
  await fail(new AssistantError('auth/no-answer', ['503']));
  expect(stage.text).toContain('The server does not answer (503).');
  expect(name().getAttribute('aria-invalid')).toBe('false');
});

it.each([
  ['Cancel', () => stage.click('Cancel')],
  ['Esc', () => stage.press('Escape')]
])('is given up with %s, and lets nobody in afterwards', async (_by, give) => {
  await submit();
  await give();
  expect(stage.hasButton('Sign in')).toBe(true);
  expect(stage.text).not.toContain('go together');
  await succeed();
  expect(stage.page.session).toBeNull();
  expect(stage.node.querySelector('textarea')).toBeNull();
});

it('is over when the panel is closed', async () => {
  await submit();
  stage.hide();
  await succeed();
  expect(stage.page.session).toBeNull();
});
