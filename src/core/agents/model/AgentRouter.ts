import type { PersonaName } from '../../session/personas.js';
import { agents, type Agent } from './agents.js';
import type { Intent } from './Intent.js';

/** Which agent a question goes to. */
export class AgentRouter {
  constructor(private readonly known: readonly Agent[] = agents) {}

  /** @param intent null where the words do not tell; the model decides by the tool that it calls */
  route(persona: PersonaName, intent: Intent | null): Agent {
    const own = this.known.filter(agent => agent.persona === persona);
    const found = own.find(({ intents }) => intents.includes(intent ?? 'SQL_QUERY'));
    if (!found) {
      throw new RangeError(`No agent is for ${persona}.`);
    }
    return found;
  }
}
