import { AssistantError } from '../../../src/core/errors/AssistantError.js';
import { Assembly } from '../../../src/lab/assistant/Assembly.js';
import { ScriptedAssistant, settled } from '../conversation/ScriptedAssistant.js';

const { signal } = new AbortController();
const query = {
  sessionId: 's',
  conversationId: 'c',
  request: { kind: 'question', text: 'stock' },
  signal
} as const;

let assistant: ScriptedAssistant;
let released: number;
let assembly: Assembly;
beforeEach(() => {
  assistant = new ScriptedAssistant();
  released = 0;
  assembly = new Assembly(assistant, () => (released += 1));
});

it('gives its database back at once where nothing is being answered, and once', () => {
  assembly.dispose();
  assembly.dispose();
  expect(released).toBe(1);
  expect(assistant.emptied).toBe(1);
});

it('lets what is being answered end first', async () => {
  const error = new AssistantError('query/failed');
  const first = assembly.processQuery(query);
  const second = assembly.processQuery(query);
  assembly.dispose();
  await assistant.asked[0]?.answer({ kind: 'error', question: 'stock', error });
  expect((await first).kind).toBe('error');
  expect(released).toBe(0);
  const failed = expect(second).rejects.toThrow('broken');
  await assistant.asked[1]?.fail(new Error('broken'));
  await failed;
  await settled();
  expect(released).toBe(1);
});
