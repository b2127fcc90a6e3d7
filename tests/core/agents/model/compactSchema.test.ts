import { z } from 'zod';
import { compactSchema } from '../../../../src/core/agents/model/compactSchema.js';
import { ToolRegistry } from '../../../../src/core/tools/ToolRegistry.js';

it('keeps names, types, choices and what is needed, and leaves bounds to the call', () => {
  const input = z.strictObject({
    code: z.string().min(2).max(9).describe('A code.'),
    many: z.array(z.number().int().min(1)).max(20).optional(),
    unit: z.enum(['day', 'week']).default('week')
  });
  expect(compactSchema(input)).toEqual({
    type: 'object',
    properties: {
      code: { type: 'string', description: 'A code.' },
      many: { type: 'array', items: { type: 'integer' } },
      unit: { type: 'string', enum: ['day', 'week'] }
    },
    required: ['code'],
    additionalProperties: false
  });
});

it('says each tool as an object without further properties, the same each time', () => {
  for (const { input } of new ToolRegistry().tools) {
    const schema = compactSchema(input);
    expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
    expect(JSON.stringify(compactSchema(input))).toBe(JSON.stringify(schema));
  }
});
