import type { EmbeddedDatabase } from '../../../src/adapters/embedded/EmbeddedDatabase.js';
import { chipsOf } from '../../../src/core/answer/chipsOf.js';
import type { Chip } from '../../../src/core/answer/Outcome.js';
import { QueryWords } from '../../../src/core/answer/QueryWords.js';
import { english } from '../../../src/core/language/Translation.js';
import { compileQuery } from '../../../src/core/semantics/compiler/compileQuery.js';
import type { SemanticQuery } from '../../../src/core/semantics/SemanticQuery.js';
import type { PersonaName } from '../../../src/core/session/personas.js';
import { goldToday, openSmallSample, runCompiled } from '../semantics/GoldDatabases.js';
import { constructs } from '../semantics/compiler/constructs.js';
import { by, lastMonth, measure, named, only, queryOf, within } from '../semantics/queryOf.js';

const words = new QueryWords(
  goldToday,
  (_dimension, key) => (key === 'C0021' ? 'Union Textiles' : key),
  english
);

const compile = (query: SemanticQuery, persona: PersonaName) =>
  compileQuery(query, { dialect: 'duckdb', persona, today: goldToday });

const chips = (query: SemanticQuery, persona: PersonaName = 'Warehouse Manager') =>
  chipsOf(query, words, other => compile(other, persona) !== null);

const chipAt = (query: SemanticQuery, slot: Chip['slot']): Chip => {
  const found = chips(query).find(chip => chip.slot === slot);
  if (!found) {
    throw new Error(`There should be a chip for ${slot}.`);
  }
  return found;
};

const best = queryOf({
  measures: [measure('units_sold')],
  groups: [by('product')],
  filters: [only('customer', 'C0021')],
  period: within(lastMonth),
  order: [{ by: { measure: 0 }, direction: 'desc' }],
  limit: { count: 10, per: null }
});

describe('A reading is shown as chips', () => {
  it('one for each of its parts, in plain words', () => {
    expect(chips(best).map(({ slot, label }) => [slot, label])).toEqual([
      ['measure', 'units sold'],
      ['group', 'product'],
      ['filter', 'Union Textiles'],
      ['period', '1–31 May 2025'],
      ['order', 'units sold, highest first'],
      ['limit', 'first 10']
    ]);
  });

  it('that say what was assumed', () => {
    const assumed = chips({ ...best, assumed: ['measure', 'limit', 'period'] });
    expect(assumed.filter(chip => chip.assumed).map(({ slot }) => slot)).toEqual([
      'measure',
      'period',
      'limit'
    ]);
    expect(chips(best).some(chip => chip.assumed)).toBe(false);
  });

  it('whose choices change that part and nothing else', () => {
    const labels = (slot: Chip['slot']): string[] =>
      chipAt(best, slot).choices.map(({ label }) => label);
    expect(labels('measure')).toContain('revenue');
    expect(labels('group')).toEqual(expect.arrayContaining(['warehouse', 'month', 'Remove']));
    expect(labels('filter')).toEqual(['Remove', 'not Union Textiles']);
    expect(labels('limit')).toEqual(['first 5', 'first 20', 'Remove']);
    const [revenue] = chipAt(best, 'measure').choices.filter(({ label }) => label === 'revenue');
    expect(revenue?.request).toMatchObject({
      kind: 'reading',
      reading: { ...best, measures: [measure('revenue')] }
    });
  });

  it('that never offer what they show already', () => {
    for (const { query, persona } of constructs) {
      for (const { label, choices } of chips(query, persona)) {
        expect(choices.map(choice => choice.label)).not.toContain(label);
        const offered = choices.map(choice => choice.label);
        expect(new Set(offered).size).toBe(offered.length);
      }
    }
  });

  it('that offer no persona what it may not see', () => {
    const stock = queryOf({ measures: [measure('stock_units')], groups: [by('product')] });
    const offered = chips(stock, 'Procurement Specialist').flatMap(({ choices }) =>
      choices.map(({ label }) => label)
    );
    expect(offered).toContain('warehouse');
    expect(offered.filter(label => /customer|area|sold|revenue/.test(label))).toEqual([]);
  });

  it('that offer the other side of a condition', () => {
    const low = queryOf({ rows: 'stock', filters: [named('low')] });
    expect(chipAt(low, 'filter').choices.map(({ label }) => label)).toEqual([
      'Remove',
      'not at or below reorder point'
    ]);
  });
});

describe('Every choice of a chip', () => {
  let database: EmbeddedDatabase;
  beforeAll(async () => {
    database = await openSmallSample();
  }, 60_000);
  afterAll(() => database.dispose());

  it('compiles and runs', async () => {
    const seen = new Set<string>();
    const failed: string[] = [];
    for (const { query, persona } of constructs) {
      for (const { slot, choices } of chips(query, persona)) {
        for (const { request } of choices) {
          const reading = request.kind === 'reading' ? request.reading : null;
          const compiled = reading && compile(reading, persona);
          if (!compiled) {
            failed.push(`${slot}: ${request.text}`);
          } else if (!seen.has(compiled.text)) {
            seen.add(compiled.text);
            await runCompiled(database, compiled, persona).catch(() =>
              failed.push(`${slot}: ${compiled.text}`)
            );
          }
        }
      }
    }
    expect(seen.size).toBeGreaterThan(100);
    expect(failed).toEqual([]);
  }, 60_000);
});
