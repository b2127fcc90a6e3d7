import { chipsOfTask } from '../../../src/core/answer/chipsOfTask.js';
import { QueryWords } from '../../../src/core/answer/QueryWords.js';
import { english } from '../../../src/core/language/Translation.js';

const names: Readonly<Record<string, string>> = {
  P1010: 'Dimmer',
  P1012: 'Switch',
  S007: 'Granite'
};
const words = new QueryWords('2025-06-18', (_dimension, key) => names[key] ?? key, english);

const labels = (title: string, parameters: Record<string, unknown>): string[] =>
  chipsOfTask(title, parameters, words, english).map(({ label }) => label);

describe('How a task was understood', () => {
  it('is told by what is planned, the names of members, and each choice', () => {
    const forecast = { product_codes: ['P1010', 'P1012'], horizon: 6, granularity: 'week' };
    expect(labels('demand forecast', forecast)).toEqual([
      'demand forecast',
      'Dimmer, Switch',
      '6 ahead',
      'by week'
    ]);
    const prices = { metric: 'unit_cost', compare: 'previous_year', supplier_code: 'S007' };
    expect(labels('purchase trends', prices)).toEqual([
      'purchase trends',
      'unit cost',
      'against the year before',
      'Granite'
    ]);
  });

  it('names what is planned alone where nothing else was said', () => {
    expect(labels('odd master data', {})).toEqual(['odd master data']);
  });
});
