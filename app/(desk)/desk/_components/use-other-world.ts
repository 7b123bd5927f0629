"use client";

import { startTransition } from "react";
import { toast } from "@/components/ui/toast";
import { switchModeAction } from "@/lib/auth/actions";
import { useDesk } from "./desk-provider";
import { tellOtherWindows } from "./worlds";

/** The way to the world that is not on screen. The page is loaded anew, so that nothing of this one stays. */
export function useOtherWorld() {
  const { mode } = useDesk();
  const other = mode === "live" ? "test" : "live";

  const change = () =>
    startTransition(async () => {
      try {
        await switchModeAction(other);
      } catch {
        toast.error("The desk cannot be reached", { description: "You are where you were." });
        return;
      }
      tellOtherWindows();
      window.location.assign("/desk");
    });

  return { label: other === "test" ? "Switch to the test world" : "Back to the live desk", change };
}
