import { EventStreamCodec } from '@smithy/core/event-streams';

const codec = new EventStreamCodec(
  (bytes: Uint8Array) => Buffer.from(bytes).toString(),
  text => Buffer.from(text)
);

/** A frame of an event stream; names ending in `Exception` are exceptions. */
export function frameOf(name: string, body: object): Uint8Array {
  const isException = name.endsWith('Exception');
  const text = (value: string) => ({ type: 'string' as const, value });
  return codec.encode({
    headers: {
      [isException ? ':exception-type' : ':event-type']: text(name),
      ':content-type': text('application/json'),
      ':message-type': text(isException ? 'exception' : 'event')
    },
    body: Buffer.from(JSON.stringify(body))
  });
}

/** What Converse would answer, as far as ConverseStream tells it in pieces. */
export interface ConverseOutput {
  readonly output: { readonly message: { readonly content: readonly OutputBlock[] } };
  readonly stopReason: string;
  readonly usage: object;
  readonly metrics: object;
}

export type OutputBlock =
  | { readonly text: string }
  | {
      readonly toolUse: {
        readonly toolUseId: string;
        readonly name: string;
        readonly input: object;
      };
    }
  | {
      readonly reasoningContent: {
        readonly reasoningText: { readonly text: string; readonly signature: string };
      };
    };

/** The frames of an answer: a block's text and a tool's input come in pieces. */
export function* converseEvents(answer: ConverseOutput): Generator<Uint8Array> {
  yield frameOf('messageStart', { role: 'assistant' });
  for (const [contentBlockIndex, block] of answer.output.message.content.entries()) {
    if ('toolUse' in block) {
      const { toolUseId, name } = block.toolUse;
      const start = { toolUse: { toolUseId, name } };
      yield frameOf('contentBlockStart', { contentBlockIndex, start });
    }
    for (const delta of deltasOf(block)) {
      yield frameOf('contentBlockDelta', { contentBlockIndex, delta });
    }
    yield frameOf('contentBlockStop', { contentBlockIndex });
  }
  yield frameOf('messageStop', { stopReason: answer.stopReason });
  yield frameOf('metadata', { usage: answer.usage, metrics: answer.metrics });
}

function deltasOf(block: OutputBlock): object[] {
  if ('text' in block) {
    return piecesOf(block.text).map(text => ({ text }));
  }
  if ('toolUse' in block) {
    return piecesOf(JSON.stringify(block.toolUse.input)).map(input => ({ toolUse: { input } }));
  }
  const { text, signature } = block.reasoningContent.reasoningText;
  return [...piecesOf(text).map(piece => ({ text: piece })), { signature }].map(
    reasoningContent => ({ reasoningContent })
  );
}

/** Twelve letters at a time: words and the JSON of a tool's input break anywhere. */
const piecesOf = (text: string): string[] => text.match(/.{1,12}/gsu) ?? [];
