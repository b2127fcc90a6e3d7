import { toolFormOf, type ToolForm } from '../../../src/core/tools/ToolForm.js';
import { ToolRegistry } from '../../../src/core/tools/ToolRegistry.js';

const registry = new ToolRegistry();
const formOf = (name: string): ToolForm => toolFormOf(registry.tool(name));
const fieldsOf = (name: string) =>
  Object.fromEntries(formOf(name).fields.map(field => [field.name, field]));

describe('The form of a tool', () => {
  it.each(registry.tools.map(({ name }) => name))('can be made of %s', name => {
    const { fields, title } = formOf(name);
    expect(title).toMatch(/^[a-z]/);
    expect(fields.length).toBeGreaterThan(0);
    const choices = fields.filter(({ kind }) => kind === 'choice');
    expect(choices.every(({ options }) => options.length > 0)).toBe(true);
  });

  it('has a field of its kind for each parameter, with what holds without it', () => {
    const fields = fieldsOf('forecast_demand');
    expect(fields['granularity']).toMatchObject({ kind: 'choice', initial: 'week' });
    expect(fields['horizon']).toMatchObject({ kind: 'number', initial: '4', required: false });
    expect(fields['product_codes']).toMatchObject({ kind: 'list', initial: '' });
    expect(fieldsOf('optimize_delivery_route')['date']).toMatchObject({ kind: 'date' });
    expect(fieldsOf('calculate_fill_rate')['reorder_point']).toMatchObject({ required: true });
  });

  it('reads what is written as parameters', () => {
    expect(
      formOf('forecast_demand').read({ product_codes: 'P1010, P1012;', horizon: ' 6 ', method: '' })
    ).toEqual({
      kind: 'parameters',
      parameters: { product_codes: ['P1010', 'P1012'], horizon: 6 }
    });
    const demand = { distribution: 'poisson', mean: 4.4 };
    expect(
      formOf('calculate_stockout_probability').read({ demand: JSON.stringify(demand), stock: '7' })
    ).toEqual({ kind: 'parameters', parameters: { demand, stock: 7 } });
  });

  it('says of each field what is wrong with it', () => {
    const read = formOf('calculate_safety_stock').read({
      avg_daily_demand: '-3',
      avg_lead_time: 'soon',
      service_level: '150'
    });
    expect(read.kind === 'problems' && Object.fromEntries(read.problems)).toEqual({
      avg_daily_demand: 'it should be at least 0',
      avg_lead_time: 'it should be a number',
      service_level: 'it should be below 1'
    });
  });

  it('names what is missing', () => {
    const read = formOf('calculate_safety_stock').read({
      avg_daily_demand: '1',
      avg_lead_time: '2'
    });
    expect(read.kind === 'problems' && [...read.problems.keys()]).toEqual([
      'max_daily_demand',
      'max_lead_time'
    ]);
  });
});
