import { AssistantError } from '../../../src/core/errors/AssistantError.js';
import { sessionIdleLimit } from '../../../src/core/session/SessionManager.js';
import { Stage } from '../panel/Stage.js';

let stage: Stage;
beforeEach(() => {
  stage = new Stage();
});
afterEach(() => {
  stage.close();
});

it('is what the server says, and nothing before it has said it', async () => {
  let say = (): void => undefined;
  stage.authenticator.askMethod = () =>
    new Promise(resolve => {
      say = () => {
        resolve({ mode: 'demo' });
      };
    });
  await stage.open();
  expect(stage.node.querySelectorAll('button, input')).toHaveLength(0);
  await stage.do(() => {
    say();
  });
  expect(stage.hasButton('Try again')).toBe(false);
  expect(stage.text).toContain('Demo');
});

it('tells why the server says nothing, and asks again', async () => {
  stage.authenticator.askMethod = () =>
    Promise.reject(new AssistantError('auth/profile-library-missing'));
  await stage.open();
  expect(stage.text).toContain('lacks boto3');
  expect(stage.text).toContain('pip install boto3');
  expect(stage.text).not.toContain('Demo');
  expect(stage.conversation.announcer.urgent).toContain('boto3');
  expect(await stage.faults()).toEqual([]);
  stage.authenticator.askMethod = () => Promise.resolve({ mode: 'password' });
  await stage.click('Try again');
  expect(stage.one('input[type=password]')).toBeTruthy();
});

it('has no persona to click where a password is wanted', async () => {
  stage.authenticator.signIn = { mode: 'password' };
  await stage.open();
  expect([...stage.node.querySelectorAll('button')].map(node => node.textContent)).toEqual([
    'Sign in'
  ]);
});

it('leads who waits for it to its first field', async () => {
  stage.authenticator.signIn = { mode: 'password' };
  let say = (): void => undefined;
  const waiting = new Promise<void>(resolve => (say = resolve));
  stage.authenticator.askMethod = async () => {
    await waiting;
    return { mode: 'password' };
  };
  await stage.open();
  await stage.do(() => {
    stage.one('.jp-SupplyChain-SignIn').focus();
  });
  await stage.do(() => {
    say();
  });
  expect(document.activeElement?.getAttribute('name')).toBe('username');
});

describe('after an idle hour', () => {
  it('says that the session ended, keeps the draft and shows no card', async () => {
    await stage.signIn();
    await stage.type('which orders are');
    stage.now += sessionIdleLimit + 1;
    await stage.press('Enter');
    expect(stage.text).toContain('Your session ended because nothing was asked for long.');
    expect(stage.scripted.asked).toEqual([]);
    expect(stage.cards).toEqual([]);
    expect(await stage.faults()).toEqual([]);
    await stage.click('Warehouse Manager');
    expect(stage.question.value).toBe('which orders are');
  });

  it('says nothing of it to who has signed out', async () => {
    await stage.signIn();
    await stage.do(() => {
      stage.page.signOut();
    });
    expect(stage.text).not.toContain('Your session ended');
  });
});
