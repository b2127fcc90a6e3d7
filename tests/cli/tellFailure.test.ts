import { tellFailure } from '../../src/cli/tellFailure';
import { AssistantError } from '../../src/core/errors/AssistantError';

describe('tellFailure', () => {
  const { exitCode } = process;
  afterEach(() => {
    process.exitCode = exitCode;
    jest.restoreAllMocks();
  });

  it('tells a failure of ours with its remedy, and ends with 1', async () => {
    const written = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    await tellFailure(() => Promise.reject(new AssistantError('query/empty')));
    expect(written).toHaveBeenCalledWith(
      'There is no question yet. Type a question and press Enter.\n'
    );
    expect(process.exitCode).toBe(1);
  });

  it('throws a fault of the program on', async () => {
    const fault = new RangeError('oops');
    await expect(tellFailure(() => Promise.reject(fault))).rejects.toBe(fault);
  });
});
