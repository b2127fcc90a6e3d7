import type { Usage } from '../../cost/Usage.js';

/** A tool as a model is told of it. */
export interface ToolSpecification {
  readonly name: string;
  readonly description: string;
  /** JSON schema of its input: an object without further properties. */
  readonly inputSchema: Readonly<Record<string, unknown>>;
}

export interface ToolCall {
  readonly id: string;
  readonly name: string;
  /** As the model wrote it: nothing about it is sure. */
  readonly input: unknown;
}

export interface ToolResult {
  /** Of the call that it answers. */
  readonly id: string;
  /** JSON text. */
  readonly content: string;
  readonly isError: boolean;
}

export type ModelMessage =
  | { readonly role: 'user'; readonly text: string }
  | { readonly role: 'model'; readonly turn: Pick<ModelTurn, 'text' | 'calls' | 'sealed'> }
  | { readonly role: 'results'; readonly results: readonly ToolResult[] };

export interface ModelRequest {
  /** The same for every question of a persona, so that it can be cached; so are the tools. */
  readonly system: string;
  readonly tools: readonly ToolSpecification[];
  readonly messages: readonly ModelMessage[];
  readonly maxTokens: number;
}

export interface ModelTurn {
  readonly text: string;
  readonly calls: readonly ToolCall[];
  /** `length`: it was cut off at `maxTokens`; `refused`: the service or the model would not. */
  readonly stop: 'end' | 'tools' | 'length' | 'refused';
  readonly usage: Extract<Usage, { service: 'bedrock' }>;
  /** What the service wants back unread with the next request, such as signed reasoning. */
  readonly sealed: unknown;
}

export interface ConverseOptions {
  readonly signal: AbortSignal;
  /** Hears the text as it comes, piece by piece; without it the answer comes whole. */
  readonly onText?: (piece: string) => void;
}

/** The port every language model is reached through. */
export interface Model {
  /** As the configuration names it. */
  readonly id: string;
  /**
   * @throws AssistantError `agent/model-…`, `system/credentials-…`, `system/throttled`,
   * `query/stopped`
   */
  converse(request: ModelRequest, options: ConverseOptions): Promise<ModelTurn>;
}
