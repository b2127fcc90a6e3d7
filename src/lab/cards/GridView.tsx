import * as React from 'react';
import type { ResultTable } from '../../core/database/ResultTable.js';
import { ResultGrid } from '../grid/ResultGrid.js';
import { usePanel } from '../panel/PanelContext.js';
import '../../../style/grid.css';

interface GridViewProps {
  readonly table: ResultTable;
  readonly label: string;
}

/** Holds a grid, which draws itself. */
export function GridView({ table, label }: GridViewProps): React.ReactElement {
  const { trans, locale } = usePanel();
  const host = React.useRef<HTMLDivElement>(null);
  React.useLayoutEffect(() => {
    const grid = new ResultGrid({ table, trans, locale, label });
    host.current?.append(grid.node);
    return () => {
      grid.dispose();
    };
  }, [table, trans, locale, label]);
  return <div ref={host} className="jp-SupplyChain-GridView" />;
}
