import { toAssistantError } from '../errors/AssistantError.js';
import type { UnansweredReading } from '../reading/Reading.js';
import type { PersonaName } from '../session/personas.js';
import type { ModelAccess } from './model/ModelAccess.js';
import type { ModelHelp, ModelPath, ModelPathPorts } from './model/ModelPath.js';
import type { Occasion } from './model/Occasion.js';

export interface ModelDoorPorts extends ModelPathPorts {
  /**
   * Loads the model that is asked what the reader cannot read; null where none is set up. Left out
   * where there is none by design.
   */
  readonly loadModel?: ((persona: PersonaName) => Promise<ModelAccess | null>) | undefined;
}

/** Where a question goes on to a model; what a model needs is loaded when one is first asked. */
export class ModelDoor {
  private path: ModelPath | null = null;

  constructor(private readonly ports: ModelDoorPorts) {}

  /** Whether a model may help: where words are not understood, not where something is refused. */
  mayHelp({ kind }: UnansweredReading): boolean {
    return this.ports.loadModel !== undefined && (kind === 'unknown-words' || kind === 'unclear');
  }

  /** @throws AssistantError of the session, and `query/stopped`; any other failure is a value */
  async ask(
    reading: UnansweredReading,
    occasion: Omit<Occasion, 'sendData'>
  ): Promise<ModelHelp | null> {
    const { loadModel, trans } = this.ports;
    const { session, signal } = occasion.query;
    if (!loadModel) {
      return null;
    }
    let access: ModelAccess | null;
    try {
      access = await loadModel(session.persona);
      this.path ??= await this.loadPath();
    } catch (thrown) {
      signal.throwIfAborted();
      const { message } = toAssistantError(thrown).describe(trans);
      return {
        kind: 'none',
        note: trans.__('The language model could not help: %1', message),
        sent: null
      };
    }
    return access
      ? this.path.ask(access, reading, occasion)
      : {
          kind: 'none',
          note: trans.__('No language model is set up that could try.'),
          sent: null
        };
  }

  private async loadPath(): Promise<ModelPath> {
    const { ModelPath } = await import('./model/ModelPath.js');
    return new ModelPath(this.ports);
  }
}
