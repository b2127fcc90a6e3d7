import { auditOf } from '../audit/auditOf.js';
import { assumptionsOf, definitionsOf } from '../answer/assumptionsOf.js';
import { chipsOf } from '../answer/chipsOf.js';
import type { Auditor } from '../audit/AuditTrail.js';
import type { Answer, AnsweredBy, Outcome } from '../answer/Outcome.js';
import { QueryWords } from '../answer/QueryWords.js';
import { sentenceOf } from '../answer/sentenceOf.js';
import { withVerdict, yesOrNo } from '../answer/yesOrNo.js';
import type { QueryCache } from '../cache/QueryCache.js';
import { chartOf } from '../answer/chartOf.js';
import type { DatabaseClient } from '../database/DatabaseClient.js';
import type { ResultTable } from '../database/ResultTable.js';
import { AssistantError } from '../errors/AssistantError.js';
import { toAssistantError } from '../errors/AssistantError.js';
import type { Translation } from '../language/Translation.js';
import type { Completion } from '../reading/completion/Completion.js';
import { completeQuestion, type NameCompleter } from '../reading/completion/completeQuestion.js';
import { meaningAsked } from '../reading/meaningAsked.js';
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
import type { Session, SessionManager } from '../session/SessionManager.js';
import type { CompiledSql } from '../sql/CompiledSql.js';
import type { GuardedSql } from '../sql/GuardedSql.js';
import { guardCompiled } from '../sql/guardCompiled.js';
import type { SqlGuard } from '../sql/SqlGuard.js';
import type { Assistant, Query } from './Assistant.js';
import { unanswered, type ConversationMemory, type Interaction } from './ConversationMemory.js';
import { emptyBecause, mostCounted } from './emptyBecause.js';
import { honestEnd } from './honestEnd.js';
import { looksLikeSql } from './looksLikeSql.js';
import { meaningAnswer } from './meaningAnswer.js';
import { putRight, type PutRight } from './putRight.js';
import type { MemberCatalog } from './MemberCatalog.js';
import { shownRowsOf } from './shownRowsOf.js';

export interface OrchestratorPorts {
  readonly sessions: SessionManager;
  readonly auditor: Auditor;
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

/** A query, and who asks it. */
interface Asked extends Query {
  readonly session: Session;
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
    const { sessions, auditor, clock, memory } = this.ports;
    const started = clock.now();
    let session: Session | null = null;
    let outcome: Outcome;
    try {
      session = sessions.get(query.sessionId);
      // Another person's or persona's turns are nothing to go on from.
      memory.handTo(query.conversationId, `${session.id} ${session.persona}`);
      const asked = { ...query, session };
      outcome = await this.outcome(asked, started);
      this.authorise(asked);
    } catch (thrown) {
      const error = query.signal.aborted
        ? new AssistantError('query/stopped', [], { cause: thrown })
        : toAssistantError(thrown);
      outcome = { kind: 'error', question: query.request.text, error };
    }
    for (const event of auditOf(outcome, clock.now() - started)) {
      auditor.record(session, event);
    }
    return outcome;
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

  forgetAll(): void {
    const { cache, members, memory } = this.ports;
    memory.clearAll();
    cache.clear();
    members.clear();
  }

  private remember(query: Asked, interaction: Interaction): void {
    this.authorise(query);
    this.ports.memory.add(query.conversationId, interaction);
  }

  /**
   * Who asked must still be signed in, as the same persona, whenever something is looked up or kept
   * for them, and when they are answered.
   * @throws AssistantError as `SessionManager.get`, and `query/stopped`
   */
  private authorise({ sessionId, session }: Asked): void {
    if (this.ports.sessions.get(sessionId).persona !== session.persona) {
      throw new AssistantError('query/stopped');
    }
  }

  private async outcome(query: Asked, started: number): Promise<Outcome> {
    const { request } = query;
    const problem = request.kind === 'question' ? checkQuestion(request.text) : null;
    if (problem) {
      throw problem;
    }
    try {
      return await this.ended(query, started);
    } catch (thrown) {
      if (this.ports.sessions.remaining(query.sessionId) !== null) {
        // The next turn may have meant this one, and must not go on from the one before it.
        this.remember(query, unanswered(request.text));
      }
      throw thrown;
    }
  }

  private async ended(query: Asked, started: number): Promise<Outcome> {
    const { request } = query;
    if (request.kind === 'sql' || (request.kind === 'question' && looksLikeSql(request.text))) {
      return this.answerSql(request.text, query, started);
    }
    if (request.kind === 'reading') {
      return this.answerReading(request.reading, query, started);
    }
    query.onPhase?.('reading');
    const { lexicon } = this;
    const { persona } = query.session;
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
      const { clock, trans } = this.ports;
      const milliseconds = clock.now() - started;
      return meaningAnswer(meaning, {
        question: request.text,
        asOf: database.today,
        milliseconds,
        trans
      }); // the answer before stays the latest
    }
    const reading = readQuestion(request.text, context);
    if (reading.kind === 'back') {
      // The turn that is taken back, and the one that is shown again in its place.
      memory.rewind(query.conversationId);
      memory.rewind(query.conversationId);
    }
    if (reading.kind === 'read' || reading.kind === 'back') {
      return this.answerReading(reading.query, query, started);
    }
    return this.unanswered(reading, query, putRight(request.text, reading, context));
  }

  /** A turn that was not answered leaves nothing for the next one to edit. */
  private async unanswered(
    reading: UnansweredReading,
    query: Asked,
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
    this.remember(query, { ...unanswered(question), refusal });
    const { persona } = query.session;
    const words = await this.words(query);
    const { today } = database;
    return honestEnd(told, { question, persona, words, trans, today, putRight: right });
  }

  private async answerReading(
    reading: SemanticQuery,
    query: Asked,
    started: number
  ): Promise<Outcome> {
    const { database, trans, locale } = this.ports;
    const question = query.request.text;
    const { persona } = query.session;
    const words = await this.words(query);
    const compiled = this.compile(reading, persona);
    if (!compiled) {
      return this.unanswered({ kind: 'unclear' }, query);
    }
    const { table, answeredBy } = await this.run(compiled, query);
    const rows = shownRowsOf(reading, table);
    const why =
      table.rowCount === 0
        ? await emptyBecause(reading, words, trans, other => this.countRows(other, query))
        : null;
    const told = sentenceOf({ query: reading, table, words, trans, locale });
    const verdict = yesOrNo(question, reading, table);
    const sentence = verdict === null ? told : withVerdict(verdict, told, trans);
    this.remember(query, { question, reading, rows, refusal: null });
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
  private async countRows(reading: SemanticQuery, query: Asked): Promise<number | null> {
    const { persona } = query.session;
    const compiled = this.compile(reading, persona);
    if (!compiled) {
      return null;
    }
    const guarded = guardCompiled(compiled, persona);
    return (await this.execute(guarded, compiled, query, mostCounted + 1)).rowCount;
  }

  private compile(reading: SemanticQuery, persona: PersonaName): CompiledSql | null {
    const { dialect, today } = this.ports.database;
    return compileQuery(reading, { dialect, persona, today });
  }

  private async run(
    compiled: CompiledSql,
    query: Asked
  ): Promise<{ table: ResultTable; answeredBy: AnsweredBy }> {
    const { cache, database } = this.ports;
    const { persona } = query.session;
    const key = {
      persona,
      statement: inlineParameters(compiled),
      dataVersion: database.dataVersion,
      today: database.today
    };
    this.authorise(query);
    const cached = cache.get(key);
    if (cached) {
      return { table: cached, answeredBy: 'cache' };
    }
    query.onPhase?.('checking');
    const guarded = guardCompiled(compiled, persona);
    query.onPhase?.('running');
    const table = await this.execute(guarded, compiled, query, rowLimit);
    cache.set(key, table);
    return { table, answeredBy: 'compiler' };
  }

  /** Every statement of a question goes this way to the database, and so into the journal. */
  private async execute(
    guarded: GuardedSql,
    compiled: CompiledSql | null,
    query: Asked,
    rowLimit: number
  ): Promise<ResultTable> {
    const { auditor, clock, database } = this.ports;
    const { session, signal } = query;
    this.authorise(query);
    const started = clock.now();
    let rows: number | null = null;
    try {
      const table = await database.run(guarded, compiled?.parameters ?? [], { signal, rowLimit });
      rows = table.rowCount;
      return table;
    } finally {
      auditor.record(session, {
        event: 'sql-executed',
        sql: compiled ? inlineParameters(compiled) : guarded.text,
        rows,
        milliseconds: clock.now() - started
      });
    }
  }

  /** SQL of the person's own: only what the guard lets pass runs. */
  private async answerSql(sql: string, query: Asked, started: number): Promise<Outcome> {
    const { loadGuard, trans } = this.ports;
    query.onPhase?.('checking');
    const guard = await loadGuard();
    const verdict = guard.guard(sql, query.session.persona);
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
    const table = await this.execute(verdict.sql, null, query, rowLimit);
    this.remember(query, unanswered(sql)); // SQL is no reading to go on from
    return {
      kind: 'answer',
      question: sql,
      reading: null,
      answeredBy: 'compiler',
      sentence: table.truncated
        ? trans.__('The first %1 rows; there are more.', table.rowCount)
        : trans._n('%1 row.', '%1 rows.', table.rowCount),
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

  private async words({ session, signal }: Asked): Promise<QueryWords> {
    const { database, members, trans } = this.ports;
    const known = await members.of(session.persona, signal);
    return new QueryWords(database.today, (dimension, key) => known.nameOf(dimension, key), trans);
  }
}
