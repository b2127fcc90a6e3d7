import { AwsFailure } from './AwsFailure.js';
import type { ContentBlock, ConverseRequest, Message } from './ConverseRequest.js';

const mostCachePoints = 4;
/** @source Claude documentation, "Structured outputs", complexity limits */
const mostStrictTools = 20;

/**
 * What the service finds wrong with a request whose shape is right.
 * @param signatures of reasoning that the model gave
 * @throws AwsFailure `ValidationException`
 */
export function checkConversation(request: ConverseRequest, signatures: ReadonlySet<string>): void {
  const { messages, system = [], toolConfig } = request;
  const tools = toolConfig?.tools ?? [];
  checkTurns(messages);
  for (const [index, message] of messages.entries()) {
    checkContent(message, index, signatures);
    checkToolResults(message, messages[index - 1], index);
  }
  const blocks = messages.flatMap(({ content }) => content);
  if (!toolConfig && blocks.some(block => 'toolUse' in block || 'toolResult' in block)) {
    throw invalid(
      'The toolConfig field must be defined when using toolUse and toolResult content blocks.'
    );
  }
  checkTools(request);
  const places = [tools, system, ...messages.map(({ content }) => content)];
  for (const place of places) {
    if (place.some((block, index) => isCachePoint(block) && isCachePoint(place[index - 1]))) {
      throw invalid('A cachePoint must follow a block that can be cached.');
    }
  }
  const points = places.flat().filter(isCachePoint).length;
  if (points > mostCachePoints) {
    throw invalid(
      `A maximum of ${mostCachePoints} blocks with cache_control may be provided. Found ${points}.`
    );
  }
}

const invalid = (message: string): AwsFailure => new AwsFailure('ValidationException', message);

/** Nothing comes before a first block, so it cannot mark the end of what is to be cached. */
const isCachePoint = (block: object | undefined): boolean =>
  block === undefined || 'cachePoint' in block;

function checkTurns(messages: readonly Message[]): void {
  if (messages[0]?.role !== 'user') {
    throw invalid(
      'A conversation must start with a user message. Try again with a conversation that starts with a user message.'
    );
  }
  if (messages.some(({ role }, index) => role === messages[index + 1]?.role)) {
    throw invalid(
      'A conversation must alternate between user and assistant roles. Make sure the conversation alternates between user and assistant roles and try again.'
    );
  }
  if (messages.at(-1)?.role !== 'user') {
    throw invalid(
      'This model does not support assistant message prefill. The conversation must end with a user message.'
    );
  }
}

function checkContent(
  { role, content }: Message,
  index: number,
  signatures: ReadonlySet<string>
): void {
  for (const [at, block] of content.entries()) {
    const place = `messages.${index}.content.${at}`;
    if ('text' in block && block.text.trim() === '') {
      throw invalid(
        `The text field in the ContentBlock object at ${place} is blank. Add text to the text field, and try again.`
      );
    }
    if (
      role === 'user'
        ? !('text' in block || 'toolResult' in block || 'cachePoint' in block)
        : 'toolResult' in block
    ) {
      throw invalid(`The block at ${place} is not one of the role ${role}.`);
    }
    const signature = signatureOf(block);
    if (signature !== undefined && !signatures.has(signature)) {
      throw invalid(`${place}: Invalid signature in thinking block`);
    }
  }
}

const signatureOf = (block: ContentBlock): string | undefined =>
  'reasoningContent' in block && 'reasoningText' in block.reasoningContent
    ? block.reasoningContent.reasoningText.signature
    : undefined;

function checkToolResults(message: Message, before: Message | undefined, index: number): void {
  const asked = (before?.content ?? []).flatMap(block =>
    'toolUse' in block ? [block.toolUse.toolUseId] : []
  );
  const answered = message.content.flatMap(block =>
    'toolResult' in block ? [block.toolResult.toolUseId] : []
  );
  const missing = asked.filter(id => !answered.includes(id));
  if (message.role === 'user' && missing.length > 0) {
    throw invalid(
      `Expected toolResult blocks at messages.${index}.content for the following Ids: ${missing.join(', ')}`
    );
  }
  if (answered.some(id => !asked.includes(id)) || new Set(answered).size < answered.length) {
    throw invalid(
      `The number of toolResult blocks at messages.${index}.content exceeds the number of toolUse blocks of previous turn.`
    );
  }
}

function checkTools({ toolConfig }: ConverseRequest): void {
  const specs = (toolConfig?.tools ?? []).flatMap(tool =>
    'toolSpec' in tool ? [tool.toolSpec] : []
  );
  if (new Set(specs.map(({ name }) => name)).size < specs.length) {
    throw invalid('The tool configuration has two tools of one name.');
  }
  if (specs.filter(({ strict }) => strict).length > mostStrictTools) {
    throw invalid(`Too many strict tools. At most ${mostStrictTools} are allowed in a request.`);
  }
  const open = specs.find(({ strict, inputSchema }) => strict && isOpen(inputSchema.json));
  if (open) {
    throw invalid(
      `tools.${open.name}: For 'object' type, 'additionalProperties' must be explicitly set to false`
    );
  }
}

/** Whether an object of a schema, at any depth, may have further properties. */
function isOpen(schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null) {
    return false;
  }
  const isOpenObject =
    'type' in schema &&
    schema.type === 'object' &&
    !('additionalProperties' in schema && schema.additionalProperties === false);
  return isOpenObject || Object.values(schema).some(isOpen);
}
