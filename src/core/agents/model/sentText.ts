import type { ModelMessage, ModelRequest } from './Model.js';

/** All that a model was sent, for a person to read. */
export function sentText({ system, tools, messages }: ModelRequest): string {
  return [system, ...tools.map(tool => JSON.stringify(tool)), ...messages.flatMap(textsOf)].join(
    '\n\n'
  );
}

function textsOf(message: ModelMessage): string[] {
  switch (message.role) {
    case 'user':
      return [message.text];
    case 'model':
      return [
        ...(message.turn.text === '' ? [] : [message.turn.text]),
        ...message.turn.calls.map(({ name, input }) => `${name} ${JSON.stringify(input)}`)
      ];
    case 'results':
      return message.results.map(({ content }) => content);
  }
}
