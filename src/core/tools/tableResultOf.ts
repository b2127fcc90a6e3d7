import { z } from 'zod';
import { tableResult, type TableResult } from './TableResult.js';

/** What a calculation on given numbers answers with: figures, and what it says of them. */
const calculation = z
  .object({ formula: z.string(), source: z.string(), assumptions: z.array(z.string()) })
  .catchall(z.json());

/** What any tool answers with as a table: a calculation has a row for each of its figures. */
export function tableResultOf(result: unknown): TableResult {
  const table = tableResult.safeParse(result);
  if (table.success) {
    return table.data;
  }
  const { formula, source, assumptions, ...figures } = calculation.parse(result);
  const told = Object.entries(figures).filter(([, value]) => value !== null);
  const numbers = told.filter(([, value]) => typeof value === 'number');
  const rows = told.map(([name, value]) => [
    wordsOf(name),
    typeof value === 'number' ? value : null,
    typeof value === 'number' ? null : textOf(value)
  ]);
  const hasTexts = rows.some(([, , text]) => text !== null);
  return {
    sentence: (numbers.length === 0 ? told : numbers)
      .map(([name, value]) => `${wordsOf(name)}: ${textOf(value)}`)
      .slice(0, 2)
      .join(', '),
    table: {
      columns: [
        { name: 'figure', type: 'text' },
        { name: 'value', type: 'decimal' },
        ...(hasTexts ? [{ name: 'as_text', type: 'text' as const }] : [])
      ],
      rows: rows.map(row => row.slice(0, hasTexts ? 3 : 2))
    },
    formula,
    source,
    window: null,
    assumptions,
    definitions: []
  };
}

const wordsOf = (name: string): string => name.replaceAll('_', ' ');

function textOf(value: unknown): string {
  return typeof value === 'string'
    ? value
    : typeof value === 'number'
      ? String(Number(value.toPrecision(6)))
      : JSON.stringify(value);
}
