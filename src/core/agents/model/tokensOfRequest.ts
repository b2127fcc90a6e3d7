import type { ModelMessage, ModelRequest, ToolSpecification } from './Model.js';

/** Characters to a token: of prose, and of JSON, which is cut finer. Low, so that sums are high. */
const ofText = 3.5;
const ofJson = 3;

const tokensOfText = (text: string): number => Math.ceil(text.length / ofText);

const tokensOfJson = (value: unknown): number =>
  Math.ceil(JSON.stringify(value ?? null).length / ofJson);

const tokensOfTools = (tools: readonly ToolSpecification[]): number =>
  tools.reduce((sum, tool) => sum + tokensOfJson(tool), 0);

/** About how many tokens a request has; rather too many than too few. */
export function tokensOfRequest({ system, tools, messages }: ModelRequest): number {
  return (
    tokensOfText(system) +
    tokensOfTools(tools) +
    messages.reduce((sum, message) => sum + tokensOfMessage(message), 0)
  );
}

function tokensOfMessage(message: ModelMessage): number {
  switch (message.role) {
    case 'user':
      return tokensOfText(message.text);
    case 'model':
      return tokensOfText(message.turn.text) + tokensOfJson(message.turn.calls);
    case 'results':
      return tokensOfJson(message.results);
  }
}
