import * as React from 'react';
import { usePanel } from '../panel/PanelContext.js';

export type View = 'table' | 'chart' | 'sql';

interface ViewSwitchProps {
  readonly view: View;
  readonly hasChart: boolean;
  readonly hasSql: boolean;
  /** Whether table and chart are shown together. */
  readonly wide: boolean;
  readonly onChange: (view: View) => void;
}

/** Table, chart or SQL; where there is room, table and chart are one choice. */
export function ViewSwitch(props: ViewSwitchProps): React.ReactElement {
  const { trans } = usePanel();
  const choice = (view: View, label: string, pressed: boolean): React.ReactElement => (
    <button
      type="button"
      className="jp-SupplyChain-Button"
      aria-pressed={pressed}
      onClick={() => {
        props.onChange(view);
      }}
    >
      {label}
    </button>
  );
  const together = props.wide && props.hasChart;
  return (
    <div className="jp-SupplyChain-ViewSwitch" role="group" aria-label={trans.__('Show as')}>
      {together
        ? choice('table', trans.__('Table and chart'), props.view !== 'sql')
        : choice('table', trans.__('Table'), props.view === 'table')}
      {props.hasChart && !together && choice('chart', trans.__('Chart'), props.view === 'chart')}
      {props.hasSql && choice('sql', trans.__('SQL'), props.view === 'sql')}
    </div>
  );
}
