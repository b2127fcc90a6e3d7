import { plainError } from '../../../src/core/errors/plainError.js';

it('takes an error of the catalog with its parts', () => {
  const error = { code: 'agent/invalid-input', parts: ['horizon', 'it is negative'] };
  expect(plainError.parse(error)).toEqual(error);
});

it.each([
  { code: 'agent/unheard-of', parts: [] },
  { code: 'toString', parts: [1] },
  { code: null, parts: [] },
  {}
])('takes nothing else for one: %j', value => {
  expect(plainError.safeParse(value).success).toBe(false);
});
