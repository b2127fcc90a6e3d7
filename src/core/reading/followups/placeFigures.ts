import { dimensionOfRows, countOfRelation, quantityFields } from '../assembly/conventions.js';
import { plainUse, type MeasureUse, type SemanticQuery } from '../../semantics/SemanticQuery.js';
import { relations } from '../../semantics/model/semanticModel.js';
import { asFigures } from './asFigures.js';
import { measureOf } from './measureOf.js';
import { withoutLimit } from './narrow.js';
import type { Edit, Step } from './Edit.js';
import { partFilterFor } from './partFilterFor.js';

/** "Same but by revenue", "how many is that", "how many lines and units", "total". */
export const placeFigures: Step = edit => {
  const { draft } = edit;
  const uses = namedFigures(edit);
  if (!uses) {
    return null;
  }
  const counts = draft.counts.splice(0).length > 0;
  const { query } = edit;
  if (uses.length === 0) {
    return counts || edit.asked.marks.has('total') ? totalled(edit) : columned(edit);
  }
  return query.rows ? figuresOfList(edit, uses) : figuresOfFigures(edit, uses);
};

/** The measures that the turn names; "by units instead" names one by the order it asks for. */
function namedFigures({ draft, query }: Edit): MeasureUse[] | null {
  const swaps =
    draft.marks.has('sorted') && !draft.marks.has('instead')
      ? []
      : draft.sorts.flatMap(({ of: { by } }) =>
          by?.kind === 'measure' || (by?.kind === 'quantity' && query.rows === null)
            ? [{ figure: by, average: false }]
            : []
        );
  const figures = [...draft.figures.splice(0).map(({ of }) => of), ...swaps];
  const names = figures.map(({ figure, average }) => (average ? null : measureOf(figure, query)));
  draft.marks.delete('average');
  return names.every(name => name !== null)
    ? [...new Set(names)].map(name => plainUse(name))
    : null;
}

function figuresOfList(edit: Edit, uses: MeasureUse[]): SemanticQuery | null {
  const { query, before } = edit;
  const fields = listsLines(edit) ? fieldsOf(edit) : null;
  if (fields) {
    return { ...query, fields: [...new Set([...query.fields, ...fields])] };
  }
  const figures = asFigures(query, uses, before);
  return figures && withPart(figures);
}

/** "Any lines short, how many units": a list of lines that shows the units of each. */
const listsLines = ({ asked, query }: Edit): boolean =>
  asked.nouns.some(({ of }) => of.noun.rows !== null && of.noun.rows === query.rows) &&
  asked.groups.length === 0;

function fieldsOf({ asked, query }: Edit): string[] | null {
  const names = asked.figures.map(({ of: { figure } }) =>
    figure.kind === 'quantity' && query.rows ? quantityFields[figure.of][query.rows] : undefined
  );
  return names.every(name => name !== undefined) ? names : null;
}

function figuresOfFigures(edit: Edit, uses: MeasureUse[]): SemanticQuery | null {
  const { query, before, asked } = edit;
  const { marks } = asked;
  const isNew = marks.has('same') || marks.has('instead') || marks.has('no');
  const adds = marks.has('also') || (marks.has('and') && !isNew);
  const kept = adds ? query.measures : [];
  const measures = [...kept, ...uses.filter(use => !kept.some(({ name }) => name === use.name))];
  if (adds) {
    return { ...query, measures };
  }
  // "Rank them on units rather than orders" picks the first five anew.
  const isRanking = marks.has('sorted') && marks.has('instead');
  const whole = marks.has('those') && !isRanking ? withoutLimit(query, before) : query;
  const isTotal = marks.has('total') && asked.groups.length === 0;
  return (
    whole &&
    withPart({
      ...whole,
      measures,
      having: [],
      groups: isTotal ? [] : whole.groups,
      order: isTotal ? [] : whole.order.map(order => ({ ...order, by: firstMeasure(order.by) }))
    })
  );
}

const firstMeasure = (by: SemanticQuery['order'][number]['by']): typeof by =>
  'measure' in by ? { measure: 0 } : by;

/** "How many is that", "total": the rows are counted, or the figure is taken over all of them. */
function totalled(edit: Edit): SemanticQuery | null {
  const { query, before, asked } = edit;
  if (query.rows) {
    return asked.marks.has('count') || asked.groups.length > 0
      ? asFigures(query, [plainUse(countOfRelation[query.rows])], before)
      : null;
  }
  if (asked.groups.length > 0) {
    return query;
  }
  const whole = withoutLimit(query, before);
  const [group] = query.groups;
  if (!whole || !group) {
    return null;
  }
  return { ...whole, groups: [], order: [], share: false, keepEmpty: false };
}

/** "With their value": a figure of each row. */
function columned(edit: Edit): SemanticQuery | null {
  const { draft, query, before } = edit;
  const columns = draft.columns.splice(0);
  if (columns.length === 0) {
    return query;
  }
  const uses = columns.map(({ of }) => measureOf(of, query));
  if (!uses.every(name => name !== null)) {
    return null;
  }
  if (!query.rows) {
    const more = uses.filter(name => !query.measures.some(use => use.name === name));
    return { ...query, measures: [...query.measures, ...more.map(plainUse)] };
  }
  const { rows } = query;
  const fields = columns.map(({ of }) =>
    of.kind === 'quantity' ? quantityFields[of.of][rows] : undefined
  );
  if (fields.every(name => name !== undefined && relations[rows].fields[name])) {
    return { ...query, fields: [...query.fields, ...fields.flatMap(name => name ?? [])] };
  }
  const name = dimensionOfRows[rows];
  const figures = name && asFigures(query, uses.map(plainUse), before);
  return figures ? { ...figures, groups: [{ kind: 'dimension', name }] } : null;
}

function withPart(query: SemanticQuery): SemanticQuery {
  const part = partFilterFor(query);
  return part ? { ...query, filters: [...query.filters, part] } : query;
}
