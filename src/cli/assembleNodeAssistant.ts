import { randomUUID } from 'node:crypto';
import { nodePolyglotParser } from '../adapters/parser/nodePolyglotParser.js';
import { assembleAssistant } from '../core/agents/assembleAssistant.js';
import type { QueryOrchestrator } from '../core/agents/QueryOrchestrator.js';
import { noAuditor } from '../core/audit/AuditTrail.js';
import { english } from '../core/language/Translation.js';
import { InProcessCalculator } from '../core/planning/calculations/InProcessCalculator.js';
import { personaNames, type PersonaName } from '../core/session/personas.js';
import { SessionManager } from '../core/session/SessionManager.js';

type Assembled = Parameters<typeof assembleAssistant>[0];

export interface AssembledAssistant {
  readonly orchestrator: QueryOrchestrator;
  /** A session of its own, as a persona. */
  signIn(persona: PersonaName): string;
  signOut(sessionId: string): void;
}

/** The assistant of the panel, without a page and without anything remembered. */
export function assembleNodeAssistant(
  parts: Pick<Assembled, 'database' | 'loadModel'>
): AssembledAssistant {
  const clock = { now: () => performance.now() };
  const sessions = new SessionManager({ now: clock.now, newId: randomUUID });
  const orchestrator = assembleAssistant({
    ...parts,
    sessions,
    auditor: noAuditor,
    calculator: new InProcessCalculator(),
    loadParser: nodePolyglotParser,
    clock,
    trans: english,
    locale: 'en'
  });
  return {
    orchestrator,
    signIn: persona => sessions.open('command line', personaNames, persona).id,
    signOut: sessionId => {
      sessions.close(sessionId);
    }
  };
}
