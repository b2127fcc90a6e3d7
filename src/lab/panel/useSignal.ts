import type { ISignal } from '@lumino/signaling';
import * as React from 'react';

/** Draws the component again whenever the signal is emitted. */
export function useSignal(signal: ISignal<unknown, unknown> | undefined): void {
  const [, draw] = React.useReducer((count: number) => count + 1, 0);
  React.useEffect(() => {
    const slot = (): void => {
      draw();
    };
    signal?.connect(slot);
    return () => {
      signal?.disconnect(slot);
    };
  }, [signal]);
}
