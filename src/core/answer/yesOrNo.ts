import type { ResultTable } from '../database/ResultTable.js';
import type { Translation } from '../language/Translation.js';
import { measureNamed } from '../semantics/model/semanticModel.js';
import type { Filter, SemanticQuery } from '../semantics/SemanticQuery.js';

/** How a question begins that is answered by yes or no; "can you list …" asks for a list. */
const asks =
  /^(?:(?:so|ok|and|hi|hello|hey|morning|please|pls|(?:can|could) you (?:tell me|check|see) (?:if|whether)|(?:tell me|check|do you know) (?:if|whether))[ ,.!]+)*(?:is|are|was|were|do|does|did|has|have|will|can (?!you|i |we see|we get|we have)) ?/i;

/** Words that ask for more than whether there is something. */
const more =
  /\b(?:who|what|which|when|where|why|how|list|show|all|every|each|only|both|either|or|more|less|fewer|better|worse|than|not|no|none|nothing|never|without|isnt|arent|havent|hasnt|didnt|doesnt|dont|wasnt|werent|average|most|least|vs|versus|compared?|and)\b|n['’]t\b/i;

/**
 * Whether the answer to a question is yes; null where it asks for more, or the result does not
 * tell.
 */
export function yesOrNo(
  question: string,
  query: SemanticQuery,
  table: ResultTable
): boolean | null {
  if (!asks.test(question) || more.test(question) || query.versus || query.share) {
    return null;
  }
  const left = table.columns.findIndex(({ name }) => name === 'stock_left');
  if (left >= 0) {
    return /\benough\b|\bcover\b/i.test(question) ? allEnough(table, left) : null;
  }
  if (query.order.length > 0 || query.limit || /\benough\b/i.test(question)) {
    return null;
  }
  if (query.measures.length === 0) {
    return isOfOneOrder(query) ? ofOneOrder(question, query, table) : hasRows(query, table);
  }
  return ofFigure(query, table);
}

/** The answer with its yes or no before it. */
export const withVerdict = (isYes: boolean, sentence: string, trans: Translation): string =>
  isYes ? trans.__('Yes. %1', sentence) : trans.__('No. %1', sentence);

function allEnough(table: ResultTable, column: number): boolean | null {
  const values = rowsOf(table).map(row => Number(table.value(row, column)));
  const isEnough = values.length > 0 && values.every(value => value >= 0);
  return isEnough ? true : values.length === 1 ? false : null;
}

const rowsOf = (table: ResultTable): number[] =>
  Array.from({ length: table.rowCount }, (_none, row) => row);

/** "Is anything overdue from Acme": there is what meets the conditions, or there is not. */
const hasRows = (query: SemanticQuery, table: ResultTable): boolean | null =>
  query.filters.length > 0 || query.period ? table.rowCount > 0 : null;

/** "Did we sell any": a sum or a number of things, which is something or nothing. */
function ofFigure({ measures, groups, having }: SemanticQuery, table: ResultTable): boolean | null {
  const [use, ...others] = measures;
  const value = table.rowCount === 1 ? table.value(0, 0) : null;
  const isSum =
    use && use.per === null && ['count', 'units', 'money'].includes(measureNamed(use.name).unit);
  return isSum &&
    others.length === 0 &&
    groups.length === 0 &&
    having.length === 0 &&
    value !== null
    ? Number(value) > 0
    : null;
}

const ofOrder = (filter: Filter): boolean =>
  filter.kind === 'members' &&
  (filter.dimension === 'sales_order' || filter.dimension === 'purchase_order');

const isOfOneOrder = ({ filters }: SemanticQuery): boolean => filters.some(ofOrder);

/** What became of an order is told by its status, by the verb that asks for it. */
const verbs: readonly (readonly [asked: RegExp, is: readonly string[]])[] = [
  [/\b(?:delivered|done|completed)\b/i, ['Delivered']],
  [/\b(?:shipped|dispatched|gone out|went out|left)\b/i, ['Shipped', 'Delivered']],
  [/\b(?:received|arrived|turned up|turn up|landed|come in)\b/i, ['Received']],
  [/\bcancell?ed\b/i, ['Cancelled']]
];

function ofOneOrder(
  question: string,
  { filters, period }: SemanticQuery,
  table: ResultTable
): boolean | null {
  const [order, ...others] = filters;
  if (others.length > 0 || period) {
    // "Is it late": the order, where it is so; what is delivered has been shipped, too.
    const isPassed = others.some(
      filter => filter.kind === 'members' && filter.keys.includes('Shipped')
    );
    return table.rowCount > 0 ? true : isPassed || period ? null : false;
  }
  const asked = verbs.filter(([verb]) => verb.test(question));
  const column = table.columns.findIndex(({ name }) => name === 'status');
  const [verb, ...further] = asked;
  const isOne = order?.kind === 'members' && order.keys.length === 1 && table.rowCount === 1;
  return isOne && verb && further.length === 0 && column >= 0
    ? verb[1].includes(String(table.value(0, column)))
    : null;
}
