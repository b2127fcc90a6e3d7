import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { account } from './AccessKeys.js';
import { AwsFailure } from './AwsFailure.js';
import type { AwsAnswer, AwsCall, AwsService } from './AwsService.js';
import { checkConversation } from './checkConversation.js';
import {
  converseEvents,
  frameOf,
  type ConverseOutput,
  type OutputBlock
} from './converseEvents.js';
import { ConverseRequest } from './ConverseRequest.js';
import { PromptCache, tokensOf } from './PromptCache.js';
import type { Script, ScriptedBlock, ScriptedModel, ScriptedTurn } from './ScriptedModel.js';
import { validated } from './validated.js';

/** Models of this family take no other temperature than their own and are not forced to a tool. */
const isSelfWilled = /claude-(sonnet|haiku|opus)-5/;
const cacheLeast = 1024;

/** Converse and ConverseStream of models that a test scripts. */
export class BedrockService implements AwsService {
  /** By id; a test may add and change them. */
  readonly models = new Map<string, ScriptedModel>();
  /** Between the frames of a stream, in milliseconds. */
  pace = 0;
  private readonly cache = new PromptCache(cacheLeast);
  private readonly signatures = new Set<string>();
  private calls = 0;

  constructor(private readonly region: string) {}

  resourceOf({ path }: AwsCall): string {
    const id = modelIdOf(path);
    return /^(global|us|eu|apac)\./.test(id)
      ? `arn:aws:bedrock:${this.region}:${account}:inference-profile/${id}`
      : `arn:aws:bedrock:${this.region}::foundation-model/${id}`;
  }

  async answer(call: AwsCall): Promise<AwsAnswer> {
    const id = modelIdOf(call.path);
    const script = this.scriptOf(id);
    const request = validated(ConverseRequest, parsed(call.input));
    if (isSelfWilled.test(id)) {
      checkSelfWilled(request);
    }
    checkConversation(request, this.signatures);
    const answer = this.outputOf(id, request, await script(request));
    return call.operation === 'ConverseStream'
      ? {
          headers: { 'content-type': 'application/vnd.amazon.eventstream' },
          body: this.stream(answer, call)
        }
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(answer) };
  }

  /** @throws AwsFailure for a model that does not answer */
  private scriptOf(id: string): Script {
    const model = this.models.get(id);
    switch (model) {
      case undefined:
        throw new AwsFailure('ValidationException', 'The provided model identifier is invalid.');
      case 'ended':
        throw new AwsFailure(
          'ResourceNotFoundException',
          'This model version has reached the end of its life. Please refer to the AWS documentation for more details.',
          404
        );
      case 'no-access':
        throw new AwsFailure(
          'AccessDeniedException',
          "You don't have access to the model with the specified model ID.",
          403
        );
      case 'profile-only':
        throw new AwsFailure(
          'ValidationException',
          `Invocation of model ID ${id} with on-demand throughput isn’t supported. Retry your request with the ID or ARN of an inference profile that contains this model.`
        );
      default:
        return model;
    }
  }

  private outputOf(id: string, request: ConverseRequest, turn: ScriptedTurn): ConverseOutput {
    const content = turn.blocks.map(block => this.blockOf(block));
    const usesTool = turn.blocks.some(block => 'toolUse' in block);
    const usage = {
      ...this.cache.count(id, request),
      outputTokens: tokensOf(JSON.stringify(turn.blocks)),
      ...turn.usage
    };
    const { inputTokens, outputTokens, cacheReadInputTokens, cacheWriteInputTokens } = usage;
    const totalTokens = inputTokens + outputTokens + cacheReadInputTokens + cacheWriteInputTokens;
    return {
      output: { message: { role: 'assistant', content } as { content: OutputBlock[] } },
      stopReason: turn.stopReason ?? (usesTool ? 'tool_use' : 'end_turn'),
      usage: { ...usage, totalTokens },
      metrics: { latencyMs: 1 }
    };
  }

  private blockOf(block: ScriptedBlock): OutputBlock {
    if ('text' in block) {
      return block;
    }
    this.calls += 1;
    if ('toolUse' in block) {
      return { toolUse: { toolUseId: `tooluse_${this.calls}`, ...block.toolUse } };
    }
    const sum = createHash('sha256').update(`${this.calls} ${block.reasoning}`);
    const signature = sum.digest('base64');
    this.signatures.add(signature);
    return { reasoningContent: { reasoningText: { text: block.reasoning, signature } } };
  }

  private async *stream(answer: ConverseOutput, call: AwsCall): AsyncGenerator<Uint8Array> {
    const { fault, signal } = call;
    const frames = [...converseEvents(answer)];
    const half = Math.ceil(frames.length / 2);
    const pace = fault?.kind === 'slow-stream' ? fault.milliseconds : this.pace;
    for (const [index, frame] of frames.entries()) {
      if (index === half && fault?.kind === 'broken-stream') {
        yield frame.slice(0, frame.length / 2);
        throw new Error('broken');
      }
      if (index === half && fault?.kind === 'stream-exception') {
        yield frameOf(fault.exception, { message: 'The stream ends here.' });
        return;
      }
      yield frame;
      if (pace > 0) {
        await sleep(pace, undefined, { signal });
      }
    }
  }
}

const modelIdOf = (path: string): string => decodeURIComponent(path.split('/')[2] ?? '');

function parsed(input: unknown): unknown {
  try {
    return JSON.parse(String(input));
  } catch {
    throw new AwsFailure('SerializationException', 'The request is no JSON.');
  }
}

/** @throws AwsFailure */
function checkSelfWilled({ inferenceConfig, toolConfig }: ConverseRequest): void {
  const { temperature = 1, topP = 1 } = inferenceConfig;
  if (temperature !== 1 || topP !== 1) {
    throw new AwsFailure(
      'ValidationException',
      'The model returned the following errors: temperature and top_p may only be set to 1 for this model.'
    );
  }
  const choice = toolConfig?.toolChoice;
  if (choice && !('auto' in choice)) {
    throw new AwsFailure(
      'ValidationException',
      'The model returned the following errors: tool_choice forces tool use is not supported for this model.'
    );
  }
}
