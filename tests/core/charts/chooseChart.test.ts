import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { LoggerInterface } from 'vega-util';
import { chooseChart } from '../../../src/core/charts/chooseChart';
import type { ChartShape } from '../../../src/core/charts/ChartShape';
import type { ChartSpecification } from '../../../src/core/charts/ChartSpecification';
import {
  tableOfRows,
  type ResultColumn,
  type Scalar
} from '../../../src/core/database/ResultTable';

const text = (name: string): ResultColumn => ({ name, type: 'text' });
const number = (name: string): ResultColumn => ({ name, type: 'decimal' });
const date = (name: string): ResultColumn => ({ name, type: 'date' });

function shape(
  columns: readonly ResultColumn[],
  roles: ChartShape['roles'],
  rows: readonly (readonly Scalar[])[],
  units?: ChartShape['units']
): ChartShape {
  const table = tableOfRows(columns, rows, '2025-06-18');
  return { table, roles, title: 'units sold by warehouse', ...(units ? { units } : {}) };
}

const warehouses = shape(
  [text('warehouse_code'), number('units_sold')],
  ['category', 'measure'],
  [
    ['WH02', 30],
    ['WH01', 10n],
    ['WH03', '20.5']
  ]
);

const months = ['2025-01-01', '2025-02-01', '2025-03-01', '2025-04-01'];

const lines = (areas: number): ChartShape =>
  shape(
    [date('month'), text('area'), number('orders')],
    ['time', 'category', 'measure'],
    months.flatMap(month =>
      Array.from({ length: areas }, (_, area) => [month, `Area ${area}`, area * 10])
    )
  );

/** What vega-lite says of a specification, and how many marks Vega draws of it. */
async function draw(
  chart: ChartSpecification | null
): Promise<{ warnings: string[]; svg: string }> {
  const warnings: string[] = [];
  const keep = (...args: readonly unknown[]): LoggerInterface => {
    warnings.push(args.join(' '));
    return logger;
  };
  function level(_: number): LoggerInterface;
  function level(): number;
  function level(to?: number): LoggerInterface | number {
    return to === undefined ? 0 : logger;
  }
  const logger: LoggerInterface = {
    level,
    error: keep,
    warn: keep,
    info: () => logger,
    debug: () => logger
  };
  // Without a page there is no container to measure.
  const spec = { ...chart, width: 320 } as unknown as TopLevelSpec;
  const { spec: compiled } = compile(spec, { logger });
  const svg = await new View(parse(compiled), { renderer: 'none' }).toSVG();
  return { warnings, svg };
}

const marks = (svg: string, role: string): number =>
  svg.split(`aria-roledescription="${role}"`).length - 1;

describe('chooseChart', () => {
  test('draws a bar a category, in the order of the table', async () => {
    const chart = chooseChart(warehouses);
    expect(chart).toMatchObject({
      width: 'container',
      description: 'Bar chart: units sold by warehouse. 3 bars.',
      data: {
        values: [
          { bar: 'WH02', value: 30 },
          { bar: 'WH01', value: 10 },
          { bar: 'WH03', value: 20.5 }
        ]
      },
      encoding: { x: { sort: null }, y: { title: 'Units sold' } }
    });
    const { warnings, svg } = await draw(chart);
    expect(warnings).toEqual([]);
    expect(marks(svg, 'bar')).toBe(3);
  });

  test('lays bars on their side where names are long', () => {
    const chart = chooseChart(
      shape(
        [text('product'), number('units')],
        ['category', 'measure'],
        [
          ['Cut Resistant Gloves', 3],
          ['Washer M8', 2]
        ]
      )
    );
    expect(chart).toMatchObject({ encoding: { y: { field: 'bar' }, x: { field: 'value' } } });
  });

  test('draws a line over time, one a category', async () => {
    const chart = chooseChart(lines(3));
    expect(chart).toMatchObject({ mark: { type: 'line' }, encoding: { color: { field: 'line' } } });
    const { warnings, svg } = await draw(chart);
    expect(warnings).toEqual([]);
    expect(marks(svg, 'line mark')).toBe(3);
  });

  test('keeps the day of a month whatever the zone', () => {
    const values = (chooseChart(lines(1))?.data as { values: { time: string }[] }).values;
    expect(new Date(values[1]?.time ?? '').getDate()).toBe(1);
  });

  test('compares two figures of one unit side by side, and no others', async () => {
    const columns = [text('area'), number('this_year'), number('last_year')];
    const rows = [
      ['Airport', 3, 4],
      ['Harbour', 5, 6]
    ];
    const roles = ['category', 'measure', 'measure'] as const;
    const same = chooseChart(shape(columns, roles, rows, [null, 'units', 'units']));
    const { warnings, svg } = await draw(same);
    expect(warnings).toEqual([]);
    expect(marks(svg, 'bar')).toBe(4);
    const other = chooseChart(shape(columns, roles, rows, [null, 'units', 'percent']));
    expect(marks((await draw(other)).svg, 'bar')).toBe(2);
  });

  test('colours by the smaller of two categories', async () => {
    const chart = chooseChart(
      shape(
        [text('group'), text('product'), number('units')],
        ['category', 'category', 'measure'],
        [
          ['Safety', 'Gloves', 3],
          ['Safety', 'Boots', 2],
          ['Tools', 'Hammer', 4]
        ]
      )
    );
    expect(chart).toMatchObject({ encoding: { color: { field: 'group' } } });
    const { warnings, svg } = await draw(chart);
    expect(warnings).toEqual([]);
    expect(marks(svg, 'bar')).toBe(3);
  });

  test('draws weekdays as bars, not as a line', () => {
    const chart = chooseChart(
      shape(
        [{ name: 'weekday', type: 'integer' }, number('orders')],
        ['time', 'measure'],
        [1, 2, 3, 4, 5].map(day => [day, day * 2])
      )
    );
    expect(chart).toMatchObject({ mark: { type: 'bar' } });
  });

  test.each<[string, ChartShape]>([
    ['one row', shape([text('a'), number('n')], ['category', 'measure'], [['x', 1]])],
    ['no rows', shape([text('a'), number('n')], ['category', 'measure'], [])],
    [
      'a list',
      shape(
        [text('a'), text('b')],
        ['label', 'other'],
        [
          ['x', 'y'],
          ['z', 'w']
        ]
      )
    ],
    [
      'too many bars',
      shape(
        [text('a'), number('n')],
        ['category', 'measure'],
        Array.from({ length: 31 }, (_, row) => [`x${row}`, row])
      )
    ],
    ['too many lines and bars', lines(9)],
    [
      'names that repeat',
      shape(
        [text('a'), number('n')],
        ['category', 'measure'],
        [
          ['x', 1],
          ['x', 2]
        ]
      )
    ],
    [
      'no figures',
      shape(
        [text('a'), number('n')],
        ['category', 'measure'],
        [
          ['x', null],
          ['y', null]
        ]
      )
    ]
  ])('draws nothing for %s', (_name, given) => {
    expect(chooseChart(given)).toBeNull();
  });

  test('lets no value of the data out of the data', async () => {
    const nasty = '"]+alert(1)+["';
    const chart = chooseChart(
      shape(
        [text('na[0].me'), number('to.tal')],
        ['category', 'measure'],
        [
          [nasty, 1],
          ['y', 2]
        ]
      )
    );
    const rest: Record<string, unknown> = { ...chart, data: null };
    expect(JSON.stringify(rest)).not.toContain('alert');
    const { warnings, svg } = await draw(chart);
    expect(warnings).toEqual([]);
    expect(marks(svg, 'bar')).toBe(2);
  });
});
