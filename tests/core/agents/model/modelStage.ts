import type { ModelAccess } from '../../../../src/core/agents/model/ModelAccess.js';
import type { Outcome } from '../../../../src/core/answer/Outcome.js';
import type { PersonaName } from '../../../../src/core/session/personas.js';
import type { GoldStage } from '../goldStage.js';
import type { TestAssistant } from '../TestAssistant.js';
import { accessTo, call, ScriptedModel, type Reply, type Script } from './ScriptedModel.js';

/** A session of an assistant that has a model to go on to. */
export interface ModelStage {
  readonly assistant: TestAssistant;
  readonly model: ScriptedModel;
  readonly session: string;
  readonly ask: (text: string, signal?: AbortSignal) => Promise<Outcome>;
}

/** What opens such sessions over the gold tables. */
export const modelStage =
  (gold: GoldStage) =>
  (
    script: Script | readonly Reply[],
    parts: Partial<ModelAccess> = {},
    persona: PersonaName = 'Warehouse Manager'
  ): ModelStage => {
    const model = new ScriptedModel(script);
    const assistant = gold.assistant({ loadModel: () => Promise.resolve(accessTo(model, parts)) });
    const session = assistant.signIn(persona);
    return {
      assistant,
      model,
      session,
      ask: (text, signal) => assistant.ask(session, text, signal)
    };
  };

/** Words that no reader knows. */
export const odd = 'flurbish the gronkles of WH03';

/** A reading that there is. */
export const byWarehouse = call('emit_reading', { figures: ['stock_value'], by: ['warehouse'] });
