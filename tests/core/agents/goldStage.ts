import type { EmbeddedDatabase } from '../../../src/adapters/embedded/EmbeddedDatabase.js';
import { MemberCatalog } from '../../../src/core/agents/MemberCatalog.js';
import type { OrchestratorPorts } from '../../../src/core/agents/QueryOrchestrator.js';
import { openGold } from '../semantics/GoldDatabases.js';
import { TestAssistant } from './TestAssistant.js';

/** The gold tables with the names in them, which each assistant over them knows already. */
export interface GoldStage {
  readonly database: EmbeddedDatabase;
  readonly members: MemberCatalog;
  readonly assistant: (parts?: Partial<OrchestratorPorts>) => TestAssistant;
}

/** Opens the tables before the tests of a file, and closes them after them. */
export function goldStage(): GoldStage {
  let database: EmbeddedDatabase;
  let members: MemberCatalog;
  beforeAll(async () => {
    database = await openGold();
    members = new MemberCatalog(database);
  }, 60_000);
  afterAll(() => database.dispose());
  return {
    get database() {
      return database;
    },
    get members() {
      return members;
    },
    assistant: parts => new TestAssistant(database, members, parts)
  };
}
