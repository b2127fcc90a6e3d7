import { yesOrNo } from '../../../src/core/answer/yesOrNo.js';
import {
  tableOfRows,
  type ResultColumn,
  type Scalar
} from '../../../src/core/database/ResultTable.js';
import type { SemanticQuery } from '../../../src/core/semantics/SemanticQuery.js';
import { measure, named, only, queryOf } from '../semantics/queryOf.js';

function verdict(
  question: string,
  query: Partial<SemanticQuery>,
  columns: Record<string, ResultColumn['type']>,
  rows: readonly (readonly Scalar[])[]
): boolean | null {
  const described = Object.entries(columns).map(([name, type]) => ({ name, type }));
  return yesOrNo(question, queryOf(query), tableOfRows(described, rows, '2025-06-18'));
}

const low = { rows: 'stock' as const, filters: [named('below_minimum')] };
const item = { product_code: 'text' as const };

describe('A question that is answered by yes or no', () => {
  it('is told by whether there is anything of the kind', () => {
    expect(verdict('is WH02 below minimum on anything?', low, item, [['P1']])).toBe(true);
    expect(verdict('Is anything below minimum', low, item, [])).toBe(false);
    expect(verdict('can you check if anything is low', low, item, [])).toBeNull();
    expect(verdict('do you know if we are low on anything', low, item, [])).toBe(false);
  });

  it('is told by a figure that is something or nothing', () => {
    const sold = { measures: [measure('units_sold')] };
    const figure = { units_sold: 'integer' as const };
    expect(verdict('did we sell any P1010 last week', sold, figure, [[3]])).toBe(true);
    expect(verdict('did we sell any P1010 last week', sold, figure, [[0]])).toBe(false);
  });

  it('is told by the status of an order, not by there being one', () => {
    const order = {
      rows: 'sales_order' as const,
      filters: [only('sales_order', 'SO-1204')]
    };
    const status = { status: 'text' as const };
    expect(verdict('has SO-1204 been delivered?', order, status, [['Delivered']])).toBe(true);
    expect(verdict('has SO-1204 been delivered?', order, status, [['Pending']])).toBe(false);
    expect(verdict('is SO-1204 for Acme', order, status, [['Pending']])).toBeNull();
    const shipped = {
      ...order,
      filters: [only('sales_order', 'SO-1204'), only('sales_status', 'Shipped')]
    };
    expect(verdict('has SO-1204 shipped?', shipped, status, [])).toBeNull();
  });

  it('is told by what is left of the stock', () => {
    const left = { stock_left: 'integer' as const };
    const position = { rows: 'demand_position' as const, filters: [only('product', 'P1')] };
    expect(verdict('do we have enough P1 for the open orders?', position, left, [[4]])).toBe(true);
    expect(verdict('do we have enough P1 for the open orders?', position, left, [[-4]])).toBe(
      false
    );
    expect(
      verdict('do we have enough P1 for the open orders?', position, left, [[4], [-4]])
    ).toBeNull();
  });

  it.each([
    'which items are below minimum',
    'are all of them below minimum',
    'are more items below minimum than in May',
    'is nothing below minimum',
    'isn’t anything below minimum',
    'can you list what is below minimum',
    'is it WH01 or WH02 that is below minimum',
    'have a look at what is below minimum'
  ])('is none where more is asked for: %s', question => {
    expect(verdict(question, low, item, [['P1']])).toBeNull();
  });
});
