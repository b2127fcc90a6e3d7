import type { Intent } from '../../../../src/core/agents/model/Intent.js';
import { IntentClassifier } from '../../../../src/core/agents/model/IntentClassifier.js';
import type { TaskReading } from '../../../../src/core/reading/tasks/TaskReading.js';
import { emptyQuery } from '../../../../src/core/semantics/SemanticQuery.js';

const classifier = new IntentClassifier();
const unread = { kind: 'unclear' } as const;
const read = { kind: 'read', query: emptyQuery } as const;
const task = (rows: TaskReading['rows']): TaskReading => ({
  kind: 'task',
  tool: 'optimize_delivery_route',
  parameters: {},
  rows
});

it('goes by what was understood first', () => {
  const rows = { query: emptyQuery, parameter: 'order_ids' } as const;
  const classify = (given: Partial<Parameters<IntentClassifier['classify']>[0]>) =>
    classifier.classify({ text: 'plan it', reading: null, task: null, ...given });
  expect(classify({ reading: read })).toBe('SQL_QUERY');
  expect(classify({ reading: unread, task: task(null) })).toBe('OPTIMIZATION');
  expect(classify({ reading: unread, task: task(rows) })).toBe('HYBRID');
});

it.each<readonly [string, Intent | null]>([
  ['flurbish the gronkles', null],
  ['how many gronkles are there', null],
  ['optimise my gronkles', 'OPTIMIZATION'],
  ['what reorder point would a gronkle have', 'OPTIMIZATION'],
  ['plan a tour of the late gronkles', 'HYBRID'],
  ['forecast the top 5 gronkles', 'HYBRID']
])('goes by cues where nothing was: %s', (text, intent) => {
  expect(classifier.classify({ text, reading: unread, task: null })).toBe(intent);
});

it('tells what an answer was by the tool that gave it', () => {
  const tool = { name: 'x', parameters: {}, isChained: false };
  expect(classifier.classifyAnswer({ tool: null })).toBe('SQL_QUERY');
  expect(classifier.classifyAnswer({ tool })).toBe('OPTIMIZATION');
  expect(classifier.classifyAnswer({ tool: { ...tool, isChained: true } })).toBe('HYBRID');
});
