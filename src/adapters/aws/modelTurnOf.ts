import type { ContentBlock, StopReason, TokenUsage } from '@aws-sdk/client-bedrock-runtime';
import type { ModelTurn, ToolCall } from '../../core/agents/model/Model.js';
import { AssistantError } from '../../core/errors/AssistantError.js';
import { SealedContent } from './SealedContent.js';

/** What the service answered, whole or streamed. */
export interface ConverseReply {
  readonly content: readonly ContentBlock[];
  readonly stopReason: StopReason | undefined;
  readonly usage: TokenUsage | undefined;
}

/** Any other reason, or none, makes the answer unusable. */
const stops: Readonly<Record<string, ModelTurn['stop']>> = {
  end_turn: 'end',
  stop_sequence: 'end',
  tool_use: 'tools',
  max_tokens: 'length',
  model_context_window_exceeded: 'length',
  content_filtered: 'refused',
  guardrail_intervened: 'refused',
  refusal: 'refused'
};

/** @throws AssistantError `agent/model-answer` for an answer without its end or its cost */
export function modelTurnOf(
  { content, stopReason, usage }: ConverseReply,
  model: string
): ModelTurn {
  const stop = stops[stopReason ?? ''];
  if (!stop || !usage) {
    throw new AssistantError('agent/model-answer', [], {
      cause: new Error(`The answer stopped for ${stopReason ?? 'no reason'}.`)
    });
  }
  return {
    text: content.map(({ text = '' }) => text).join(''),
    calls: content.flatMap(({ toolUse }): ToolCall[] =>
      toolUse
        ? [{ id: toolUse.toolUseId ?? '', name: toolUse.name ?? '', input: toolUse.input }]
        : []
    ),
    stop,
    usage: {
      service: 'bedrock',
      model,
      inputTokens: usage.inputTokens ?? 0,
      outputTokens: usage.outputTokens ?? 0,
      cacheReadTokens: usage.cacheReadInputTokens ?? 0,
      cacheWriteTokens: usage.cacheWriteInputTokens ?? 0
    },
    sealed: new SealedContent(content)
  };
}
