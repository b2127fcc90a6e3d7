import type { Translation } from '../language/Translation.js';
import type { TableResult } from './TableResult.js';

/** What a result was made from, in words and as a table: its inputs, and the figures of a single row. */
export function whyOf(result: TableResult, trans: Translation): TableResult {
  const { sentence, formula, source, window, table } = result;
  const inputs = (result.inputs ?? []).map(({ name, value }) => [name, value]);
  const [row, ...others] = table.rows;
  const figures =
    row && others.length === 0
      ? table.columns.flatMap(({ name }, index) => {
          const value = row[index] ?? null;
          return value === null ? [] : [[name.replaceAll('_', ' '), String(value)]];
        })
      : [];
  const made = inputs.map(([name = '', value = '']) => trans.__('%1: %2', name, value)).join('; ');
  const parts = [
    sentence,
    trans.__('Reckoned as %1 (%2).', formula, source),
    ...(made === '' ? [] : [trans.__('From %1.', made)]),
    ...(window ? [trans.__('Over the days from %1 to %2.', window.from, window.to)] : [])
  ];
  return {
    ...result,
    sentence: parts.join(' '),
    table: {
      columns: [
        { name: 'input', type: 'text' },
        { name: 'value', type: 'text' }
      ],
      rows: [...inputs, ...figures]
    },
    chart: null,
    files: []
  };
}
