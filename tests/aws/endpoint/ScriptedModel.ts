import type { ConverseRequest } from './ConverseRequest.js';

/** A piece of what a model says. */
export type ScriptedBlock =
  | { readonly text: string }
  | { readonly toolUse: { readonly name: string; readonly input: object } }
  | { readonly reasoning: string };

export interface TokenUsage {
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cacheReadInputTokens: number;
  readonly cacheWriteInputTokens: number;
}

export interface ScriptedTurn {
  readonly blocks: readonly ScriptedBlock[];
  /** By default `tool_use` with a tool, `end_turn` without one. */
  readonly stopReason?: 'end_turn' | 'tool_use' | 'max_tokens' | 'guardrail_intervened' | 'refusal';
  /** By default counted from the texts, four letters a token. */
  readonly usage?: Partial<TokenUsage>;
}

/** What a model says to a request: it thinks as far as its test does. */
export type Script = (request: ConverseRequest) => ScriptedTurn | Promise<ScriptedTurn>;

/** A model that answers, or why it does not. */
export type ScriptedModel =
  | Script
  | 'ended'
  | 'no-access'
  /** It is called through an inference profile only. */
  | 'profile-only';
