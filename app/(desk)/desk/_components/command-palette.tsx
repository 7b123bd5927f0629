"use client";

export default function CommandPalette(_: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return null;
}
