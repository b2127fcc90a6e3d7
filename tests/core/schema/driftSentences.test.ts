import { english } from '../../../src/core/language/Translation';
import { driftOf } from '../../../src/core/schema/driftOf';
import { driftSentences } from '../../../src/core/schema/driftSentences';
import { catalogOf } from './catalogOf';

describe('A drift in sentences', () => {
  it('is silent where there is none', () => {
    expect(driftSentences(driftOf(catalogOf()), english)).toEqual([]);
  });

  it('names what is missing and what cannot be told without it', () => {
    const drift = driftOf(catalogOf({ warehouse_product: { lead_time_days: null } }));
    const [missing, lost = '', ...rest] = driftSentences(drift, english);
    expect(missing).toBe('The table warehouse_product has no column lead_time_days.');
    expect(lost).toMatch(/^So these cannot be told: average lead time,/);
    expect(lost).not.toMatch(/stock value|products/);
    expect(rest).toEqual([]);
  });

  it('counts a group as lost with its column, and a figure with its table', () => {
    const drift = driftOf(
      catalogOf({ sales_order_header: { delivery_area: null } }).filter(
        ({ name }) => name !== 'purchase_order_line'
      )
    );
    const [missing, , lost = ''] = driftSentences(drift, english);
    expect(missing).toBe('There is no table purchase_order_line.');
    expect(lost).toMatch(/delivery areas/);
    expect(lost).toMatch(/units received/);
    expect(lost).not.toMatch(/units sold|revenue/);
  });

  it('tells of other types, and of what is not read', () => {
    const drift = driftOf([
      ...catalogOf({ product: { unit_cost: 'double', updated_date: 'timestamp' } }).map(table =>
        table.name === 'product'
          ? { ...table, columns: [...table.columns, { name: 'colour', type: 'string' }] }
          : table
      ),
      { name: 'visits', columns: [] }
    ]);
    expect(driftSentences(drift, english)).toEqual([
      'The column unit_cost of product is double instead of decimal(10,2).',
      'The column updated_date of product is timestamp instead of date, and cannot be used.',
      'The table product has columns that are not read: colour.',
      'There are tables that are not read: visits.'
    ]);
  });
});
