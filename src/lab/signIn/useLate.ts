import * as React from 'react';

/** Whether something has been running for so many milliseconds. */
export function useLate(running: boolean, milliseconds: number): boolean {
  const [isLate, setLate] = React.useState(false);
  React.useEffect(() => {
    if (!running) {
      return undefined;
    }
    const timer = setTimeout(() => {
      setLate(true);
    }, milliseconds);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [running, milliseconds]);
  return isLate;
}
