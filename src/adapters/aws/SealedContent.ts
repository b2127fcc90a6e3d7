import type { ContentBlock } from '@aws-sdk/client-bedrock-runtime';

/** A model's turn as the service gave it, signed reasoning included; handed back unread. */
export class SealedContent {
  constructor(readonly content: readonly ContentBlock[]) {}
}
