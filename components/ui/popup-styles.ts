/** The shared look of everything that floats: menus, selects, popovers. */
export const popupClass =
  "origin-(--transform-origin) rounded-lg border border-line bg-raised text-base text-ink shadow-lg outline-none " +
  "transition-[opacity,scale] data-ending-style:scale-98 data-ending-style:opacity-0 " +
  "data-starting-style:scale-98 data-starting-style:opacity-0 data-instant:transition-none";

/** A row in a floating list; the list sets the highlight, by pointer or by arrow key. */
export const popupItemClass =
  "flex min-h-7 cursor-default items-center gap-2 rounded-md px-2 py-1 text-sm outline-none select-none " +
  "data-highlighted:bg-subtle data-disabled:opacity-50 pointer-coarse:min-h-10 [&_svg]:size-4 [&_svg]:shrink-0";

export const popupGroupLabelClass = "px-2 pt-1.5 pb-1 text-xs font-medium text-ink-faint";
