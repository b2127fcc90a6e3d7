import { Lazy } from '../cache/Lazy.js';
import { QueryCache, type CacheLimits } from '../cache/QueryCache.js';
import type { Configuration } from '../config/Configuration.js';
import { gazetteerOf } from '../planning/routing/gazetteerOf.js';
import { standardLexicon } from '../reading/lexicon/standardLexicon.js';
import { SchemaCheckedDatabase } from '../schema/SchemaCheckedDatabase.js';
import { SqlGuard } from '../sql/SqlGuard.js';
import type { SqlParser } from '../sql/SqlParser.js';
import type { ToolFunctions } from '../tools/ToolFunctions.js';
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
  | 'schema'
  | 'clock'
  | 'trans'
  | 'locale'
  | 'calculator'
> {
  /** Loads the guard's parser, when SQL of unknown origin first appears. */
  readonly loadParser: () => Promise<SqlParser>;
  /** Lets others run between two slices of long work; where nobody waits, it may do nothing. */
  readonly rest?: () => Promise<void>;
  /** Where planning tools run in functions; without it they all run here. */
  readonly functions?: ToolFunctions | undefined;
  /** Limits of questions, answers kept and turns, and places; without it, the defaults. */
  readonly configuration?: Pick<Configuration, 'app' | 'cache' | 'conversation' | 'routes'>;
}

/** The assistant over one database, whole: what the page and the commands share. */
export function assembleAssistant({
  loadParser,
  configuration,
  functions,
  rest,
  ...ports
}: AssemblyPorts): QueryOrchestrator {
  const guard = new Lazy(async () => new SqlGuard(await loadParser()));
  const { schema } = ports;
  const database = schema ? new SchemaCheckedDatabase(ports.database, schema) : ports.database;
  const gazetteer = configuration && gazetteerOf(configuration.routes);
  return new QueryOrchestrator({
    ...ports,
    ...(gazetteer ? { gazetteer } : {}),
    database,
    members: new MemberCatalog(database, rest),
    lexicon: standardLexicon(),
    questionLimit: configuration?.app.max_query_length,
    cache: new QueryCache(ports.clock, configuration && cacheLimits(configuration.cache)),
    memory: new ConversationMemory(configuration?.conversation.max_history),
    // Apart from the rest: most questions plan nothing.
    loadTools: async () => {
      const { ToolRegistry } = await import('../tools/ToolRegistry.js');
      if (!functions) {
        return new ToolRegistry();
      }
      const { withFunctions } = await import('../tools/withFunctions.js');
      return new ToolRegistry(withFunctions(new ToolRegistry().tools, functions));
    },
    loadGuard: () => guard.get()
  });
}

const cacheLimits = (cache: Configuration['cache']): CacheLimits => ({
  enabled: cache.enabled,
  maximumEntries: cache.max_size,
  timeToLive: cache.default_ttl * 1000,
  standingTimeToLive: cache.dashboard_ttl * 1000
});
