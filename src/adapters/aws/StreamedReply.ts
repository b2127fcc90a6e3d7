import type {
  ContentBlock,
  ContentBlockDelta,
  ConverseStreamOutput,
  StopReason,
  TokenUsage
} from '@aws-sdk/client-bedrock-runtime';
import { z } from 'zod';
import type { ConverseReply } from './modelTurnOf.js';

/** A block of content while its pieces come. */
type Draft =
  | { readonly kind: 'text'; text: string }
  | { readonly kind: 'tool'; readonly id: string; readonly name: string; json: string }
  | { readonly kind: 'reasoning'; text: string; signature: string | undefined }
  | { readonly kind: 'redacted'; readonly pieces: Uint8Array[] };

/** Puts a streamed answer together from its events. */
export class StreamedReply {
  private readonly drafts = new Map<number, Draft>();
  private stopReason: StopReason | undefined;
  private usage: TokenUsage | undefined;

  /** @returns the text that the event brings; '' for most */
  add({ contentBlockStart, contentBlockDelta, ...ends }: ConverseStreamOutput): string {
    this.stopReason = ends.messageStop?.stopReason ?? this.stopReason;
    this.usage = ends.metadata?.usage ?? this.usage;
    const tool = contentBlockStart?.start?.toolUse;
    if (tool) {
      const { toolUseId: id = '', name = '' } = tool;
      this.drafts.set(contentBlockStart.contentBlockIndex ?? 0, {
        kind: 'tool',
        id,
        name,
        json: ''
      });
    }
    return contentBlockDelta?.delta
      ? this.grow(contentBlockDelta.contentBlockIndex ?? 0, contentBlockDelta.delta)
      : '';
  }

  /** What came; without its stop it is not whole. */
  get reply(): ConverseReply {
    const { stopReason, usage } = this;
    const inOrder = [...this.drafts].sort(([one], [other]) => one - other);
    return { content: inOrder.map(([, draft]) => blockOf(draft)), stopReason, usage };
  }

  private grow(index: number, { text, toolUse, reasoningContent }: ContentBlockDelta): string {
    const draft = this.drafts.get(index) ?? opened({ text, reasoningContent });
    if (!draft) {
      return '';
    }
    this.drafts.set(index, draft);
    switch (draft.kind) {
      case 'text':
        draft.text += text ?? '';
        return text ?? '';
      case 'tool':
        draft.json += toolUse?.input ?? '';
        return '';
      case 'reasoning':
        draft.text += reasoningContent?.text ?? '';
        draft.signature = reasoningContent?.signature ?? draft.signature;
        return '';
      case 'redacted':
        draft.pieces.push(reasoningContent?.redactedContent ?? new Uint8Array());
        return '';
    }
  }
}

/** Only the block of a tool is announced; the others begin with their first piece. */
function opened({
  text,
  reasoningContent
}: Pick<ContentBlockDelta, 'text' | 'reasoningContent'>): Draft | null {
  if (text !== undefined) {
    return { kind: 'text', text: '' };
  }
  if (reasoningContent?.redactedContent) {
    return { kind: 'redacted', pieces: [] };
  }
  return reasoningContent ? { kind: 'reasoning', text: '', signature: undefined } : null;
}

function blockOf(draft: Draft): ContentBlock {
  switch (draft.kind) {
    case 'text':
      return { text: draft.text };
    case 'tool':
      return { toolUse: { toolUseId: draft.id, name: draft.name, input: inputOf(draft.json) } };
    case 'reasoning': {
      const { text, signature } = draft;
      return { reasoningContent: { reasoningText: { text, ...(signature ? { signature } : {}) } } };
    }
    case 'redacted':
      return { reasoningContent: { redactedContent: joined(draft.pieces) } };
  }
}

const jsonText = z.string().transform((text, issues) => {
  try {
    return z.json().parse(JSON.parse(text));
  } catch {
    issues.addIssue('not JSON');
    return z.NEVER;
  }
});

/** What is no JSON stays the text that it is: the tool's door says what is wrong with it. */
function inputOf(json: string): z.output<typeof jsonText> {
  return json === '' ? {} : (jsonText.safeParse(json).data ?? json);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let end = 0;
  for (const piece of pieces) {
    whole.set(piece, end);
    end += piece.length;
  }
  return whole;
}
