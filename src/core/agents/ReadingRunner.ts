import type { AnsweredBy } from '../answer/Outcome.js';
import type { QueryCache } from '../cache/QueryCache.js';
import type { CostMeter } from '../cost/CostMeter.js';
import type { DatabaseClient } from '../database/DatabaseClient.js';
import type { ResultTable } from '../database/ResultTable.js';
import { compileQuery } from '../semantics/compiler/compileQuery.js';
import { inlineParameters } from '../semantics/compiler/inlineParameters.js';
import type { SemanticQuery } from '../semantics/SemanticQuery.js';
import type { Session } from '../session/SessionManager.js';
import type { CompiledSql } from '../sql/CompiledSql.js';
import { guardCompiled } from '../sql/guardCompiled.js';
import type { Query } from './Assistant.js';

/** A query, who asks it, and the database as it is asked for them. */
export interface Asked extends Query {
  readonly session: Session;
  readonly database: DatabaseClient;
  /** Asked before each paid call, and told what it used. */
  readonly meter: CostMeter;
  /**
   * To be called before anything is looked up for them, or kept.
   * @throws AssistantError where the session may not ask any more
   */
  authorise(): void;
}

/** The most rows an answer holds; it says when there were more. */
export const rowLimit = 100_000;

/** From a reading to its rows: compiler, cache, guard, database. */
export class ReadingRunner {
  constructor(private readonly cache: QueryCache) {}

  /** @returns null where the persona's tables do not tell it */
  compile(reading: SemanticQuery, { session, database }: Asked): CompiledSql | null {
    const { dialect, today } = database;
    return compileQuery(reading, { dialect, persona: session.persona, today });
  }

  async run(
    compiled: CompiledSql,
    query: Asked
  ): Promise<{ table: ResultTable; answeredBy: AnsweredBy }> {
    const { database, session, signal } = query;
    const { persona } = session;
    const key = {
      persona,
      statement: inlineParameters(compiled),
      dataVersion: database.dataVersion,
      today: database.today
    };
    const cached = this.cache.get(key);
    if (cached) {
      return { table: cached, answeredBy: 'cache' };
    }
    query.onPhase?.('checking');
    const guarded = guardCompiled(compiled, persona);
    query.onPhase?.('running');
    const table = await database.run(guarded, compiled.parameters, { signal, rowLimit });
    this.cache.set(key, table);
    return { table, answeredBy: 'compiler' };
  }

  /** How many rows a reading has, up to a number; they are not kept. */
  async count(reading: SemanticQuery, query: Asked, most: number): Promise<number | null> {
    const compiled = this.compile(reading, query);
    if (!compiled) {
      return null;
    }
    const { database, session, signal } = query;
    const guarded = guardCompiled(compiled, session.persona);
    return (await database.run(guarded, compiled.parameters, { signal, rowLimit: most })).rowCount;
  }
}
