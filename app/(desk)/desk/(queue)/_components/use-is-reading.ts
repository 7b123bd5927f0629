"use client";

import { useEffect, useState } from "react";

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

  return {
    isReading: isOver || isScrolled,
    onPointerMove: () => setIsOver(true),
    onPointerLeave: () => setIsOver(false),
  };
}
