import { textOfDay } from '../../core/answer/textOfDay.js';
import type { Translation } from '../../core/language/Translation.js';

export interface Extent {
  readonly shownRows: number;
  readonly rowCount: number;
  readonly truncated: boolean;
  readonly asOf: string;
}

/** How much of what is shown, and of which day: under a table in a notebook. */
export function tableCaption(extent: Extent, trans: Translation, locale: string): string {
  const count = new Intl.NumberFormat(locale);
  const rows = count.format(extent.rowCount);
  const shown = count.format(extent.shownRows);
  const day = textOfDay(extent.asOf, locale);
  if (extent.shownRows < extent.rowCount) {
    return extent.truncated
      ? trans.__('The first %1 of more than %2 rows · as of %3', shown, rows, day)
      : trans.__('The first %1 of %2 rows · as of %3', shown, rows, day);
  }
  return extent.truncated
    ? trans.__('The first %1 rows; there are more · as of %2', rows, day)
    : trans._n('%2 row · as of %3', '%2 rows · as of %3', extent.rowCount, rows, day);
}
