import type {
  ConverseOptions,
  Model,
  ModelRequest,
  ModelTurn,
  ToolCall
} from '../../../../src/core/agents/model/Model.js';
import type { ModelAccess } from '../../../../src/core/agents/model/ModelAccess.js';

export type Reply = Partial<Pick<ModelTurn, 'text' | 'calls' | 'stop' | 'usage'>>;
export type Script = (request: ModelRequest, round: number) => Reply | Promise<Reply>;

/** What a call of so many tokens used. */
export const usageOf = (inputTokens: number, outputTokens = 10): ModelTurn['usage'] => ({
  service: 'bedrock',
  model: 'scripted',
  inputTokens,
  outputTokens,
  cacheReadTokens: 0,
  cacheWriteTokens: 0
});

let ids = 0;

/** A call of a tool, with an id of its own. */
export const call = (name: string, input: unknown): ToolCall => ({
  id: `c${(ids += 1)}`,
  name,
  input
});

/** A model that says what a script has it say, and remembers what it was sent. */
export class ScriptedModel implements Model {
  readonly id = 'scripted';
  readonly requests: ModelRequest[] = [];

  /** @param script one reply a round, or what makes them; a list's last one is said again */
  constructor(private readonly script: Script | readonly Reply[]) {}

  async converse(request: ModelRequest, { signal, onText }: ConverseOptions): Promise<ModelTurn> {
    signal.throwIfAborted();
    this.requests.push(request);
    const round = this.requests.length;
    const reply =
      typeof this.script === 'function'
        ? await this.script(request, round)
        : (this.script[Math.min(round, this.script.length) - 1] ?? {});
    const { text = '', calls = [] } = reply;
    for (const piece of text.match(/\S+\s*/g) ?? []) {
      onText?.(piece);
    }
    return {
      text,
      calls,
      stop: reply.stop ?? (calls.length > 0 ? 'tools' : 'end'),
      usage: reply.usage ?? usageOf(100),
      sealed: null
    };
  }

  /** Everything that it was sent, as one text. */
  get heard(): string {
    return JSON.stringify(this.requests);
  }
}

/** A model that may be used without much of a limit. */
export const accessTo = (model: Model, parts: Partial<ModelAccess> = {}): ModelAccess => ({
  model,
  maxTokens: 1000,
  tokensPerQuestion: 60_000,
  sendData: false,
  spend: () => undefined,
  ...parts
});
