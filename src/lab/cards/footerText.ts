import type { Answer, AnsweredBy } from '../../core/answer/Outcome.js';
import type { Translation } from '../../core/language/Translation.js';
import { moneyText } from './moneyText.js';
import { dayText } from './dayText.js';

/** `2.4 s · 0.0 ¢ · 12 rows · as of 18 Jun · compiler` */
export function footerText(answer: Answer, trans: Translation, locale: string): string {
  const { table } = answer;
  const seconds = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1
  });
  const rows = new Intl.NumberFormat(locale).format(table.rowCount);
  return [
    trans.__('%1 s', seconds.format(answer.milliseconds / 1000)),
    moneyText(answer.cost.addedUsd, trans, locale),
    table.rowCount === 1 ? trans.__('1 row') : trans.__('%1 rows', rows),
    trans.__('as of %1', dayText(table.asOf, locale, 'short')),
    sourceText(answer.answeredBy, trans)
  ].join(' · ');
}

function sourceText(answeredBy: AnsweredBy, trans: Translation): string {
  switch (answeredBy) {
    case 'compiler':
      return trans.__('compiler');
    case 'tool':
      return trans.__('planning tool');
    case 'model':
      return trans.__('model');
    case 'cache':
      return trans.__('remembered');
  }
}
