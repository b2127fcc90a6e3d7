import { z } from 'zod';
import { ToolRegistry } from '../../../src/core/tools/ToolRegistry.js';

describe('The registry of tools', () => {
  const registry = new ToolRegistry();

  it('has no two tools of one name', () => {
    const names = registry.tools.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(
      expect.arrayContaining([
        'calculate_reorder_point',
        'calculate_safety_stock',
        'calculate_supplier_score'
      ])
    );
  });

  it.each(registry.tools)('gives a model the schema of $name: an object', ({ input }) => {
    expect(z.toJSONSchema(input, { io: 'input' })).toMatchObject({
      type: 'object',
      additionalProperties: false
    });
  });

  it('finds a tool by its name, and offers the nearest for another', () => {
    expect(registry.tool('calculate_base_stock').name).toBe('calculate_base_stock');
    expect(() => registry.tool('safety_stock')).toThrow(
      /There is no tool safety_stock; near to it are calculate_safety_stock, /
    );
  });
});
