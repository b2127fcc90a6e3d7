import { ConversationMemory } from '../../../src/core/agents/ConversationMemory.js';
import { MemberCatalog } from '../../../src/core/agents/MemberCatalog.js';
import {
  QueryOrchestrator,
  type OrchestratorPorts
} from '../../../src/core/agents/QueryOrchestrator.js';
import type { AskRequest, Outcome } from '../../../src/core/answer/Outcome.js';
import { QueryCache } from '../../../src/core/cache/QueryCache.js';
import type {
  DatabaseClient,
  Parameter,
  RunOptions
} from '../../../src/core/database/DatabaseClient.js';
import type { ResultTable } from '../../../src/core/database/ResultTable.js';
import type { AuditEvent } from '../../../src/core/audit/AuditEvent.js';
import { english } from '../../../src/core/language/Translation.js';
import { standardLexicon } from '../../../src/core/reading/lexicon/standardLexicon.js';
import { personaNames, type PersonaName } from '../../../src/core/session/personas.js';
import { SessionManager } from '../../../src/core/session/SessionManager.js';
import type { GuardedSql } from '../../../src/core/sql/GuardedSql.js';
import { SqlGuard } from '../../../src/core/sql/SqlGuard.js';
import { ToolRegistry } from '../../../src/core/tools/ToolRegistry.js';
import { nodePolyglotParser } from '../../../src/adapters/parser/nodePolyglotParser.js';
import { InProcessCalculator } from '../../../src/core/planning/calculations/InProcessCalculator.js';

/** A database that remembers what it was asked, and can be made to fail. */
export class RecordingDatabase implements DatabaseClient {
  readonly dialect;
  readonly today;
  dataVersion: string;
  readonly statements: string[] = [];
  /** What the next runs do instead of running. */
  instead: ((options: RunOptions) => Promise<ResultTable>) | null = null;

  constructor(private readonly inner: DatabaseClient) {
    this.dialect = inner.dialect;
    this.today = inner.today;
    this.dataVersion = inner.dataVersion;
  }

  run(
    sql: GuardedSql,
    parameters: readonly Parameter[],
    options: RunOptions
  ): Promise<ResultTable> {
    this.statements.push(sql.text);
    return this.instead ? this.instead(options) : this.inner.run(sql, parameters, options);
  }

  /** The statements that ran since it was last asked. */
  heard(): string[] {
    return this.statements.splice(0);
  }
}

let guard: Promise<SqlGuard> | null = null;

/** Made once: an extension makes another, and leaves this one as it is. */
const lexicon = standardLexicon();

/** The whole assistant around a database, with a clock that stands still unless it is moved. */
export class TestAssistant {
  readonly database: RecordingDatabase;
  readonly orchestrator: QueryOrchestrator;
  readonly sessions: SessionManager;
  /** What was written down: the persona, and what was done. */
  readonly audited: [PersonaName | undefined, AuditEvent][] = [];
  now = 0;

  /** @param members names that are known already; without them, they are asked of the database */
  constructor(
    inner: DatabaseClient,
    members?: MemberCatalog,
    parts: Partial<OrchestratorPorts> = {}
  ) {
    const clock = { now: () => this.now };
    let sessions = 0;
    this.database = new RecordingDatabase(inner);
    this.sessions = new SessionManager({ now: clock.now, newId: () => `s${(sessions += 1)}` });
    this.orchestrator = new QueryOrchestrator({
      sessions: this.sessions,
      auditor: { record: (session, event) => this.audited.push([session?.persona, event]) },
      database: this.database,
      members: members ?? new MemberCatalog(this.database),
      lexicon,
      cache: new QueryCache(clock),
      memory: new ConversationMemory(),
      loadGuard: () => (guard ??= nodePolyglotParser().then(parser => new SqlGuard(parser))),
      calculator: new InProcessCalculator(),
      loadTools: () => Promise.resolve(new ToolRegistry()),
      clock,
      trans: english,
      locale: 'en',
      ...parts
    });
  }

  signIn(persona: PersonaName): string {
    return this.sessions.open('test', personaNames, persona).id;
  }

  /**
   * Asks one after another in a session of its own.
   * @returns the outcome of the last
   */
  async talk(persona: PersonaName, turns: readonly string[]): Promise<Outcome> {
    const session = this.signIn(persona);
    for (const turn of turns.slice(0, -1)) {
      await this.ask(session, turn);
    }
    return this.ask(session, turns.at(-1) ?? '');
  }

  /** Asks in the conversation of a session. */
  ask(
    sessionId: string,
    request: string | AskRequest,
    signal = new AbortController().signal
  ): Promise<Outcome> {
    return this.orchestrator.processQuery({
      sessionId,
      conversationId: sessionId,
      request: typeof request === 'string' ? { kind: 'question', text: request } : request,
      signal
    });
  }
}
