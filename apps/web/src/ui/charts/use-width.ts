import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Where nothing can be measured: tests, a hidden tab. */
const UNMEASURED = 640;

/** Null until measured, which is before the first paint: a chart is never drawn twice. */
export function useWidth(): readonly [RefObject<HTMLDivElement | null>, number | null] {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = () => setWidth(element.offsetWidth || UNMEASURED);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
