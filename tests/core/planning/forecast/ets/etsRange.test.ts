import { etsModels } from '../../../../../src/core/planning/forecast/ets/etsModels.js';
import type { EtsModel } from '../../../../../src/core/planning/forecast/ets/EtsModel.js';
import { etsRange } from '../../../../../src/core/planning/forecast/ets/etsRange.js';
import { Random } from '../../../../../src/core/sample/Random.js';
import { demand } from '../../../../data/planning/airline-passengers.json';

const passengers = Float64Array.from(demand.slice(0, 132), units => units / 280);
const models = etsModels(passengers, 12);
const additive = models.filter(({ error }) => error === 'A');

describe('the limits by a model', () => {
  it('hold the passengers of 1960 but for about one month in twenty', () => {
    const range = etsRange(models, passengers, 12, 0.95, new Random(1, 0));
    const came = demand.slice(132).map(units => units / 280);
    const inside = came.filter(
      (units, step) => units >= (range?.lower[step] ?? 0) && units <= (range?.upper[step] ?? 0)
    );
    expect(range?.basis).toBe('simulated');
    expect(inside.length).toBeGreaterThanOrEqual(10);
  });

  it('are the same for the same seed', () => {
    const once = etsRange(models, passengers, 3, 0.8, new Random(5, 0));
    expect(etsRange(models, passengers, 3, 0.8, new Random(5, 0))).toEqual(once);
  });

  it('are reckoned where errors are added, and widen with horizon and level', () => {
    const wide = etsRange(additive, passengers, 24, 0.95, new Random(1, 0));
    const narrow = etsRange(additive, passengers, 24, 0.8, new Random(1, 0));
    expect(wide?.basis).toBe('model');
    const width = (range: typeof wide, step: number) =>
      (range?.upper[step] ?? 0) - (range?.lower[step] ?? 0);
    expect(width(wide, 23)).toBeGreaterThan(width(wide, 0));
    expect(width(wide, 0) / width(narrow, 0)).toBeCloseTo(1.96 / 1.2816, 3);
  });

  it('agree with a simulation of the same model', () => {
    const model: EtsModel = { error: 'A', trend: 'N', damped: false, season: 'N', period: 1 };
    const random = new Random(2, 0);
    const noise = Float64Array.from({ length: 400 }, () => 5 + random.next() + random.next());
    const known = etsRange([model], noise, 1, 0.5, random);
    const drawn = etsRange([{ ...model, error: 'M' }], noise, 1, 0.5, random);
    expect(drawn?.basis).toBe('simulated');
    expect(drawn?.upper[0]).toBeCloseTo(known?.upper[0] ?? 0, 1);
  });

  it('are none where no model fits', () => {
    expect(etsRange(models, Float64Array.of(1, 2), 1, 0.9, new Random(1, 0))).toBeNull();
  });
});
