import { businessMetrics } from '../../../../src/core/semantics/model/businessMetrics.js';
import { personaNames } from '../../../../src/core/session/personas.js';
import { queryOf, read } from '../../reading/readerFixture.js';

const cases = businessMetrics.flatMap(({ name, of }) =>
  personaNames.flatMap(persona => {
    const query = of[persona];
    return query ? [{ persona, name, query }] : [];
  })
);

describe('A business metric', () => {
  it.each(cases)('of the $persona is read by its name: $name', ({ persona, name, query }) => {
    for (const typed of [name, name.replaceAll('_', ' '), name.toUpperCase()]) {
      // What the name leaves open is said as an assumption, and may be.
      expect({ ...queryOf(persona, typed), assumed: [] }).toEqual(query);
    }
  });

  it.each(cases)('is narrowed like any question: $name in WH02', ({ persona, name, query }) => {
    const { filters } = queryOf(persona, `${name} in WH02`);
    expect(filters).toHaveLength(query.filters.length + 1);
  });

  it('is not read for who may not see it', () => {
    expect(read('Field Engineer', 'top_suppliers').kind).not.toBe('read');
  });

  it('ranks suppliers by what is bought from them, and says so', () => {
    expect(queryOf('Procurement Specialist', 'top 5 suppliers this year')).toMatchObject({
      measures: [{ name: 'spend' }],
      limit: { count: 5 },
      assumed: ['measure']
    });
  });
});
