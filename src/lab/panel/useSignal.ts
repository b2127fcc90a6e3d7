import type { ISignal } from '@lumino/signaling';
import * as React from 'react';

/** Draws the component again whenever the signal is emitted. */
export function useSignal(signal: ISignal<unknown, unknown> | undefined): void {
  const [, draw] = React.useReducer((count: number) => count + 1, 0);
  // A layout effect: what is emitted between drawing and a passive effect would never be seen.
  React.useLayoutEffect(() => {
    const slot = (): void => {
      draw();
    };
    signal?.connect(slot);
    return () => {
      signal?.disconnect(slot);
    };
  }, [signal]);
}
