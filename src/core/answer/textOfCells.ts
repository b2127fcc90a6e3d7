import type { ResultTable, ResultType, Scalar } from '../database/ResultTable.js';

/** Rows that decide how many decimals a column of doubles shows. */
const sample = 200;
const mostDecimals = 4;

export function isNumeric(type: ResultType): boolean {
  return type === 'integer' || type === 'decimal' || type === 'double';
}

/**
 * How the values of one column are written for a person: every number of the column with the
 * same decimals, so that they line up; a date in words of the locale.
 * @param column index in `table.columns`
 * @param locale BCP 47
 */
export function textOfCells(
  table: ResultTable,
  column: number,
  locale: string
): (value: Scalar) => string {
  const heading = table.columns[column];
  switch (heading?.type) {
    case 'integer': {
      // A year is a name made of digits: 2,025 would be read as a quantity.
      const useGrouping = !/(^|_)year$/i.test(heading.name);
      return numbers(new Intl.NumberFormat(locale, { maximumFractionDigits: 0, useGrouping }));
    }
    case 'decimal':
      return numbers(digits(locale, 2));
    case 'double':
      return numbers(digits(locale, decimalsOf(table, column)));
    case 'date':
      return moments(new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }));
    case 'timestamp':
      return moments(
        new Intl.DateTimeFormat(locale, {
          dateStyle: 'medium',
          timeStyle: 'short',
          timeZone: 'UTC'
        })
      );
    case 'text':
    case 'boolean':
    case undefined:
      return value => (value === null ? '' : String(value));
  }
}

function digits(locale: string, count: number): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: count,
    maximumFractionDigits: count
  });
}

function numbers(format: Intl.NumberFormat): (value: Scalar) => string {
  return value => {
    if (value === null) {
      return '';
    }
    if (typeof value === 'bigint') {
      return format.format(value);
    }
    const number = Number(value);
    return Number.isFinite(number) ? format.format(number) : String(value);
  };
}

function moments(format: Intl.DateTimeFormat): (value: Scalar) => string {
  return value => {
    if (value === null) {
      return '';
    }
    // Databases leave the zone away; without it a browser would read its own zone into it.
    const text = String(value).replace(' ', 'T');
    const zoned = text.includes('T') && !/(Z|[+-]\d\d:?\d\d)$/.test(text) ? `${text}Z` : text;
    const moment = new Date(zoned);
    return Number.isNaN(moment.getTime()) ? String(value) : format.format(moment);
  };
}

function decimalsOf(table: ResultTable, column: number): number {
  let most = 0;
  for (let row = 0; row < Math.min(sample, table.rowCount); row++) {
    const value = Number(table.value(row, column) ?? 0);
    const text = Number.isFinite(value) ? value.toFixed(mostDecimals).replace(/0+$/, '') : '';
    const point = text.indexOf('.');
    most = Math.max(most, point < 0 ? 0 : text.length - point - 1);
  }
  return most;
}
