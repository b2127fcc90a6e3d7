import { plainText } from '../../../src/core/answer/plainText.js';

describe('plainText', () => {
  it('leaves what can be read as it is, in any script', () => {
    const texts = ['Lumen Lighting', 'Ünal & Söhne <Ltd>', 'شركة النور', '東京電機', 'x — “y” 🙂'];
    expect(texts.map(plainText)).toEqual(texts);
  });

  it('breaks no line and colours no terminal', () => {
    expect(plainText('a\r\nb\tc\u2028d\u0085e')).toBe('a b c d e');
    expect(plainText('\u001b[31mred\u001b[0m\u009b1m\u0000')).toBe(' [31mred [0m 1m ');
  });

  it('turns and hides none of the words beside it', () => {
    expect(plainText('\u202e5 units\u202c \u2066x\u2069\u200b\ufeffy\u061c')).toBe('5 units xy');
  });
});
