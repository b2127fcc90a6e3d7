import { Announcer } from '../../../src/lab/conversation/Announcer.js';

it('says a phase at most every five seconds', () => {
  let now = 0;
  const announcer = new Announcer(() => now);
  announcer.phase('Reading');
  now = 4999;
  announcer.phase('Running');
  expect(announcer.polite).toBe('Reading');
  now = 5000;
  announcer.phase('Drawing');
  expect(announcer.polite).toBe('Drawing');
});

it('changes the text when the same is said again, or it would not be read', () => {
  const announcer = new Announcer(() => 0);
  announcer.say('Done');
  const first = announcer.polite;
  announcer.say('Done');
  expect(announcer.polite).not.toBe(first);
  expect(announcer.polite.trim()).toBe('Done');
});

it('takes an alert back when there is news', () => {
  const announcer = new Announcer(() => 0);
  announcer.alert('It failed');
  announcer.say('It worked');
  expect(announcer.urgent).toBe('');
});
