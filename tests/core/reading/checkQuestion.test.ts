import { checkQuestion } from '../../../src/core/reading/checkQuestion.js';

const codeOf = (text: string): string | null => checkQuestion(text)?.code ?? null;

describe('checkQuestion', () => {
  it('lets a plain question pass, line ends and tabs included', () => {
    expect(codeOf('Which items are\n\tbelow their reorder point?')).toBeNull();
  });

  it('refuses nothing and blanks', () => {
    expect(codeOf('')).toBe('query/empty');
    expect(codeOf(' \n\t ')).toBe('query/empty');
  });

  it('counts characters as people do, not as UTF-16 does', () => {
    expect(codeOf('🚚'.repeat(1000))).toBeNull();
    expect(codeOf('🚚'.repeat(1001))).toBe('query/too-long');
  });

  it('tells how long a long question is, without the blanks around it', () => {
    const error = checkQuestion(`  ${'a'.repeat(1001)}  `);
    expect(error?.message).toBe('The question has 1001 characters; 1000 are possible.');
  });

  it('refuses control characters and broken surrogates', () => {
    for (const text of [
      'stock\u0000',
      'stock\u001b[31m',
      'stock\u007f',
      'stock\u0085',
      '\ud83d?'
    ]) {
      expect(codeOf(text)).toBe('query/control-characters');
    }
  });

  it('lets right-to-left text and joined emoji pass', () => {
    expect(codeOf('ما هي المنتجات؟')).toBeNull();
    expect(codeOf('👩‍🔧 stock')).toBeNull();
  });
});
