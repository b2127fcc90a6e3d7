import type { Select } from './Expression.js';

/** A SELECT with nothing in it but what is named. */
export const select = (parts: Pick<Select, 'columns' | 'from'> & Partial<Select>): Select => ({
  with: [],
  distinct: false,
  joins: [],
  where: null,
  groupBy: [],
  orderBy: [],
  limit: null,
  ...parts
});
