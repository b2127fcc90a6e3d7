import { z } from 'zod';
import { invalidInput } from '../../../src/core/planning/inputChecks.js';
import { defineTool } from '../../../src/core/tools/Tool.js';
import { testContext } from './testContext.js';

const ran = jest.fn((given: { days: number }) => ({ double: 2 * given.days }));
const tool = defineTool({
  name: 'double',
  title: 'twice the days',
  description: 'Twice the days.',
  personas: ['Warehouse Manager'],
  input: z.strictObject({ days: z.number() }),
  output: z.object({ double: z.number() }),
  run: ran
});

describe('A tool', () => {
  beforeEach(() => {
    ran.mockClear();
  });

  it('answers with what its output says and nothing beside it', async () => {
    ran.mockReturnValueOnce({ double: 4, secret: 1 } as { double: number });
    expect(await tool.run({ days: 2 }, testContext)).toEqual({ double: 4 });
  });

  it('does not run for a persona it is not for', async () => {
    const context = { ...testContext, persona: 'Field Engineer' } as const;
    await expect(tool.run({ days: 2 }, context)).rejects.toMatchObject({
      code: 'auth/tool-not-allowed',
      parts: ['Field Engineer', 'double', 'Warehouse Manager']
    });
    expect(ran).not.toHaveBeenCalled();
  });

  it('does not run on parameters that do not fit', async () => {
    await expect(tool.run({ days: 'two' }, testContext)).rejects.toMatchObject({
      parts: ['days', 'it should be a number']
    });
    expect(ran).not.toHaveBeenCalled();
  });

  it('never answers with a figure that is no number', async () => {
    ran.mockReturnValueOnce({ double: NaN });
    await expect(tool.run({ days: 2 }, testContext)).rejects.toThrow();
  });

  it('names a parameter as it is written where a formula refuses it', async () => {
    ran.mockImplementationOnce(() => {
      throw invalidInput('leadTimeDays', 'it is negative');
    });
    await expect(tool.run({ days: 2 }, testContext)).rejects.toMatchObject({
      parts: ['lead_time_days', 'it is negative']
    });
  });
});
