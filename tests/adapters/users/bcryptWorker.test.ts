import { BcryptHasher } from '../../../src/adapters/users/BcryptHasher.js';
import type { Comparison } from '../../../src/adapters/users/bcryptWorker.js';

it('compares what it is sent and answers whether it goes together', async () => {
  const scope = new EventTarget();
  const answers: unknown[] = [];
  let answered = (): void => undefined;
  Object.assign(globalThis, {
    self: Object.assign(scope, {
      postMessage: (answer: unknown) => {
        answers.push(answer);
        answered();
      }
    })
  });
  await import('../../../src/adapters/users/bcryptWorker.js');
  const compare = (data: Comparison): Promise<void> =>
    new Promise(resolve => {
      answered = resolve;
      scope.dispatchEvent(new MessageEvent('message', { data }));
    });
  const hash = await new BcryptHasher(4).hash('correct horse');
  await compare({ password: 'correct horse', hash });
  await compare({ password: 'battery staple', hash });
  expect(answers).toEqual([true, false]);
});
