import * as React from 'react';

/** The width from which table and chart stand side by side, in pixels; as in `cards.css`. */
const wideFrom = 560;

/** Whether an element is wide; what is not shown in a narrow one need not be drawn. */
export function useWide(ref: React.RefObject<HTMLElement>): boolean {
  const [wide, setWide] = React.useState(false);
  React.useLayoutEffect(() => {
    const element = ref.current;
    if (!element) {
      return undefined;
    }
    const observer = new ResizeObserver(() => {
      setWide(element.clientWidth >= wideFrom);
    });
    observer.observe(element);
    setWide(element.clientWidth >= wideFrom);
    return () => {
      observer.disconnect();
    };
  }, [ref]);
  return wide;
}
