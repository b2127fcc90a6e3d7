import { AssistantError } from '../../../src/core/errors/AssistantError.js';
import { Stage } from '../panel/Stage.js';

let stage: Stage;
beforeEach(() => {
  stage = new Stage();
  stage.authenticator.signIn = {
    mode: 'profile',
    user: 'ann',
    personas: ['Procurement Specialist', 'Field Engineer'],
    ignored: []
  };
});
afterEach(() => {
  stage.close();
});

it('says who it is and takes one click', async () => {
  await stage.open();
  expect(stage.text).toContain('You are ann in SageMaker Studio.');
  expect(stage.text).not.toContain('is no persona');
  expect(await stage.faults()).toEqual([]);
  await stage.click('Go on as Procurement Specialist');
  expect(stage.page.session).toMatchObject({
    userName: 'ann',
    personas: ['Procurement Specialist', 'Field Engineer']
  });
});

it('says which words of the profile are no persona', async () => {
  const { signIn } = stage.authenticator;
  if (signIn.mode === 'profile') {
    stage.authenticator.signIn = { ...signIn, ignored: ['Admin', '<b>x</b>'] };
  }
  await stage.open();
  expect(stage.text).toContain('“Admin”, “<b>x</b>”');
});

it('goes by what the server says at the click, not by what the page shows', async () => {
  await stage.open();
  stage.authenticator.askMethod = () =>
    Promise.reject(new AssistantError('auth/profile-without-personas', ['ann']));
  await stage.click('Go on as Procurement Specialist');
  expect(stage.page.session).toBeNull();
  expect(stage.text).toContain('The user profile ann has no persona.');
});
