import { comparisonOperators } from '../../semantics/SemanticQuery.js';
import type { ToolSpecification } from './Model.js';
import { timeUnits, type ReadingVocabulary } from './readingVocabulary.js';

type Schema = Readonly<Record<string, unknown>>;

const name = { type: 'string' };
const texts = { type: 'array', items: name };
const text = (description: string): Schema => ({ ...name, description });
const yes = { type: 'boolean' };
const flag = (description: string): Schema => ({ ...yes, description });
const object = (
  properties: Readonly<Record<string, Schema>>,
  required: readonly string[] = []
) => ({
  type: 'object',
  properties,
  ...(required.length > 0 ? { required } : {})
});
const listOf = (items: Schema): Schema => ({ type: 'array', items });
const operator = { type: 'string', enum: comparisonOperators };
const number = { type: 'number' };

const emitReadingName = 'emit_reading';

/** The tool that takes what a question means; its names are those of one persona. */
export function readingSpecification(vocabulary: ReadingVocabulary): ToolSpecification {
  const { relations, measures, filters, dimensions } = vocabulary;
  const filterName = { type: 'string', enum: filters.map(({ name }) => name) };
  const group = { type: 'string', enum: [...dimensions, ...timeUnits] };
  return {
    name: emitReadingName,
    description:
      'Say what the question means; it is compiled, run and shown. Give list, or figures with by.',
    inputSchema: {
      ...object({
        list: { type: 'string', enum: relations.map(({ name }) => name) },
        columns: { ...texts, description: 'Extra fields of a list.' },
        figures: listOf({ type: 'string', enum: measures.map(({ name }) => name) }),
        only: { ...texts, description: 'Terms that narrow the figures alone.' },
        per: {
          ...object(
            { each: text('As in by.'), take: { type: 'string', enum: ['avg', 'max', 'min'] } },
            ['each', 'take']
          ),
          description: 'Figure per member first, then combined.'
        },
        by: listOf(group),
        filters: listOf(
          object({
            is: filterName,
            field: text('A field, or a name of by.'),
            names: { ...texts, description: 'Names or codes as the person says them.' },
            op: operator,
            number,
            other: text('Compare with this field of the row.'),
            times: { ...number, description: 'Factor of other.' },
            period: name,
            not: yes
          })
        ),
        without: {
          ...object({ rows: text('As in list.'), period: name }, ['rows']),
          description: 'Members of the list or of by that have no such rows.'
        },
        period: text('In words: last month; 2025-01-01 to 2025-03-31; next 7 days.'),
        dated: text('Date field of period, if not the usual one.'),
        against: text('Period compared with: the year before; previous period.'),
        having: listOf(
          object(
            {
              figure: name,
              change: { type: 'string', enum: ['absolute', 'percent'] },
              op: operator,
              number
            },
            ['op', 'number']
          )
        ),
        share: flag('Also as % of the total.'),
        order: listOf(object({ of: text('Figure or field.'), desc: yes }, ['of'])),
        limit: { type: 'integer' },
        limit_per: text('As in by: so many of each.'),
        with_empty: flag('Members without rows, as 0.'),
        more: flag('Another call needs its rows.')
      }),
      additionalProperties: false
    }
  };
}
