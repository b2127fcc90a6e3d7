import { mergedFilters } from '../../../../src/core/reading/assembly/mergedFilters.js';
import { emptyQuery, type Filter } from '../../../../src/core/semantics/SemanticQuery.js';

const named = (name: string, negated = false): Filter => ({ kind: 'named', name, negated });
const merged = (...filters: Filter[]): readonly Filter[] =>
  mergedFilters({ ...emptyQuery, rows: 'sales_line', filters }).filters;

it('takes open lines with units to go for the lines that somebody waits for', () => {
  expect(merged(named('line_to_go'), named('late_sales'), named('open_sales'))).toEqual([
    named('late_sales'),
    named('line_waiting')
  ]);
  expect(merged(named('open_purchases'), named('line_outstanding'))).toEqual([
    named('line_awaited')
  ]);
});

it('leaves alone what is not both', () => {
  const one = [named('line_to_go')];
  const other = [named('open_sales', true), named('line_to_go')];
  expect(merged(...one)).toEqual(one);
  expect(merged(...other)).toEqual(other);
});
