import * as React from 'react';
import type { CostTracker } from '../../core/cost/CostTracker.js';
import { usePanel } from './PanelContext.js';
import { useSignal } from './useSignal.js';

/** What paid services cost, drawn again with each change; null where none is used. */
export function useCosts(): CostTracker | null {
  const { conversation } = usePanel();
  useSignal(conversation.changed);
  const [, draw] = React.useReducer((count: number) => count + 1, 0);
  const costs = conversation.assistant?.costs ?? null;
  React.useLayoutEffect(() => costs?.watch(draw), [costs]);
  return costs;
}
