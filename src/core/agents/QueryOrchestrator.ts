import { assumptionsOf, definitionsOf } from '../answer/assumptionsOf.js';
import { chipsOf } from '../answer/chipsOf.js';
import type { Answer, AnsweredBy, Outcome } from '../answer/Outcome.js';
import { QueryWords } from '../answer/QueryWords.js';
import { sentenceOf } from '../answer/sentenceOf.js';
import type { QueryCache } from '../cache/QueryCache.js';
import { chartOf } from '../answer/chartOf.js';
import type { DatabaseClient } from '../database/DatabaseClient.js';
import { tableOfRows, type ResultTable } from '../database/ResultTable.js';
import { AssistantError } from '../errors/AssistantError.js';
import { toAssistantError } from '../errors/AssistantError.js';
import type { Translation } from '../language/Translation.js';
import type { Completion } from '../reading/completion/Completion.js';
import { completeQuestion, type NameCompleter } from '../reading/completion/completeQuestion.js';
import { meaningAsked, type AskedMeaning } from '../reading/meaningAsked.js';
import { readExtension, type ExtensionProblem } from '../reading/extension/readExtension.js';
import { checkQuestion } from '../reading/checkQuestion.js';
import type { Lexicon } from '../reading/lexicon/Lexicon.js';
import type { UnansweredReading } from '../reading/Reading.js';
import type { ReadingContext } from '../reading/ReadingContext.js';
import { readQuestion } from '../reading/readQuestion.js';
import { compileQuery } from '../semantics/compiler/compileQuery.js';
import { inlineParameters } from '../semantics/compiler/inlineParameters.js';
import type { SemanticQuery } from '../semantics/SemanticQuery.js';
import type { PersonaName } from '../session/personas.js';
import type { SessionManager } from '../session/SessionManager.js';
import type { CompiledSql } from '../sql/CompiledSql.js';
import { guardCompiled } from '../sql/guardCompiled.js';
import type { SqlGuard } from '../sql/SqlGuard.js';
import type { Assistant, Query } from './Assistant.js';
import { unanswered, type ConversationMemory } from './ConversationMemory.js';
import { emptyBecause, mostCounted } from './emptyBecause.js';
import { honestEnd } from './honestEnd.js';
import { looksLikeSql } from './looksLikeSql.js';
import { putRight, type PutRight } from './putRight.js';
import type { MemberCatalog } from './MemberCatalog.js';
import { shownRowsOf } from './shownRowsOf.js';

export interface OrchestratorPorts {
  readonly sessions: SessionManager;
  readonly database: DatabaseClient;
  readonly members: MemberCatalog;
  readonly lexicon: Lexicon;
  readonly cache: QueryCache;
  readonly memory: ConversationMemory;
  /** Loads the guard of free-form SQL, with its parser, when it is first needed. */
  readonly loadGuard: () => Promise<SqlGuard>;
  /** Milliseconds that only grow. */
  readonly clock: { now(): number };
  readonly trans: Translation;
  readonly locale: string;
}

/** While the names are being loaded. */
const nobody: NameCompleter = { complete: () => [] };

/** The most rows an answer holds; it says when there were more. */
export const rowLimit = 100_000;

/** From a question to its one outcome: session, reader, cache, compiler, guard, database, answer. */
export class QueryOrchestrator implements Assistant {
  private lexicon: Lexicon;

  constructor(private readonly ports: OrchestratorPorts) {
    this.lexicon = ports.lexicon;
  }

  get asOf(): string {
    return this.ports.database.today;
  }

  async processQuery(query: Query): Promise<Outcome> {
    const started = this.ports.clock.now();
    const question = query.request.text;
    try {
      const { persona } = this.ports.sessions.get(query.sessionId);
      return await this.outcome(query, persona, started);
    } catch (thrown) {
      const error = query.signal.aborted
        ? new AssistantError('query/stopped', [], { cause: thrown })
        : toAssistantError(thrown);
      return { kind: 'error', question, error };
    }
  }

  async prepare(sessionId: string): Promise<void> {
    const { sessions, members } = this.ports;
    await members.of(sessions.get(sessionId).persona, new AbortController().signal);
  }

  extend(extension: unknown): readonly ExtensionProblem[] {
    const { lexicon, members, trans } = this.ports;
    const { entries, valueLabels, problems } = readExtension(extension, lexicon, trans);
    this.lexicon = lexicon.with(entries);
    members.label(valueLabels);
    return problems;
  }

  complete(sessionId: string, text: string, caret: number): readonly Completion[] {
    const { sessions, members } = this.ports;
    const { lexicon } = this;
    const { persona } = sessions.get(sessionId);
    return completeQuestion(text, caret, {
      persona,
      lexicon,
      members: members.loadedFor(persona) ?? nobody
    });
  }

  forget(conversationId: string): void {
    this.ports.memory.clear(conversationId);
  }

  private async outcome(query: Query, persona: PersonaName, started: number): Promise<Outcome> {
    const { request } = query;
    const problem = request.kind === 'question' ? checkQuestion(request.text) : null;
    if (problem) {
      throw problem;
    }
    try {
      return await this.ended(query, persona, started);
    } catch (thrown) {
      // The next turn may have meant this one, and must not go on from the one before it.
      this.ports.memory.add(query.conversationId, unanswered(request.text));
      throw thrown;
    }
  }

  private async ended(query: Query, persona: PersonaName, started: number): Promise<Outcome> {
    const { request } = query;
    if (request.kind === 'sql' || (request.kind === 'question' && looksLikeSql(request.text))) {
      return this.answerSql(request.text, query, persona, started);
    }
    if (request.kind === 'reading') {
      return this.answerReading(request.reading, query, persona, started);
    }
    query.onPhase?.('reading');
    const { lexicon } = this;
    const { database, memory, members } = this.ports;
    const known = await members.of(persona, query.signal);
    const context: ReadingContext = {
      persona,
      today: database.today,
      lexicon,
      members: await known.forQuestion(request.text, query.signal),
      previous: memory.previous(query.conversationId),
      turns: memory.turns(query.conversationId),
      afterFailure: memory.failedBefore(query.conversationId)
    };
    const meaning = meaningAsked(request.text, context);
    if (meaning) {
      return this.explained(meaning, request.text, started); // the answer before stays the latest
    }
    const reading = readQuestion(request.text, context);
    if (reading.kind === 'back') {
      // The turn that is taken back, and the one that is shown again in its place.
      memory.rewind(query.conversationId);
      memory.rewind(query.conversationId);
    }
    if (reading.kind === 'read' || reading.kind === 'back') {
      return this.answerReading(reading.query, query, persona, started);
    }
    return this.unanswered(reading, query, persona, putRight(request.text, reading, context));
  }

  /** A turn that was not answered leaves nothing for the next one to edit. */
  private async unanswered(
    reading: UnansweredReading,
    query: Query,
    persona: PersonaName,
    right: readonly PutRight[] = []
  ): Promise<Outcome> {
    const { database, memory, trans } = this.ports;
    const question = query.request.text;
    const refused = memory.history(query.conversationId).at(-1)?.refusal ?? null;
    // What was refused is not given away by a follow-up either.
    const continues =
      reading.kind === 'unclear' || (reading.kind === 'unknown-words' && reading.bare);
    const told = (continues ? refused : null) ?? reading;
    const refusal = told.kind === 'barred' ? told : null;
    memory.add(query.conversationId, { ...unanswered(question), refusal });
    const words = await this.words(persona, query.signal);
    const { today } = database;
    return honestEnd(told, { question, persona, words, trans, today, putRight: right });
  }

  private async answerReading(
    reading: SemanticQuery,
    query: Query,
    persona: PersonaName,
    started: number
  ): Promise<Outcome> {
    const { database, memory, trans, locale } = this.ports;
    const question = query.request.text;
    const words = await this.words(persona, query.signal);
    const compiled = this.compile(reading, persona);
    if (!compiled) {
      return this.unanswered({ kind: 'unclear' }, query, persona);
    }
    const { table, answeredBy } = await this.run(compiled, query, persona);
    const rows = shownRowsOf(reading, table);
    const why =
      table.rowCount === 0
        ? await emptyBecause(reading, words, trans, other => this.countRows(other, query, persona))
        : null;
    const sentence = sentenceOf({ query: reading, table, words, trans, locale });
    memory.add(query.conversationId, { question, reading, rows, refusal: null });
    query.onPhase?.('drawing');
    const answer: Answer = {
      kind: 'answer',
      question,
      reading,
      answeredBy,
      sentence: why === null ? sentence : `${sentence} ${why}`,
      chips: chipsOf(reading, words, other => this.compile(other, persona) !== null),
      assumptions: assumptionsOf(reading, words, database.today, trans),
      definitions: definitionsOf(reading, trans),
      table,
      chart: chartOf(reading, table, words, trans),
      sql: inlineParameters(compiled),
      costUsd: 0,
      milliseconds: this.ports.clock.now() - started,
      next: []
    };
    return answer;
  }

  /** How many rows a reading has, to tell what empties another; they are not kept. */
  private async countRows(
    reading: SemanticQuery,
    { signal }: Query,
    persona: PersonaName
  ): Promise<number | null> {
    const compiled = this.compile(reading, persona);
    if (!compiled) {
      return null;
    }
    const guarded = guardCompiled(compiled, persona);
    const options = { signal, rowLimit: mostCounted + 1 };
    return (await this.ports.database.run(guarded, compiled.parameters, options)).rowCount;
  }

  private compile(reading: SemanticQuery, persona: PersonaName): CompiledSql | null {
    const { dialect, today } = this.ports.database;
    return compileQuery(reading, { dialect, persona, today });
  }

  private async run(
    compiled: CompiledSql,
    { signal, onPhase }: Query,
    persona: PersonaName
  ): Promise<{ table: ResultTable; answeredBy: AnsweredBy }> {
    const { cache, database } = this.ports;
    const key = {
      persona,
      statement: inlineParameters(compiled),
      dataVersion: database.dataVersion,
      today: database.today
    };
    const cached = cache.get(key);
    if (cached) {
      return { table: cached, answeredBy: 'cache' };
    }
    onPhase?.('checking');
    const guarded = guardCompiled(compiled, persona);
    onPhase?.('running');
    const table = await database.run(guarded, compiled.parameters, { signal, rowLimit });
    cache.set(key, table);
    return { table, answeredBy: 'compiler' };
  }

  /** SQL of the person's own: only what the guard lets pass runs. */
  private async answerSql(
    sql: string,
    query: Query,
    persona: PersonaName,
    started: number
  ): Promise<Outcome> {
    const { database, loadGuard, trans } = this.ports;
    query.onPhase?.('checking');
    const guard = await loadGuard();
    const verdict = guard.guard(sql, persona);
    if (!verdict.allowed) {
      return {
        kind: 'refuse',
        question: sql,
        message: verdict.message,
        mayAsk: [],
        offers: []
      };
    }
    query.onPhase?.('running');
    const table = await database.run(verdict.sql, [], { signal: query.signal, rowLimit });
    this.ports.memory.add(query.conversationId, unanswered(sql)); // SQL is no reading to go on from
    return {
      kind: 'answer',
      question: sql,
      reading: null,
      answeredBy: 'compiler',
      sentence: trans._n('%1 row.', '%1 rows.', table.rowCount),
      chips: [],
      assumptions: [],
      definitions: [],
      table,
      chart: null,
      sql: verdict.sql.text,
      costUsd: 0,
      milliseconds: this.ports.clock.now() - started,
      next: []
    };
  }

  /** What a term means, as every figure made of it says. */
  private explained({ term, meanings }: AskedMeaning, question: string, started: number): Answer {
    const { clock, database, trans } = this.ports;
    const texts = meanings.map(text => trans.__(text));
    const columns = [
      { name: 'term', type: 'text' as const },
      { name: 'meaning', type: 'text' as const }
    ];
    const rows = texts.map(text => [term, text]);
    return {
      kind: 'answer',
      question,
      reading: null,
      answeredBy: 'compiler',
      sentence: texts.join(' '),
      chips: [],
      assumptions: [],
      definitions: texts,
      table: tableOfRows(columns, rows, database.today),
      chart: null,
      sql: '',
      costUsd: 0,
      milliseconds: clock.now() - started,
      next: []
    };
  }

  private async words(persona: PersonaName, signal: AbortSignal): Promise<QueryWords> {
    const { database, members, trans } = this.ports;
    const known = await members.of(persona, signal);
    return new QueryWords(database.today, (dimension, key) => known.nameOf(dimension, key), trans);
  }
}
