import { nearestFigures } from '../../../src/core/agents/nearestFigures.js';
import { beyondEntries } from '../../../src/core/reading/lexicon/beyondEntries.js';
import { personaNames } from '../../../src/core/session/personas.js';
import { only } from '../semantics/queryOf.js';

const today = '2025-06-18';
const topics = new Set(
  beyondEntries.flatMap(({ senses }) =>
    senses.flatMap(sense => (sense.kind === 'beyond' ? sense.topic : []))
  )
);
const rows = [...topics, 'snapshot', 'punctuality', 'planning'].flatMap(topic =>
  personaNames.map(persona => [topic, persona] as const)
);

describe('What comes nearest to what cannot be told', () => {
  it.each(rows)('is something for every topic: %s, %s', (topic, persona) => {
    expect(nearestFigures(topic, [], persona, today).length).toBeGreaterThan(0);
  });

  it('keeps the names of the question', () => {
    const name = only('product', 'P1001');
    const queries = nearestFigures('barred-purchases', [name], 'Field Engineer', today);
    expect(queries.length).toBe(3);
    expect(queries.every(({ filters }) => filters.includes(name))).toBe(true);
  });

  it('is nothing where no figure knows the name', () => {
    const name = only('customer', 'C001');
    expect(nearestFigures('barred-purchases', [name], 'Procurement Specialist', today)).toEqual([]);
  });
});
