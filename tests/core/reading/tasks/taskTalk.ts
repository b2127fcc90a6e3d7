import type { EmbeddedDatabase } from '../../../../src/adapters/embedded/EmbeddedDatabase.js';
import type { KnownMembers } from '../../../../src/core/agents/KnownMembers.js';
import { MemberCatalog } from '../../../../src/core/agents/MemberCatalog.js';
import { standardLexicon } from '../../../../src/core/reading/lexicon/standardLexicon.js';
import { readTask } from '../../../../src/core/reading/tasks/readTask.js';
import { taskEntries } from '../../../../src/core/reading/tasks/taskEntries.js';
import type { ReadTask, TaskReading } from '../../../../src/core/reading/tasks/TaskReading.js';
import { personaNames, type PersonaName } from '../../../../src/core/session/personas.js';
import { goldToday, openGold } from '../../semantics/GoldDatabases.js';

type Read = (
  persona: PersonaName,
  question: string,
  previousTask?: TaskReading | null
) => Promise<ReadTask | null>;

/** What questions ask of planning, which the tables are taken not to answer. */
export function taskTalk(): { readonly read: Read } {
  const lexicon = standardLexicon();
  const taskLexicon = lexicon.with(taskEntries);
  const known = new Map<PersonaName, KnownMembers>();
  let database: EmbeddedDatabase;
  beforeAll(async () => {
    database = await openGold();
    const catalog = new MemberCatalog(database);
    for (const persona of personaNames) {
      known.set(persona, await catalog.of(persona, new AbortController().signal));
    }
  }, 60_000);
  afterAll(() => database.dispose());
  return {
    read: async (persona, question, previousTask = null) => {
      const members = await known.get(persona)?.forQuestion(question, new AbortController().signal);
      return members
        ? readTask(question, {
            persona,
            today: goldToday,
            lexicon,
            members,
            previous: null,
            turns: [],
            afterFailure: false,
            taskLexicon,
            previousTask,
            tables: 'nothing'
          })
        : null;
    }
  };
}
