import * as React from 'react';
import { phaseText } from '../conversation/phaseText.js';
import { moneyText } from './moneyText.js';
import type { Turn } from '../conversation/Turn.js';
import { usePanel } from '../panel/PanelContext.js';

/** Below this, an estimate would read as nothing, in US dollars. */
const leastShown = 0.001;

/** From when the seconds are shown: a short wait needs no clock. */
const clockFrom = 3;

/** Where an answer in the making stands. */
export function RunningStatus({ turn }: { readonly turn: Turn }): React.ReactElement {
  const { trans, locale } = usePanel();
  const [seconds, setSeconds] = React.useState(0);
  React.useEffect(() => {
    const start = performance.now();
    const timer = setInterval(() => {
      setSeconds(Math.floor((performance.now() - start) / 1000));
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, [turn]);
  const doing = turn.progress || phaseText(turn.phase, trans);
  const { estimateUsd = 0 } = turn;
  const phase =
    estimateUsd < leastShown
      ? doing
      : trans.__('%1 about %2', doing, moneyText(estimateUsd, trans, locale));
  return (
    <p className="jp-SupplyChain-status">
      {seconds < clockFrom ? phase : trans.__('%1 %2 s', phase, seconds)}
    </p>
  );
}
