/** Models that Bedrock no longer offers, with the day that they ended. */
const endedModels: Readonly<Record<string, string>> = {
  'anthropic.claude-3-5-sonnet-20241022-v2:0': '2026-07-30',
  'anthropic.claude-3-7-sonnet-20250219-v1:0': '2026-04-28'
};

/** The day a model ended, `YYYY-MM-DD`; also where it is named by its inference profile. */
export function endOfModel(modelId: string): string | null {
  const ended = Object.entries(endedModels).find(
    ([id]) => modelId === id || modelId.endsWith(`.${id}`) || modelId.endsWith(`/${id}`)
  );
  return ended?.[1] ?? null;
}
