import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import type { Assistant } from '../../core/agents/Assistant.js';
import { servicesOf, tokensRead } from '../../core/cost/Cost.js';
import type { CostTracker } from '../../core/cost/CostTracker.js';
import { dayText } from '../cards/dayText.js';
import { moneyText } from '../cards/moneyText.js';
import { serviceName } from '../cards/serviceName.js';

interface CostReportProps {
  readonly assistant: Assistant;
  readonly sessionId: string;
  readonly trans: TranslationBundle;
  /** BCP 47 */
  readonly locale: string;
}

/** What was spent in this session, today and likely in a month, on what, and what it was spared. */
export function CostReport(props: CostReportProps): React.ReactElement {
  const { assistant, trans, locale } = props;
  const { costs, cacheStats } = assistant;
  const asked = cacheStats.hits + cacheStats.misses;
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <div className="jp-SupplyChain-Costs">
      {costs ? (
        <Spending {...props} costs={costs} />
      ) : (
        <p>{trans.__('Nothing costs anything here: data and calculations are in this page.')}</p>
      )}
      <p>
        {asked === 0
          ? trans.__('No answer has been remembered yet.')
          : trans.__(
              'Remembered answers: %1 of %2 (%3); %4 are kept.',
              cacheStats.hits,
              asked,
              percent.format(cacheStats.hits / asked),
              cacheStats.size
            )}
      </p>
    </div>
  );
}

function Spending({
  costs,
  sessionId,
  trans,
  locale
}: CostReportProps & { readonly costs: CostTracker }): React.ReactElement {
  const session = costs.session(sessionId);
  const { day, budget } = costs;
  const money = (usd: number): string => moneyText(usd, trans, locale);
  const number = new Intl.NumberFormat(locale);
  const rows = servicesOf(day).map(service => (
    <Row
      key={service}
      name={serviceName(service, trans)}
      figures={[session.byService[service] ?? 0, day.byService[service] ?? 0].map(money)}
    />
  ));
  return (
    <>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{trans.__('This session')}</th>
            <th scope="col">{trans.__('Today')}</th>
          </tr>
        </thead>
        <tbody>{rows}</tbody>
        <tfoot>
          <Row name={trans.__('Together')} figures={[session.addedUsd, day.addedUsd].map(money)} />
          <Row
            name={trans.__('Tokens read')}
            figures={[session, day].map(({ tokens }) => number.format(tokensRead(tokens)))}
          />
          <Row
            name={trans.__('Tokens written')}
            figures={[session, day].map(({ tokens }) => number.format(tokens.output))}
          />
        </tfoot>
      </table>
      <p>{trans.__('At this pace, a month costs about %1.', money(costs.monthUsd))}</p>
      {budget && (
        <p>
          {trans.__(
            'The budget of a day is %1; %2 of it is spent.',
            money(budget.limitUsd),
            money(budget.spentUsd)
          )}
        </p>
      )}
      {day.isIncomplete && (
        <p>
          {trans.__('The price of the model is not known: what it costs is not in these sums.')}
        </p>
      )}
      <p>
        {trans.__(
          'Estimates of this browser, by list prices of %1. Redshift counts a minute at least whenever it wakes; without that, this session comes to %2. The bill of AWS decides.',
          dayText(costs.pricesAsOf, locale, 'long'),
          money(session.marginalUsd)
        )}
      </p>
    </>
  );
}

function Row(props: { name: string; figures: readonly string[] }): React.ReactElement {
  return (
    <tr>
      <th scope="row">{props.name}</th>
      {props.figures.map((figure, index) => (
        <td key={index}>{figure}</td>
      ))}
    </tr>
  );
}
