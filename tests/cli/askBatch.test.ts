import { Readable } from 'node:stream';
import { askBatch } from '../../src/cli/askBatch.js';
import { createNodeAssistant, type NodeAssistant } from '../../src/cli/createNodeAssistant.js';
import { goldDirectory, goldToday } from '../core/semantics/GoldDatabases.js';

interface Line {
  readonly id: string;
  readonly outcome: string;
  readonly answeredBy: string | null;
  readonly rows: readonly unknown[][];
  readonly sql: string | null;
  readonly message: string;
}

let assistant: NodeAssistant;
beforeAll(async () => {
  assistant = await createNodeAssistant({ directory: goldDirectory, today: goldToday });
}, 60_000);
afterAll(() => assistant.database.dispose());

/** The answers by their ids, as their order is free. */
async function batch(...lines: readonly (string | object)[]): Promise<Map<string, Line>> {
  const text = lines.map(line => (typeof line === 'string' ? line : JSON.stringify(line)));
  const written: string[] = [];
  await askBatch(assistant, Readable.from([text.join('\n')]), line => written.push(line));
  expect(written.every(line => !line.includes('\n'))).toBe(true);
  const answers = written.map(line => JSON.parse(line) as Line);
  return new Map(answers.map(answer => [answer.id, answer]));
}

const persona = 'Warehouse Manager';
const low = 'which items are below their reorder point in WH02?';

describe('A batch', () => {
  it('answers every line once, each as its persona', async () => {
    const answers = await batch(
      { id: 'a', persona, question: 'stock value by warehouse' },
      { id: 'b', persona: 'Procurement Specialist', question: 'units sold last month' },
      { id: 'c', persona: 'Field Engineer', question: 'DROP TABLE product' },
      { id: 'd', persona, question: 'how is the weather?' }
    );
    expect([...answers].map(([id, { outcome }]) => [id, outcome])).toEqual(
      expect.arrayContaining([
        ['a', 'answer'],
        ['b', 'refuse'],
        ['c', 'refuse'],
        ['d', 'unknown']
      ])
    );
    expect(answers.size).toBe(4);
    expect(answers.get('a')?.rows).toHaveLength(4);
  });

  it('plays the turns before a question in the same conversation', async () => {
    const answers = await batch(
      { id: 'alone', persona, question: 'only the spare parts' },
      { id: 'first', persona, question: low },
      { id: 'then', persona, question: 'only the spare parts', previous: [low, 'and WH03?'] }
    );
    expect(answers.get('alone')?.outcome).not.toBe('answer');
    expect(answers.get('then')).toMatchObject({ outcome: 'answer' });
    expect(answers.get('then')?.sql).toMatch(/'WH03'[\s\S]*'Spare Parts'/);
    expect(answers.get('first')?.sql).not.toContain("'WH03'");
  });

  it('forgets a conversation when its line is answered', async () => {
    await batch({ id: 'a', persona, question: low });
    const answers = await batch({ id: 'b', persona, question: 'and WH03?' });
    expect(answers.get('b')?.sql ?? '').not.toContain('reorder_point');
  });

  it('answers what is no question with an error, and goes on', async () => {
    const answers = await batch(
      'this is no JSON',
      '',
      { id: 'boss', persona: 'Boss', question: 'stock value' },
      { id: 'mute', persona },
      { id: 'empty', persona, question: '  ' },
      { id: 'good', persona, question: 'stock value by warehouse' }
    );
    const ends = [...answers].map(([id, { outcome }]) => `${id}: ${outcome}`).sort();
    expect(ends).toEqual([': error', 'boss: error', 'empty: error', 'good: answer', 'mute: error']);
    expect(answers.get('empty')?.message).toMatch(/^There is no question yet\./);
    expect(answers.get('boss')?.message).toContain('persona');
  });
});
