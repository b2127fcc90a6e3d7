import { compile, type TopLevelSpec } from 'vega-lite';
import { parse, View } from 'vega';
import { english } from '../../../../src/core/language/Translation.js';
import { planDeliveries } from '../../../../src/core/planning/routing/planDeliveries.js';
import { routeChart } from '../../../../src/core/planning/routing/routeChart.js';
import { order, request, solver } from './deliveryExamples.js';

const chartOf = async (areas: readonly string[]): Promise<ReturnType<typeof routeChart>> => {
  const orders = areas.map((area, index) => order(`SO-${index}`, area, { address: `${index}` }));
  return routeChart(await planDeliveries(request(orders), solver()), english);
};

const warningsOf = (specification: object): readonly string[] => {
  const warnings: string[] = [];
  const logger = {
    level: () => logger,
    error: () => logger,
    warn: (...texts: readonly string[]) => (warnings.push(...texts), logger),
    info: () => logger,
    debug: () => logger
  };
  compile(specification as TopLevelSpec, { logger } as unknown as Parameters<typeof compile>[1]);
  return warnings;
};

describe('The map of a plan', () => {
  it('draws a closed line from the warehouse through the areas in order', async () => {
    const { data, description } = await chartOf(['Eastfield', 'Northgate', 'Eastfield']);
    const { values } = data as { values: { step: number; place: string; stops: string }[] };
    expect(values[0]).toMatchObject({ step: 0, east: 0, north: 0, place: 'WH01' });
    expect(values.at(-1)).toMatchObject({ step: 3, east: 0, north: 0 });
    const east = values.find(({ place }) => place === 'Eastfield');
    expect(east).toMatchObject({ east: expect.closeTo(11.12, 2) as number, north: 0 });
    // Two stops that follow each other in an area are one mark.
    expect(['1–2', '2–3']).toContain(east?.stops);
    expect(description).toBe('Map of 1 routes with 3 stops from WH01, 50.4 km.');
  });

  it.each([[[]], [['Eastfield']], [['Eastfield', 'Westbrook', 'Northgate', 'Northgate Village']]])(
    'is drawn without a complaint: %p',
    async areas => {
      const chart = await chartOf(areas);
      expect(warningsOf(chart)).toEqual([]);
      const view = new View(parse(compile(chart as unknown as TopLevelSpec).spec), {
        renderer: 'none'
      });
      await view.runAsync();
      view.finalize();
    }
  );
});
