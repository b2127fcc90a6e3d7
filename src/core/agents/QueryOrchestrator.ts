import { auditOf } from '../audit/auditOf.js';
import type { Auditor } from '../audit/AuditTrail.js';
import type { Outcome } from '../answer/Outcome.js';
import { QueryWords } from '../answer/QueryWords.js';
import type { CacheStats, QueryCache } from '../cache/QueryCache.js';
import { CostMeter } from '../cost/CostMeter.js';
import type { CostTracker } from '../cost/CostTracker.js';
import type { DatabaseClient } from '../database/DatabaseClient.js';
import { AssistantError } from '../errors/AssistantError.js';
import { toAssistantError } from '../errors/AssistantError.js';
import type { Translation } from '../language/Translation.js';
import type { Completion } from '../reading/completion/Completion.js';
import { completeQuestion, type NameCompleter } from '../reading/completion/completeQuestion.js';
import { meaningAsked } from '../reading/meaningAsked.js';
import { readExtension, type ExtensionProblem } from '../reading/extension/readExtension.js';
import { asksWhy } from '../reading/asksWhy.js';
import { checkQuestion } from '../reading/checkQuestion.js';
import type { Lexicon } from '../reading/lexicon/Lexicon.js';
import type { UnansweredReading } from '../reading/Reading.js';
import type { ReadingContext } from '../reading/ReadingContext.js';
import { readQuestion } from '../reading/readQuestion.js';
import type { ReadTask } from '../reading/tasks/TaskReading.js';
import type { SchemaProvider } from '../schema/SchemaProvider.js';
import type { SemanticQuery } from '../semantics/SemanticQuery.js';
import type { Session, SessionManager } from '../session/SessionManager.js';
import type { SqlGuard } from '../sql/SqlGuard.js';
import { toolFormOf, type ToolForm } from '../tools/ToolForm.js';
import type { ToolContext } from '../tools/Tool.js';
import type { ToolRegistry } from '../tools/ToolRegistry.js';
import type { Assistant, Query } from './Assistant.js';
import { AuditedDatabase } from './AuditedDatabase.js';
import { unanswered, type ConversationMemory, type Interaction } from './ConversationMemory.js';
import { honestEnd } from './honestEnd.js';
import { looksLikeSql } from './looksLikeSql.js';
import { meaningAnswer } from './meaningAnswer.js';
import { ModelDoor, type ModelDoorPorts } from './ModelDoor.js';
import { putRight, type PutRight } from './putRight.js';
import type { KnownMembers } from './KnownMembers.js';
import type { MemberCatalog } from './MemberCatalog.js';
import { ReadingAnswerer } from './ReadingAnswerer.js';
import { rowLimit, type Asked } from './ReadingRunner.js';
import { shownRowsOf } from './shownRowsOf.js';
import { SqlAnswerer } from './SqlAnswerer.js';
import { TaskReader } from './TaskReader.js';
import { taskRemembered } from './taskRemembered.js';
import { TaskRunner } from './TaskRunner.js';
import { unlessLost } from './unlessLost.js';

export interface OrchestratorPorts {
  readonly sessions: SessionManager;
  readonly auditor: Auditor;
  readonly database: DatabaseClient;
  /** What the database has; left out where it is made here and has all. */
  readonly schema?: SchemaProvider | undefined;
  readonly members: MemberCatalog;
  readonly lexicon: Lexicon;
  readonly cache: QueryCache;
  readonly memory: ConversationMemory;
  /** What paid services cost; nothing where none is used. */
  readonly costs?: CostTracker | undefined;
  /** The most characters of a question; without it, those of the original design. */
  readonly questionLimit?: number | undefined;
  /** Loads the guard of free-form SQL, with its parser, when it is first needed. */
  readonly loadGuard: () => Promise<SqlGuard>;
  /** Loads the planning tools when one is first asked for. */
  readonly loadTools: () => Promise<ToolRegistry>;
  /** See `ModelDoorPorts`. */
  readonly loadModel?: ModelDoorPorts['loadModel'];
  /** See `ToolContext`. */
  readonly calculator: ToolContext['calculator'];
  /** See `ToolContext`. */
  readonly gazetteer?: ToolContext['gazetteer'];
  /** Milliseconds that only grow. */
  readonly clock: { now(): number };
  readonly trans: Translation;
  readonly locale: string;
}

/** While the names are being loaded. */
const nobody: NameCompleter = { complete: () => [] };

/** From a question to its one outcome: session, reader, cache, compiler, guard, database, answer. */
export class QueryOrchestrator implements Assistant {
  private lexicon: Lexicon;
  private readonly readings: ReadingAnswerer;
  private readonly statements: SqlAnswerer;
  private readonly taskReader = new TaskReader();
  private readonly tasks: TaskRunner;
  private readonly door: ModelDoor;

  constructor(private readonly ports: OrchestratorPorts) {
    this.lexicon = ports.lexicon;
    this.readings = new ReadingAnswerer(ports);
    this.statements = new SqlAnswerer(ports);
    this.tasks = new TaskRunner(ports);
    const { readings, statements, tasks } = this;
    this.door = new ModelDoor({ ...ports, readings, statements, tasks });
  }

  get asOf(): string {
    return this.ports.database.today;
  }

  get costs(): CostTracker | null {
    return this.ports.costs ?? null;
  }

  get cacheStats(): CacheStats {
    return this.ports.cache.stats;
  }

  async schemaReport(): Promise<readonly string[]> {
    const { schema, trans } = this.ports;
    return (await schema?.report(trans)) ?? [];
  }

  async processQuery(query: Query): Promise<Outcome> {
    const { sessions, auditor, clock, memory } = this.ports;
    const started = clock.now();
    let session: Session | null = null;
    const meter = new CostMeter(this.costs, query.sessionId);
    let outcome: Outcome;
    try {
      session = sessions.get(query.sessionId);
      // Another person's or persona's turns are nothing to go on from.
      memory.handTo(query.conversationId, `${session.id} ${session.persona}`);
      const asked = this.asked(query, session, meter);
      const ended = await this.outcome(asked, started).catch((thrown: unknown) =>
        unlessLost(thrown, query.request.text, this.ports.trans)
      );
      asked.authorise();
      outcome = ended.kind === 'answer' ? { ...ended, cost: meter.cost } : ended;
    } catch (thrown) {
      const error = query.signal.aborted
        ? new AssistantError('query/stopped', [], { cause: thrown })
        : toAssistantError(thrown);
      outcome = { kind: 'error', question: query.request.text, error };
    }
    for (const event of auditOf(outcome, clock.now() - started, meter.cost)) {
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

  async toolForms(sessionId: string): Promise<readonly ToolForm[]> {
    const { persona } = this.ports.sessions.get(sessionId);
    return (await this.tasks.toolsOf(persona)).map(toolFormOf);
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

  private asked(query: Query, session: Session, meter: CostMeter): Asked {
    const { auditor, clock, database } = this.ports;
    const authorise = (): void => {
      this.authorise(query.sessionId, session);
    };
    const by = { session, auditor, clock, authorise, onUsage: meter.add };
    return { ...query, session, authorise, meter, database: new AuditedDatabase(database, by) };
  }

  private remember(query: Asked, interaction: Interaction): void {
    query.authorise();
    this.ports.memory.add(query.conversationId, interaction);
  }

  /**
   * Who asked must still be signed in, as the same persona, whenever something is looked up or kept
   * for them, and when they are answered.
   * @throws AssistantError as `SessionManager.get`, and `query/stopped`
   */
  private authorise(sessionId: string, session: Session): void {
    if (this.ports.sessions.get(sessionId).persona !== session.persona) {
      throw new AssistantError('query/stopped');
    }
  }

  private async outcome(query: Asked, started: number): Promise<Outcome> {
    const { request } = query;
    const problem =
      request.kind === 'question' ? checkQuestion(request.text, this.ports.questionLimit) : null;
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
    if (request.kind === 'tool') {
      const { name, parameters } = request;
      return this.planned({ kind: 'task', tool: name, parameters, rows: null }, query, started);
    }
    query.onPhase?.('reading');
    const { lexicon } = this;
    const { persona } = query.session;
    const { database, memory, members } = this.ports;
    const before = memory.previousTask(query.conversationId);
    if (before && asksWhy(request.text)) {
      return this.planned(before, query, started, true);
    }
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
      const told = { question: request.text, asOf: database.today, trans: this.ports.trans };
      // The answer before stays the latest.
      return meaningAnswer(meaning, { ...told, milliseconds: this.since(started)() });
    }
    const reading = readQuestion(request.text, context);
    if (reading.kind === 'back') {
      // The turn that is taken back, and the one that is shown again in its place.
      memory.rewind(query.conversationId);
      memory.rewind(query.conversationId);
    }
    const task = this.taskReader.read(request.text, reading, context, before);
    // What is another persona's work is told better by the reading, where that knows it too.
    if (task && (reading.kind !== 'barred' || (await this.tasks.isFor(task, persona)))) {
      return this.planned(task, query, started);
    }
    if (reading.kind === 'read' || reading.kind === 'back') {
      return this.answerReading(reading.query, query, started);
    }
    return this.unanswered(reading, query, started, putRight(request.text, reading, context));
  }

  private async planned(
    task: ReadTask,
    query: Asked,
    started: number,
    isWhy = false
  ): Promise<Outcome> {
    const { auditor, clock } = this.ports;
    const question = query.request.text;
    query.onPhase?.('running', query.meter.estimateUsd(query.database.dialect));
    const toolStarted = clock.now();
    const outcome = await this.tasks.run(task, {
      question,
      persona: query.session.persona,
      words: await this.words(query),
      database: query.database,
      signal: query.signal,
      asksWhy: isWhy,
      meter: query.meter,
      onProgress: query.onProgress,
      rowsOf: other => this.readings.rowsOf(other, query),
      milliseconds: this.since(started)
    });
    if (outcome.kind === 'answer' && task.kind === 'task') {
      const milliseconds = clock.now() - toolStarted;
      auditor.record(query.session, { event: 'tool', tool: task.tool, milliseconds });
    }
    const before = this.ports.memory.previousTask(query.conversationId);
    const kept = taskRemembered(task, outcome, before);
    this.remember(query, { ...unanswered(question), task: kept });
    return outcome;
  }

  /** A turn that was not answered leaves nothing for the next one to edit. */
  private async unanswered(
    reading: UnansweredReading,
    query: Asked,
    started: number,
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
    const words = await this.words(query);
    // Words put right are a question back already, and cost nothing.
    const isForModel = right.length === 0 && query.request.kind === 'question';
    const help =
      isForModel && this.door.mayHelp(told)
        ? await this.door.ask(told, {
            query,
            words,
            known: await this.known(query),
            milliseconds: this.since(started)
          })
        : null;
    if (help?.kind === 'answer') {
      this.remember(query, help.interaction);
      return help.answer;
    }
    this.remember(query, { ...unanswered(question), refusal });
    const { persona } = query.session;
    const { today } = database;
    const end = honestEnd(told, { question, persona, words, trans, today, putRight: right });
    return help && end.kind === 'unknown'
      ? {
          ...end,
          message: `${end.message} ${help.note}`,
          ...(help.sent === null ? {} : { sent: help.sent })
        }
      : end;
  }

  private async answerReading(
    reading: SemanticQuery,
    query: Asked,
    started: number
  ): Promise<Outcome> {
    const question = query.request.text;
    const words = await this.words(query);
    const answer = await this.readings.answer(reading, query, words, this.since(started));
    if (!answer) {
      return this.unanswered({ kind: 'unclear' }, query, started);
    }
    const rows = shownRowsOf(reading, answer.table);
    this.remember(query, { question, reading, rows, refusal: null, task: null });
    return answer;
  }

  private async answerSql(sql: string, query: Asked, started: number): Promise<Outcome> {
    const found = await this.statements.answer(sql, query, rowLimit, this.since(started));
    if ('allowed' in found) {
      return { kind: 'refuse', question: sql, message: found.message, mayAsk: [], offers: [] };
    }
    this.remember(query, unanswered(sql)); // SQL is no reading to go on from
    return found;
  }

  private since(started: number): () => number {
    return () => this.ports.clock.now() - started;
  }

  private known({ session, signal }: Asked): Promise<KnownMembers> {
    return this.ports.members.of(session.persona, signal);
  }

  private async words(query: Asked): Promise<QueryWords> {
    const { database, trans } = this.ports;
    const known = await this.known(query);
    return new QueryWords(database.today, (dimension, key) => known.nameOf(dimension, key), trans);
  }
}
