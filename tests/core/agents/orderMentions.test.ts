import { orderMentions } from '../../../src/core/agents/orderMentions.js';
import { tokenise } from '../../../src/core/reading/tokens/tokenise.js';

const prefixes = new Set(['so', 'web', 'po']);

/** As "prefix number", a question mark where no prefix was said. */
const mentioned = (text: string): string[] =>
  orderMentions(tokenise(text), prefixes).map(({ prefix, number }) => `${prefix ?? '?'} ${number}`);

describe('An order is mentioned', () => {
  it.each([
    ['where is SO-1204', ['so 1204']],
    ['where is so1204', ['so 1204']],
    ['where is so 1204', ['so 1204', '? 1204']],
    ['PO 1130', ['? 1130', '? 1130']],
    ['status of WEB-2001 and SO-1204', ['web 2001', 'so 1204']],
    ['order 1204', ['? 1204', '? 1204']],
    ['lines of order no 1204', ['? 1204', '? 1204']],
    ['is 1204 late', ['? 1204']]
  ])('in “%s”', (text, expected) => {
    expect(mentioned(text)).toEqual(expected);
  });

  it('more surely with its prefix than with a noun, and least surely by a bare number', () => {
    const [first] = orderMentions(tokenise('so 1204'), prefixes);
    const [second, bare] = orderMentions(tokenise('order 1204'), prefixes);
    expect(first?.score).toBeGreaterThan(second?.score ?? 1);
    expect(second?.score).toBeGreaterThan(bare?.score ?? 1);
    expect([first?.start, first?.end]).toEqual([0, 2]);
  });

  it.each([
    'top 10 products',
    'stock of P1001',
    'orders in WH01',
    'more than 50 % late',
    'the last 90 days'
  ])('not in “%s”', text => {
    expect(mentioned(text)).toEqual([]);
  });
});
