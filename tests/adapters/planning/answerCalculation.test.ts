import { answerCalculation } from '../../../src/adapters/planning/answerCalculation.js';
import type { CalculationResponse } from '../../../src/adapters/planning/calculationMessages.js';
import { demandHistory } from '../../../src/core/planning/forecast/DemandHistory.js';

const history = demandHistory([4, 6, 5, 7, 5, 6, 4, 8, 6, 5, 7, 6], 1, 52);

const answered = async (request: unknown): Promise<CalculationResponse[]> => {
  const said: CalculationResponse[] = [];
  await answerCalculation(request, response => said.push(response));
  return said;
};

it('tells how far it is, and the result last', async () => {
  const input = { history, horizon: 2, level: 0.8, seed: 1 };
  const said = await answered({ calculation: 'forecast', input });
  expect(said.at(-1)).toMatchObject({ kind: 'result', result: { pattern: { adi: 1 } } });
  const shares = said.slice(0, -1).map(each => each.kind === 'progress' && each.done);
  expect(shares.length).toBeGreaterThan(2);
  expect([...shares].sort()).toEqual(shares);
});

it('answers with the code and the parts of what goes wrong', async () => {
  const input = { history, horizon: 0, level: 0.8, seed: 1 };
  expect(await answered({ calculation: 'forecast', input })).toEqual([
    {
      kind: 'failure',
      error: {
        code: 'agent/invalid-input',
        parts: ['horizon', '0 is not a whole number of at least 1']
      },
      cause: ''
    }
  ]);
});

it.each([
  ['a calculation that there is not', { calculation: 'guess', input: 1 }, 'no calculation guess'],
  ['what is no request', 'forecast', 'expected object'],
  ['an input of another shape', { calculation: 'shortage', input: { stock: 1 } }, 'expected array']
])('does not understand %s, and says so', async (_, request, cause) => {
  expect(await answered(request)).toEqual([
    {
      kind: 'failure',
      error: { code: 'system/unexpected', parts: [] },
      cause: expect.stringContaining(cause) as string
    }
  ]);
});
