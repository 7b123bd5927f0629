"use client";

import { type PointerEvent as ReactPointerEvent, useEffect, useRef, useState } from "react";

/** How far down somebody must have gone to lose their place when something is put in above. */
const SCROLLED_PX = 24;

/** Whether somebody has their eyes or their pointer on a row, so that rows must stay where they are. */
export function useIsReading() {
  const [isOver, setIsOver] = useState(false);
  const [isScrolled, setIsScrolled] = useState(false);

  useEffect(() => {
    const look = () => setIsScrolled(window.scrollY > SCROLLED_PX);
    look();
    window.addEventListener("scroll", look, { passive: true });

    return () => window.removeEventListener("scroll", look);
  }, []);

  // A row's menu counts as the row, and takes its own leave with it when it closes under the pointer: the next move tells.
  const lastMoveOver = useRef<PointerEvent>(null);
  useEffect(() => {
    const look = (event: PointerEvent) => setIsOver(event === lastMoveOver.current);
    window.addEventListener("pointermove", look, { passive: true });

    return () => window.removeEventListener("pointermove", look);
  }, []);

  return {
    isReading: isOver || isScrolled,
    onPointerMove: ({ nativeEvent }: ReactPointerEvent) => {
      lastMoveOver.current = nativeEvent;
    },
    onPointerLeave: () => setIsOver(false),
  };
}
