import * as React from 'react';
import type { ChartSpecification } from '../../core/charts/ChartSpecification.js';
import { usePanel } from '../panel/PanelContext.js';
import { Chart } from './Chart.js';
import { Notice } from './Notice.js';

interface ChartViewProps {
  readonly specification: ChartSpecification;
  /** What the chart shows, for those who do not see it. */
  readonly label: string;
}

/** Holds a chart, which draws itself; its numbers are all in the table beside it. */
export function ChartView({ specification, label }: ChartViewProps): React.ReactElement {
  const { rendermime, themes, trans } = usePanel();
  const host = React.useRef<HTMLDivElement>(null);
  const [failed, setFailed] = React.useState(false);
  React.useLayoutEffect(() => {
    if (!host.current) {
      return undefined;
    }
    const chart = new Chart(host.current, {
      specification,
      rendermime,
      themes,
      onFailure: () => {
        setFailed(true);
      }
    });
    return () => {
      chart.dispose();
    };
  }, [specification, rendermime, themes]);
  return failed ? (
    <Notice kind="warning">{trans.__('The chart could not be drawn.')}</Notice>
  ) : (
    <div
      ref={host}
      className="jp-SupplyChain-Chart"
      role="img"
      aria-label={trans.__('Chart: %1', label)}
    />
  );
}
