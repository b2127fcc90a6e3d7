import { standardLexicon } from '../../../../src/core/reading/lexicon/standardLexicon.js';
import { tokenise } from '../../../../src/core/reading/tokens/tokenise.js';
import { labelled } from '../../../../src/core/reading/lexicon/labelEntries.js';
import { by, combined, each } from '../../semantics/queryOf.js';
import { queryOf } from '../readerFixture.js';

const lexicon = standardLexicon();
const labels = labelled.map(({ label, name }) => [label, name] as const);

describe('A label that is shown', () => {
  it.each(labels)('is understood as what it names: %s', (label, name) => {
    const tokens = tokenise(label);
    const whole = lexicon.match(tokens, 0, () => false).filter(({ end }) => end === tokens.length);
    const senses = whole.flatMap(match => match.senses);
    expect(senses).toContainEqual({ kind: 'measure', name });
  });

  it('is not taken apart: units above maximum are no stock of what is above its maximum', () => {
    const { measures: figures, filters } = queryOf('Warehouse Manager', 'units above maximum');
    expect([figures.map(({ name }) => name), filters]).toEqual([['surplus_units'], []]);
  });
});

describe('An average that is split, too', () => {
  it.each([
    ['average units sold per order by month in 2024', by('sales_order'), each('month')],
    ['average units sold per order for each month', by('sales_order'), each('month')],
    ['average units sold per day by warehouse', each('day'), by('warehouse')],
    ['average daily units sold by warehouse', each('day'), by('warehouse')]
  ])('is over what stands first: %s', (question, per, group) => {
    const { measures: figures, groups } = queryOf('Warehouse Manager', question);
    expect([figures, groups]).toEqual([[combined('avg', 'units_sold', per)], [group]]);
  });
});
