import { planForecast } from '../../../src/cli/plan/planForecast.js';

const options = { cpu: () => 0 };

it('forecasts each series under its id, and reads nothing but what a forecast may know', async () => {
  const series = [
    { id: 'a', train: [5, 5, 5, 5, 5, 5, 5, 5], h: 2, period: 1, test: [9, 9], cls: 'lumpy' },
    { id: 'b', train: [0, 0, 0], h: 1, period: 1, calendarPeriod: 12 }
  ];
  const results = await planForecast({ series }, options);
  expect(results).toMatchObject({ b: { f: [0], ms: 0 } });
  expect(Object.keys(results as object)).toEqual(['a', 'b']);
});

it('says what is wrong with a series, and answers the others', async () => {
  const series = [
    { id: 'bad', train: [1, -1], h: 2, period: 1 },
    { id: 'far', train: [1, 1], h: 0, period: 1 },
    { id: 'good', train: [3, 3], h: 1, period: 1 }
  ];
  expect(await planForecast({ series }, options)).toEqual({
    bad: { error: 'demand[1] is not usable: it is negative.' },
    far: { error: 'horizon is not usable: 0 is not a whole number of at least 1.' },
    good: { f: [3], ms: 0 }
  });
});

it('refuses what is no list of series, by its field', async () => {
  await expect(planForecast({ series: [{ id: 'a', train: [null] }] }, options)).rejects.toThrow(
    'series.0.train.0 is not usable'
  );
});
