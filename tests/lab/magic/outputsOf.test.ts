import { noCost } from '../../../src/core/cost/Cost.js';
import type { Answer } from '../../../src/core/answer/Outcome.js';
import { tableOfRows } from '../../../src/core/database/ResultTable.js';
import { english } from '../../../src/core/language/Translation.js';
import { tableMimeType } from '../../../src/lab/grid/tableMimeType.js';
import { outputsOf } from '../../../src/lab/magic/outputsOf.js';

const chartType = 'application/vnd.vegalite.v5+json';

const answer: Answer = {
  kind: 'answer',
  question: 'How much?',
  reading: null,
  tool: null,
  answeredBy: 'compiler',
  sentence: '<script>7</script>',
  chips: [],
  assumptions: ['the last 30 days'],
  definitions: [],
  inputs: [],
  files: [],
  table: tableOfRows([{ name: 'stock', type: 'integer' }], [[7]], '2025-06-18'),
  chart: {
    $schema: 'https://vega.github.io/schema/vega-lite/v5.json',
    width: 'container',
    mark: 'bar'
  },
  sql: 'SELECT 1 < 2',
  cost: noCost,
  milliseconds: 1,
  next: [],
  notices: [],
  doubts: [],
  sent: null
};

it('shows the sentence, what was assumed and done, and the SQL, as text', () => {
  const [first] = outputsOf(answer, ['low is there'], english, 'en');
  expect(first?.data['text/html']).toBe(
    '<p dir="auto">&lt;script&gt;7&lt;/script&gt;</p><p dir="auto">Assumed: the last 30 days</p>' +
      '<p dir="auto">low is there</p><details><summary>SQL</summary><pre>SELECT 1 &lt; 2</pre></details>'
  );
});

it('gives the rows for our grid, for HTML and for plain text', () => {
  const data = outputsOf(answer, [], english, 'en')[1]?.data;
  expect(Object.keys(data ?? {})).toEqual([tableMimeType, 'text/html', 'text/plain']);
  expect(data?.[tableMimeType]).toMatchObject({ rows: [[7]], rowCount: 1, label: 'How much?' });
  expect(data?.['text/plain']).toBe('Stock\n    7\n\n1 row · as of Jun 18, 2025');
});

it('keeps the chart away from HTML, at a width that does not depend on the page', () => {
  const chart = outputsOf(answer, [], english, 'en')[2];
  expect(Object.keys(chart?.data ?? {})).toEqual([chartType, 'text/plain']);
  expect(chart?.data[chartType]).toMatchObject({ mark: 'bar', width: 480 });
  expect(chart?.metadata[chartType]).toMatchObject({ embed_options: { ast: true } });
});

it('shows no chart where there is none', () => {
  expect(outputsOf({ ...answer, chart: null }, [], english, 'en')).toHaveLength(2);
});
