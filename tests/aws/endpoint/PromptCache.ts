import type { ConverseRequest } from './ConverseRequest.js';

/** Four letters a token. */
export const tokensOf = (text: string): number => Math.ceil(text.length / 4);

export interface PromptTokens {
  readonly inputTokens: number;
  readonly cacheReadInputTokens: number;
  readonly cacheWriteInputTokens: number;
}

/** What a provider keeps of prompts: all up to a cache point, if it is long enough. */
export class PromptCache {
  private readonly kept = new Set<string>();

  /** @param least tokens that a prefix must have to be kept */
  constructor(private readonly least: number) {}

  count(model: string, { toolConfig, system = [], messages }: ConverseRequest): PromptTokens {
    // The order in which the model reads them.
    const blocks = [
      ...(toolConfig?.tools ?? []),
      ...system,
      ...messages.flatMap(({ role, content }) => [{ role }, ...content])
    ];
    let prefix = '';
    let read = 0;
    let written = 0;
    const fresh: string[] = [];
    for (const block of blocks) {
      if (!('cachePoint' in block)) {
        prefix += JSON.stringify(block);
        continue;
      }
      const tokens = tokensOf(prefix);
      if (this.kept.has(`${model} ${prefix}`)) {
        read = tokens;
      } else if (tokens >= this.least) {
        written = tokens;
        fresh.push(`${model} ${prefix}`);
      }
    }
    for (const each of fresh) this.kept.add(each);
    const cacheWriteInputTokens = Math.max(0, written - read);
    return {
      inputTokens: tokensOf(prefix) - read - cacheWriteInputTokens,
      cacheReadInputTokens: read,
      cacheWriteInputTokens
    };
  }
}
