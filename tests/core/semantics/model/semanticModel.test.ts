import type { EmbeddedDatabase } from '../../../../src/adapters/embedded/EmbeddedDatabase.js';
import { nodePolyglotParser } from '../../../../src/adapters/parser/nodePolyglotParser.js';
import { compileQuery } from '../../../../src/core/semantics/compiler/compileQuery.js';
import { dimensionNames } from '../../../../src/core/semantics/model/Dimension.js';
import { relationNames, type Movement } from '../../../../src/core/semantics/model/Relation.js';
import {
  filterNamed,
  mayRead,
  measures,
  namedFilters,
  relations
} from '../../../../src/core/semantics/model/semanticModel.js';
import type { Group, SemanticQuery } from '../../../../src/core/semantics/SemanticQuery.js';
import { personaNames, type PersonaName } from '../../../../src/core/session/personas.js';
import type { CompiledSql } from '../../../../src/core/sql/CompiledSql.js';
import { SqlGuard } from '../../../../src/core/sql/SqlGuard.js';
import { goldToday, openSmallSample, runCompiled } from '../GoldDatabases.js';
import { by, each, last90, measure, named, queryOf } from '../queryOf.js';

const units = ['day', 'week', 'month', 'quarter', 'year', 'weekday'] as const;
const groups: readonly Group[] = [...dimensionNames.map(by), ...units.map(each)];

/** The dates that a total beside the stock can be taken by. */
const dates = ({ relation }: Movement): string[] => Object.keys(relations[relation].fields);

const compile = (query: SemanticQuery, persona: PersonaName): CompiledSql | null =>
  compileQuery(query, { dialect: 'duckdb', persona, today: goldToday });

/** Every measure by every group, every named filter and every list with all of its fields. */
const questions: readonly SemanticQuery[] = [
  ...[...measures.keys()].flatMap(name => [
    queryOf({ measures: [measure(name)] }),
    ...groups.map(group => queryOf({ measures: [measure(name)], groups: [group] }))
  ]),
  ...[...namedFilters.values()].flatMap(({ name, relations: known }) =>
    known.map(rows => queryOf({ rows, filters: [named(name, true)] }))
  ),
  ...relationNames.map(rows => queryOf({ rows, fields: Object.keys(relations[rows].fields) })),
  ...dimensionNames.map(name => queryOf({ groups: [by(name)] }))
];

/** By text and persona; two personas with the same tables run the same statements. */
const statements = new Map<string, { compiled: CompiledSql; readers: PersonaName[] }>();
for (const persona of personaNames) {
  for (const query of questions) {
    const compiled = compile(query, persona);
    if (compiled) {
      const known = statements.get(compiled.text) ?? { compiled, readers: [] };
      known.readers.push(persona);
      statements.set(compiled.text, known);
    }
  }
}

describe('The semantic model', () => {
  let database: EmbeddedDatabase;
  beforeAll(async () => {
    database = await openSmallSample();
  }, 60_000);
  afterAll(() => database.dispose());

  it.each(personaNames)('gives %s every figure of the tables that the persona reads', persona => {
    for (const [name, one] of measures) {
      const rate = queryOf({
        measures: [measure(name)],
        period: { period: last90, direction: null, event: null }
      });
      const plain = queryOf({ measures: [measure(name)] });
      // A rate is nothing without its window.
      const compiled = compile(name === 'cover_days' ? rate : plain, persona);
      const isTold = relationNames.some(relation => one.on[relation] && mayRead(persona, relation));
      expect([name, compiled !== null]).toEqual([name, isTold]);
    }
    for (const rows of relationNames) {
      const compiled = compile(queryOf({ rows }), persona);
      expect([rows, compiled !== null]).toEqual([rows, mayRead(persona, rows)]);
    }
  });

  it('compiles to hundreds of statements, none of which the database rejects', async () => {
    expect(statements.size).toBeGreaterThan(300);
    const failed: string[] = [];
    for (const { compiled, readers } of statements.values()) {
      const [reader = 'Field Engineer'] = readers;
      await runCompiled(database, compiled, reader).catch(() => failed.push(compiled.text));
    }
    expect(failed).toEqual([]);
  }, 60_000);

  it('compiles to nothing that the guard of free-form SQL refuses', async () => {
    const guard = new SqlGuard(await nodePolyglotParser());
    const refused = [...statements.values()].flatMap(({ compiled, readers }) =>
      readers.flatMap(persona => {
        const verdict = guard.guard(compiled.text, persona);
        return verdict.allowed ? [] : [[persona, verdict.message, compiled.text]];
      })
    );
    expect(refused).toEqual([]);
  });

  it('names in every measure only filters, events and relations that fit together', () => {
    for (const { name, on, filters, assumes, event, events } of measures.values()) {
      const rows = relationNames.filter(relation => on[relation]);
      expect([name, rows.length]).not.toEqual([name, 0]);
      for (const relation of rows) {
        const { fields, movements = [] } = relations[relation];
        const known = [...Object.keys(fields), ...movements.flatMap(dates)];
        expect([name, known]).toEqual([
          name,
          expect.arrayContaining(event === null ? [] : [event, ...events])
        ]);
        for (const filter of [...filters, ...assumes]) {
          const apart = movements.some(movement => movement.filters.includes(filter));
          expect([name, filter, apart || filterNamed(filter).relations.includes(relation)]).toEqual(
            [name, filter, true]
          );
        }
      }
    }
  });

  it('tells what each of its figures and filters means, in a sentence', () => {
    for (const { name, label, definition } of [...measures.values(), ...namedFilters.values()]) {
      expect([name, definition]).toEqual([name, expect.stringMatching(/^[A-Z].*\.$/)]);
      expect([name, label]).toEqual([name, expect.stringMatching(/^[a-z]/)]);
    }
  });
});
