import { argumentsOf } from '../../src/cli/argumentsOf';

const options = { file: { type: 'string' } } as const;

describe('argumentsOf', () => {
  it('gives the values and what stands beside them', () => {
    const given = argumentsOf({
      args: ['--file', 'a.json', 'more'],
      allowPositionals: true,
      options
    });
    expect(given?.values.file).toBe('a.json');
    expect(given?.positionals).toEqual(['more']);
  });

  it.each([[['--help']], [['--file']], [['more']]])('is null for %j', args => {
    expect(argumentsOf({ args, options })).toBeNull();
  });
});
