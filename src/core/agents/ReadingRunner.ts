import type { AnsweredBy } from '../answer/Outcome.js';
import type { QueryCache } from '../cache/QueryCache.js';
import type { CostMeter } from '../cost/CostMeter.js';
import type { DatabaseClient } from '../database/DatabaseClient.js';
import type { ResultTable } from '../database/ResultTable.js';
import { isAssistantError, type AssistantError } from '../errors/AssistantError.js';
import type { ErrorCode } from '../errors/catalog.js';
import { compileQuery } from '../semantics/compiler/compileQuery.js';
import { inlineParameters } from '../semantics/compiler/inlineParameters.js';
import type { SemanticQuery } from '../semantics/SemanticQuery.js';
import type { Session } from '../session/SessionManager.js';
import type { CompiledSql } from '../sql/CompiledSql.js';
import { guardCompiled } from '../sql/guardCompiled.js';
import type { Query } from './Assistant.js';
import { suggestions } from './suggestions.js';

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

/** What a reading gave. */
export interface Rows {
  readonly table: ResultTable;
  readonly answeredBy: AnsweredBy;
  /** How old they are, in milliseconds, and why there are no newer ones; null where they are new. */
  readonly old: { readonly age: number; readonly because: AssistantError } | null;
}

/** Failures of the way to the database; that somebody may not read it is none of them. */
const isAway: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'agent/budget-spent',
  'query/timeout',
  'system/credentials-expired',
  'system/credentials-failed',
  'system/database-unavailable',
  'system/network',
  'system/service-answer',
  'system/service-failed',
  'system/throttled'
]);

/** From a reading to its rows: compiler, cache, guard, database. */
export class ReadingRunner {
  constructor(private readonly cache: QueryCache) {}

  /** @returns null where the persona's tables do not tell it */
  compile(reading: SemanticQuery, { session, database }: Asked): CompiledSql | null {
    const { dialect, today } = database;
    return compileQuery(reading, { dialect, persona: session.persona, today });
  }

  async run(compiled: CompiledSql, query: Asked): Promise<Rows> {
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
      return { table: cached, answeredBy: 'cache', old: null };
    }
    query.onPhase?.('checking');
    const guarded = guardCompiled(compiled, persona);
    query.onPhase?.('running', query.meter.estimateUsd(query.database.dialect));
    try {
      const table = await database.run(guarded, compiled.parameters, { signal, rowLimit });
      this.cache.set(key, table, suggestions[persona].includes(query.request.text));
      return { table, answeredBy: 'compiler', old: null };
    } catch (error) {
      if (!isAssistantError(error) || !isAway.has(error.code)) {
        throw error;
      }
      const old = this.cache.getOld(key);
      if (!old) {
        throw error;
      }
      return { table: old.table, answeredBy: 'cache', old: { age: old.age, because: error } };
    }
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
