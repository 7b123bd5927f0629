import type { ReactNode } from "react";
import { DocumentLanguage } from "./document-language";

/** For what is English whatever its visitor speaks. The proxy says so of a page's first view; this of those after it. */
export function InEnglish({ children }: { children: ReactNode }) {
  return (
    <>
      <DocumentLanguage locale="en" />
      <div lang="en" className="contents">
        {children}
      </div>
    </>
  );
}
