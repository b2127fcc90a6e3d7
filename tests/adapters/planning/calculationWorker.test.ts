it('answers what it is sent', async () => {
  const scope = new EventTarget();
  const answer = new Promise<unknown>(resolve => {
    Object.assign(globalThis, { self: Object.assign(scope, { postMessage: resolve }) });
  });
  await import('../../../src/adapters/planning/calculationWorker.js');
  const data = { calculation: 'shortage', input: [] };
  scope.dispatchEvent(new MessageEvent('message', { data }));
  expect(await answer).toEqual({ kind: 'result', result: [] });
});
