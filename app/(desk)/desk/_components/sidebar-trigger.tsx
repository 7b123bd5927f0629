"use client";

import { Dialog } from "@base-ui/react/dialog";
import { Menu } from "lucide-react";
import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import { buttonVariants } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { backdropClass } from "@/components/ui/dialog";
import { useFrame } from "./frame-context";
import { Sidebar } from "./sidebar";
import { SIDEBAR_ID } from "./sidebar-id";

/** On small screens the sidebar is a sheet. Without JavaScript the link shows it in place (`target:` in the layout). */
export function SidebarTrigger() {
  const [open, setOpen] = useState(false);
  const { theme } = useFrame();
  const place = `${usePathname()}?${useSearchParams()}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever has gone somewhere is done with the sheet
  useEffect(() => setOpen(false), [place]);

  return (
    <>
      <a
        href={`#${SIDEBAR_ID}`}
        aria-label="Views"
        aria-haspopup="dialog"
        onClick={(event) => {
          event.preventDefault();
          setOpen(true);
        }}
        className={cn(buttonVariants({ variant: "ghost", size: "icon" }), "-ms-1 md:hidden")}
      >
        <Menu aria-hidden />
      </a>
      <Dialog.Root open={open} onOpenChange={setOpen}>
        <Dialog.Portal>
          <Dialog.Backdrop className={backdropClass} />
          <Dialog.Popup
            data-slot="sheet"
            className="fixed inset-y-0 start-0 z-50 w-[min(18rem,85vw)] border-e bg-canvas shadow-lg outline-none transition-transform data-ending-style:-translate-x-full data-starting-style:-translate-x-full rtl:data-ending-style:translate-x-full rtl:data-starting-style:translate-x-full"
          >
            <Dialog.Title className="sr-only">Views</Dialog.Title>
            <Sidebar theme={theme} />
          </Dialog.Popup>
        </Dialog.Portal>
      </Dialog.Root>
    </>
  );
}
