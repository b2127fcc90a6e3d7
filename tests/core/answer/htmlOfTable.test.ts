import { htmlOfTable } from '../../../src/core/answer/htmlOfTable.js';
import { textOfTable } from '../../../src/core/answer/textOfTable.js';
import { tableOfRows } from '../../../src/core/database/ResultTable.js';

const hostile = tableOfRows(
  [
    { name: 'name"><script>', type: 'text' },
    { name: 'order_quantity', type: 'integer' }
  ],
  [
    ['<img src=x onerror=alert(1)> & "quotes"', 1234],
    ["\u001b[31mred\nline'", null],
    ['third', 3]
  ],
  '2025-06-18'
);
const fallback = { locale: 'en', rowLimit: 2, caption: 'The first 2 of <3> rows' };

it('shows every text of a table as text', () => {
  const html = htmlOfTable(hostile, fallback);
  expect(html.replace(/<\/?(table|thead|tbody|tr|th|td|p)( [^<>]*)?>/g, '')).not.toMatch(/[<>]/);
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quotes&quot;');
  expect(html).toContain('The first 2 of &lt;3&gt; rows');
});

it('writes numbers as the grid does, to the right', () => {
  expect(htmlOfTable(hostile, fallback)).toContain('<td style="text-align: right">1,234</td>');
  expect(htmlOfTable(hostile, fallback)).toContain('Order quantity');
});

it('writes no more rows than are wanted', () => {
  expect(htmlOfTable(hostile, fallback)).not.toContain('third');
  expect(textOfTable(hostile, fallback)).not.toContain('third');
});

it('keeps a row of plain text on one line, without codes that colour a terminal', () => {
  const lines = textOfTable(hostile, fallback).split('\n');
  expect(lines).toHaveLength(5);
  expect(lines[2]).toMatch(/^ ?\[31mred line'/);
  expect(lines[0]?.endsWith('Order quantity')).toBe(true);
  expect(lines[1]?.endsWith(' 1,234')).toBe(true);
  expect(lines.at(-1)).toBe('The first 2 of <3> rows');
});
