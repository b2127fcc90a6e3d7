import {
  ConverseCommand,
  ConverseStreamCommand,
  type BedrockRuntimeClient,
  type ConverseCommandInput,
  type ConverseStreamOutput
} from '@aws-sdk/client-bedrock-runtime';
import type {
  ConverseOptions,
  Model,
  ModelRequest,
  ModelTurn
} from '../../core/agents/model/Model.js';
import { AssistantError, isAssistantError } from '../../core/errors/AssistantError.js';
import { rejectWhenAborted } from '../../core/errors/rejectWhenAborted.js';
import { converseInput } from './converseInput.js';
import { jitteredWait } from './jitteredWait.js';
import { modelTurnOf, type ConverseReply } from './modelTurnOf.js';
import { StreamedReply } from './StreamedReply.js';
import { strictTools } from './strictTools.js';
import { toModelError } from './toModelError.js';

export interface BedrockSettings {
  /** Of the model or its inference profile. */
  readonly id: string;
  readonly temperature?: number | undefined;
  /** Waits before another try, for at most as many milliseconds. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}

/** How often an answer whose stream breaks before its first text is asked for. */
const tries = 3;

/** A model of Amazon Bedrock, by the Converse API. */
export class BedrockModel implements Model {
  readonly id: string;
  /** Whether the model takes strict tools, as far as it is known. */
  private takesStrict = true;

  constructor(
    private readonly client: BedrockRuntimeClient,
    private readonly settings: BedrockSettings
  ) {
    this.id = settings.id;
  }

  async converse(request: ModelRequest, options: ConverseOptions): Promise<ModelTurn> {
    const strict = this.takesStrict ? strictTools(request.tools) : new Set<string>();
    try {
      return await this.ask(request, options, strict);
    } catch (thrown) {
      if (strict.size === 0 || !isAboutStrictTools(thrown)) {
        throw thrown;
      }
      this.takesStrict = false;
      return this.ask(request, options, new Set());
    }
  }

  private async ask(
    request: ModelRequest,
    { signal, onText }: ConverseOptions,
    strict: ReadonlySet<string>
  ): Promise<ModelTurn> {
    const { temperature } = this.settings;
    const input = converseInput(request, { modelId: this.id, temperature, strict });
    const reply = onText ? this.streamed(input, signal, onText) : this.whole(input, signal);
    return modelTurnOf(await rejectWhenAborted(reply, signal), this.id);
  }

  private async whole(input: ConverseCommandInput, signal: AbortSignal): Promise<ConverseReply> {
    try {
      const { output, stopReason, usage } = await this.client.send(new ConverseCommand(input), {
        abortSignal: signal
      });
      return { content: output?.message?.content ?? [], stopReason, usage };
    } catch (thrown) {
      throw toModelError(thrown, this.id, 'bedrock:InvokeModel');
    }
  }

  /** The SDK tries again what did not begin; what broke off after that is tried again here. */
  private async streamed(
    input: ConverseCommandInput,
    signal: AbortSignal,
    onText: (piece: string) => void
  ): Promise<ConverseReply> {
    const asError = (thrown: unknown): AssistantError =>
      toModelError(thrown, this.id, 'bedrock:InvokeModelWithResponseStream');
    for (let attempt = 1; ; attempt += 1) {
      const heard = { text: false };
      const stream = await this.opened(input, signal).catch((thrown: unknown) => {
        throw asError(thrown);
      });
      try {
        return await read(stream, piece => {
          heard.text = true;
          if (!signal.aborted) {
            onText(piece);
          }
        });
      } catch (thrown) {
        const error = asError(thrown);
        if (heard.text || attempt === tries || !error.retryable || signal.aborted) {
          throw error;
        }
        await (this.settings.wait ?? jitteredWait)(250 * 2 ** attempt);
      }
    }
  }

  private async opened(
    input: ConverseCommandInput,
    abortSignal: AbortSignal
  ): Promise<AsyncIterable<ConverseStreamOutput>> {
    const { stream } = await this.client.send(new ConverseStreamCommand(input), { abortSignal });
    if (!stream) {
      throw new AssistantError('agent/model-answer');
    }
    return stream;
  }
}

async function read(
  stream: AsyncIterable<ConverseStreamOutput>,
  onText: (piece: string) => void
): Promise<ConverseReply> {
  const answer = new StreamedReply();
  for await (const event of unbroken(stream)) {
    const piece = answer.add(event);
    if (piece !== '') {
      onText(piece);
    }
  }
  if (answer.reply.stopReason === undefined) {
    throw new AssistantError('agent/model-answer');
  }
  return answer.reply;
}

/** What cannot be decoded the SDK throws as a plain error, unlike what a service or network says. */
async function* unbroken(
  stream: AsyncIterable<ConverseStreamOutput>
): AsyncGenerator<ConverseStreamOutput> {
  try {
    for await (const event of stream) {
      yield event;
    }
  } catch (thrown) {
    const isPlain =
      thrown instanceof Error &&
      ['Error', 'RangeError', 'SyntaxError'].includes(thrown.name) &&
      !('code' in thrown) &&
      !('$metadata' in thrown);
    throw isPlain ? new AssistantError('agent/model-answer', [], { cause: thrown }) : thrown;
  }
}

function isAboutStrictTools(thrown: unknown): boolean {
  return (
    isAssistantError(thrown) &&
    thrown.cause instanceof Error &&
    thrown.cause.name === 'ValidationException' &&
    /strict|schema|grammar/i.test(thrown.cause.message)
  );
}
