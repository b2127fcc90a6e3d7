import { QueryCache } from '../cache/QueryCache.js';
import { standardLexicon } from '../reading/lexicon/standardLexicon.js';
import { SqlGuard } from '../sql/SqlGuard.js';
import type { SqlParser } from '../sql/SqlParser.js';
import { ConversationMemory } from './ConversationMemory.js';
import { MemberCatalog } from './MemberCatalog.js';
import { QueryOrchestrator, type OrchestratorPorts } from './QueryOrchestrator.js';

export interface AssemblyPorts extends Pick<
  OrchestratorPorts,
  | 'sessions'
  | 'auditor'
  | 'database'
  | 'loadModel'
  | 'costs'
  | 'clock'
  | 'trans'
  | 'locale'
  | 'rest'
> {
  /** Loads the guard's parser, when SQL of unknown origin first appears. */
  readonly loadParser: () => Promise<SqlParser>;
}

/** The assistant over one database, whole: what the page and the commands share. */
export function assembleAssistant({ loadParser, ...ports }: AssemblyPorts): QueryOrchestrator {
  let guard: Promise<SqlGuard> | null = null;
  return new QueryOrchestrator({
    ...ports,
    members: new MemberCatalog(ports.database, ports.rest),
    lexicon: standardLexicon(),
    cache: new QueryCache(ports.clock),
    memory: new ConversationMemory(),
    // Apart from the rest: most questions plan nothing.
    loadTools: async () => {
      const { ToolRegistry } = await import('../tools/ToolRegistry.js');
      return new ToolRegistry();
    },
    loadGuard: () => {
      guard ??= loadParser().then(
        parser => new SqlGuard(parser),
        (error: unknown) => {
          // A failure is not kept: the next query tries again.
          guard = null;
          throw error;
        }
      );
      return guard;
    }
  });
}
