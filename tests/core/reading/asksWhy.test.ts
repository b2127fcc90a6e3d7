import { asksWhy } from '../../../src/core/reading/asksWhy.js';

describe('Why', () => {
  it.each([
    'why?',
    'But why is that?',
    'How did you get that?',
    'how did you come up with the number?',
    'How is this calculated?',
    'Where does it come from?',
    'based on what?',
    'explain that please',
    'Show me your working!'
  ])('is asked by “%s”', question => {
    expect(asksWhy(question)).toBe(true);
  });

  it.each([
    'why are those late',
    'why did Granite deliver late',
    'how did you get that supplier',
    'how is the reorder point calculated',
    'explain the reorder point of P1010',
    'show me the stock',
    'how'
  ])('is not all that “%s” asks', question => {
    expect(asksWhy(question)).toBe(false);
  });
});
