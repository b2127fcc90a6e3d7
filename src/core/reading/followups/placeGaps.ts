import { relations } from '../../semantics/model/semanticModel.js';
import { gapFields } from '../assembly/positionFields.js';
import type { Step } from './Edit.js';

/** "By how much": how far each row is past what the list is about. */
export const placeGaps: Step = ({ draft, query }) => {
  if (draft.gaps.splice(0).length === 0) {
    return query;
  }
  const { rows } = query;
  const named = query.filters.flatMap(filter =>
    filter.kind === 'named' && !filter.negated ? (gapFields[filter.name] ?? []) : []
  );
  const [field, ...others] = new Set(named);
  return rows && field !== undefined && others.length === 0 && relations[rows].fields[field]
    ? { ...query, fields: [...new Set([...query.fields, field])] }
    : null;
};
