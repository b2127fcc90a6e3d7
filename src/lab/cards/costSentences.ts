import { servicesOf, tokensRead, type Cost } from '../../core/cost/Cost.js';
import type { Translation } from '../../core/language/Translation.js';
import { moneyText } from './moneyText.js';
import { serviceName } from './serviceName.js';

/** What an answer cost and on what, each as a sentence; none where it cost nothing. */
export function costSentences(cost: Cost, trans: Translation, locale: string): readonly string[] {
  const money = (usd: number): string => moneyText(usd, trans, locale);
  const number = new Intl.NumberFormat(locale);
  const { byService, tokens } = cost;
  const read = tokensRead(tokens);
  return [
    ...servicesOf(cost).map(service =>
      trans.__('%1: %2.', serviceName(service, trans), money(byService[service] ?? 0))
    ),
    ...(read + tokens.output > 0
      ? [
          trans.__(
            '%1 tokens read, %2 of them from the cache, and %3 written.',
            number.format(read),
            number.format(tokens.cacheRead),
            number.format(tokens.output)
          )
        ]
      : []),
    ...('redshift' in byService
      ? [
          trans.__(
            'Redshift counts a minute at least whenever it wakes; without that, this answer comes to %1.',
            money(cost.marginalUsd)
          )
        ]
      : []),
    ...(cost.isIncomplete ? [trans.__('The price of the model is not known.')] : [])
  ];
}
