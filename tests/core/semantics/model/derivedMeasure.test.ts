import { derivedName } from '../../../../src/core/semantics/model/derivedMeasure.js';
import {
  measureNamed,
  measures,
  namedFilters
} from '../../../../src/core/semantics/model/semanticModel.js';

describe('A derived figure', () => {
  it('is the base over only the rows that meet its conditions', () => {
    const base = measureNamed('units_sold');
    const derived = measureNamed(derivedName('units_sold', ['open_sales', 'late_sales']));
    expect(derived.name).toBe('units_sold_where_late_sales_and_open_sales');
    expect(derived.filters).toEqual([...base.filters, 'late_sales', 'open_sales']);
    expect(derived.unit).toBe(base.unit);
    expect(derived.label).toContain(base.label);
  });

  it.each([
    'units_sold_where_',
    'units_sold_where_flarb',
    'flarb_where_late_sales',
    'stock_units_where_late_sales'
  ])('does not exist as %s', name => {
    expect(() => measureNamed(name)).toThrow(RangeError);
  });

  it('is told apart by its name from all that the model has', () => {
    const names = [...measures.keys(), ...namedFilters.keys()];
    expect(names.filter(name => /_where_|_and_/.test(name))).toEqual([]);
  });
});
