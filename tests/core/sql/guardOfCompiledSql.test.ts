import { nodePolyglotParser } from '../../../src/adapters/parser/nodePolyglotParser.js';
import { dialects } from '../../../src/core/database/Dialect.js';
import { compileQuery } from '../../../src/core/semantics/compiler/compileQuery.js';
import { dimensionNames } from '../../../src/core/semantics/model/Dimension.js';
import { relationNames } from '../../../src/core/semantics/model/Relation.js';
import { measures } from '../../../src/core/semantics/model/semanticModel.js';
import {
  emptyQuery,
  plainUse,
  type SemanticQuery
} from '../../../src/core/semantics/SemanticQuery.js';
import { personaNames } from '../../../src/core/session/personas.js';
import { guardCompiled } from '../../../src/core/sql/guardCompiled.js';
import { SqlGuard } from '../../../src/core/sql/SqlGuard.js';

/** Readings of every measure, alone and combined in each way, and of every list. */
function readings(): SemanticQuery[] {
  const figures = [...measures.keys()].flatMap((name): SemanticQuery[] => {
    const measure = plainUse(name);
    const plain = { ...emptyQuery, measures: [measure] };
    const grouped = dimensionNames.map((dimension): SemanticQuery => ({
      ...plain,
      groups: [{ kind: 'dimension', name: dimension }],
      order: [{ by: { measure: 0 }, direction: 'desc' }],
      limit: { count: 5, per: null }
    }));
    return [
      plain,
      ...grouped,
      ...(['day', 'week', 'month', 'quarter', 'year', 'weekday'] as const).map(
        (unit): SemanticQuery => ({ ...plain, groups: [{ kind: 'time', unit }], keepEmpty: true })
      ),
      ...grouped.slice(0, 3).map((query): SemanticQuery => ({ ...query, share: true })),
      {
        ...plain,
        measures: [{ ...measure, per: { kind: 'dimension', name: 'product' }, combine: 'avg' }]
      },
      ...grouped.slice(0, 2).map((query): SemanticQuery => ({
        ...query,
        keepEmpty: true,
        having: [{ measure: 0, of: 'value', operator: '>', value: 3 }]
      }))
    ];
  });
  const lists = relationNames.map((rows): SemanticQuery => ({ ...emptyQuery, rows }));
  return [...figures, ...lists];
}

describe('SQL of our own compiler', () => {
  it.each(dialects)('passes the guard of free-form SQL too, in the SQL of %s', async dialect => {
    const guard = new SqlGuard(await nodePolyglotParser());
    const refused: unknown[] = [];
    let compiled = 0;
    for (const persona of personaNames) {
      for (const reading of readings()) {
        let sql;
        try {
          sql = compileQuery(reading, { dialect, persona, today: '2025-06-18' });
        } catch {
          continue; // not a reading that the reader makes
        }
        if (sql === null) {
          continue;
        }
        compiled += 1;
        const verdict = guard.guard(sql.text, persona);
        if (!verdict.allowed) {
          refused.push({ code: verdict.code, message: verdict.message, sql: sql.text });
        }
        expect(guardCompiled(sql, persona).text).toBe(sql.text);
      }
    }
    expect(refused.slice(0, 3)).toEqual([]);
    expect(compiled).toBeGreaterThan(300);
  });
});
