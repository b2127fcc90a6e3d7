import { linesOf } from '../assembly/conventions.js';
import { relations } from '../../semantics/model/semanticModel.js';
import type { Step } from './Edit.js';

/** "With days late", "and their address": fields that a list shows, too. */
export const placeFields: Step = ({ draft, query }) => {
  const names = draft.fields.splice(0).map(({ of }) => of.field);
  if (names.length === 0) {
    return query;
  }
  // "Lines that are short, and by how much": how many units, not how many days.
  const ofUnits = query.filters.some(
    filter => filter.kind === 'named' && filter.name.startsWith('line_')
  );
  if (!query.rows || (ofUnits && names.some(name => lateFields.has(name)))) {
    return null;
  }
  const lines = linesOf[query.rows];
  const rows = [query.rows, ...(lines ? [lines] : [])].find(name =>
    names.every(field => relations[name].fields[field])
  );
  return rows && (rows === query.rows || query.limit === null)
    ? { ...query, rows, fields: [...new Set([...query.fields, ...names])] }
    : null;
};

const lateFields: ReadonlySet<string> = new Set(['days_late', 'days_overdue']);
