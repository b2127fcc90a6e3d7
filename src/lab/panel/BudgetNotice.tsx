import * as React from 'react';
import { Notice } from '../cards/Notice.js';
import { moneyText } from '../cards/moneyText.js';
import { usePanel } from './PanelContext.js';
import { useCosts } from './useCosts.js';

/** Says that the day's budget is nearly or wholly spent; nothing before that. */
export function BudgetNotice(): React.ReactElement | null {
  const { trans, locale } = usePanel();
  const budget = useCosts()?.budget;
  if (!budget || budget.state === 'open') {
    return null;
  }
  const [spent, limit] = [budget.spentUsd, budget.limitUsd].map(usd =>
    moneyText(usd, trans, locale)
  );
  return (
    <div className="jp-SupplyChain-Budget" role="status">
      <Notice kind="warning">
        {budget.state === 'near'
          ? trans.__('%1 of the %2 for today are spent.', spent, limit)
          : trans.__('The %1 for today are spent. What was remembered is still answered.', limit)}
      </Notice>
    </div>
  );
}
