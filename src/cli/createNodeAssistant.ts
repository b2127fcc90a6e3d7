import { randomUUID } from 'node:crypto';
import type { EmbeddedDatabase } from '../adapters/embedded/EmbeddedDatabase.js';
import { openNodeDatabase, type CsvData } from '../adapters/embedded/openNodeDatabase.js';
import { defaultSample } from '../adapters/embedded/SampleData.js';
import { nodePolyglotParser } from '../adapters/parser/nodePolyglotParser.js';
import { assembleAssistant } from '../core/agents/assembleAssistant.js';
import type { QueryOrchestrator } from '../core/agents/QueryOrchestrator.js';
import { noAuditor } from '../core/audit/AuditTrail.js';
import { english } from '../core/language/Translation.js';
import { personaNames, type PersonaName } from '../core/session/personas.js';
import { SessionManager } from '../core/session/SessionManager.js';

export interface NodeAssistantOptions {
  /** A folder of six CSV files; null takes generated data. */
  readonly directory: string | null;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

export interface NodeAssistant {
  readonly database: EmbeddedDatabase;
  readonly orchestrator: QueryOrchestrator;
  /** A session of its own, as a persona. */
  signIn(persona: PersonaName): string;
  signOut(sessionId: string): void;
}

/** The assistant of the panel, without a page: on CSV files or generated data. */
export async function createNodeAssistant({
  directory,
  today
}: NodeAssistantOptions): Promise<NodeAssistant> {
  const data: CsvData | typeof defaultSample =
    directory === null ? defaultSample : { kind: 'csv', directory };
  const database = await openNodeDatabase({ data, today });
  const clock = { now: () => performance.now() };
  const sessions = new SessionManager({ now: clock.now, newId: randomUUID });
  const orchestrator = assembleAssistant({
    sessions,
    auditor: noAuditor,
    database,
    loadParser: nodePolyglotParser,
    clock,
    trans: english,
    locale: 'en'
  });
  return {
    database,
    orchestrator,
    signIn: persona => sessions.open('command line', personaNames, persona).id,
    signOut: sessionId => {
      sessions.close(sessionId);
    }
  };
}
