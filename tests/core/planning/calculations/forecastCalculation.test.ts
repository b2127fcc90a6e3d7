import { forecastCalculation } from '../../../../src/core/planning/calculations/forecastCalculation.js';
import { demandHistory } from '../../../../src/core/planning/forecast/DemandHistory.js';
import { forecastReport } from '../../../../src/core/planning/forecast/forecastReport.js';
import { Random } from '../../../../src/core/sample/Random.js';
import { demand } from '../../../data/planning/airline-passengers.json';

const passengers = demandHistory(demand.slice(0, 60), 12, 12);
const rare = demandHistory([0, 0, 3, 0, 0, 0, 5, 0, 1, 0, 0, 0, 2], 1, 52);
const days = Float64Array.from({ length: 66 }, (_, month) => 20 + (month % 3));

describe('a forecast that is asked for elsewhere', () => {
  it.each([
    ['a season', passengers, undefined],
    ['trading days', { ...passengers, days }, undefined],
    ['a range that is simulated', passengers, 'holt-winters'],
    ['rare demand', rare, 'tsb'],
    ['no demand', demandHistory([0, 0, 0, 0, 0, 0], 1, 1), undefined],
    ['one observation', demandHistory([7], 1, 1), undefined]
  ] as const)('is the report itself: %s', async (_, history, method) => {
    const found = await forecastCalculation.run(
      structuredClone({ history, horizon: 6, method, level: 0.8, seed: 1 }),
      {}
    );
    const options = { level: 0.8, random: new Random(1, 0), method };
    expect(found).toEqual(await forecastReport(history, 6, options));
  });

  it('draws by its seed', async () => {
    const asked = { history: passengers, horizon: 6, method: 'ets', level: 0.8 };
    const of = (seed: number) => forecastCalculation.run({ ...asked, seed }, {});
    expect(await of(1)).toEqual(await of(1));
  });

  it('says which field is not usable', async () => {
    const asked = { history: passengers, horizon: 400, level: 0.8, seed: 1 };
    await expect(forecastCalculation.run(asked, {})).rejects.toMatchObject({
      code: 'agent/invalid-input',
      parts: ['horizon', expect.stringContaining('366')]
    });
  });
});
