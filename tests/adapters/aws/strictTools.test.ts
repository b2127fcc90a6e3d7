import { strictTools } from '../../../src/adapters/aws/strictTools';
import type { ToolSpecification } from '../../../src/core/agents/model/Model';

const tool = (
  name: string,
  properties: Readonly<Record<string, unknown>>,
  required: readonly string[] = []
): ToolSpecification => ({
  name,
  description: name,
  inputSchema: { type: 'object', properties, required, additionalProperties: false }
});

describe('Strict tools', () => {
  it('are those whose schemas the service can hold a model to', () => {
    const number = { type: 'number', description: 'Units.' };
    const tools = [
      tool('plain', { units: number, kinds: { type: 'array', items: { enum: ['a', 'b'] } } }),
      tool('bounded', { units: { ...number, minimum: 0 } }),
      tool('deep', { lines: { type: 'array', items: { type: 'object', properties: {} } } }),
      { name: 'open', description: 'open', inputSchema: { type: 'object', properties: {} } }
    ];
    expect([...strictTools(tools)]).toEqual(['plain']);
  });

  it('leave out what would ask too much of one request, and go on with what fits', () => {
    const many = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [`field_${index}`, { type: 'string' }])
    );
    const tools = [
      tool('first', many),
      tool('second', many),
      tool('third', many, Object.keys(many)),
      tool('choice', { one: { anyOf: [{ type: 'string' }, { type: 'null' }] } }, ['one'])
    ];
    expect([...strictTools(tools)]).toEqual(['first', 'third', 'choice']);
    const unions = Object.fromEntries(
      Object.keys(many).map(name => [name, { type: ['string', 'null'] }])
    );
    expect([...strictTools([tool('unions', unions, Object.keys(unions))])]).toEqual([]);
    const crowd = Array.from({ length: 25 }, (_, index) => tool(`tool_${index}`, {}));
    expect(strictTools(crowd).size).toBe(20);
  });
});
