import type { ReactNode } from "react";
import { InEnglish } from "@/components/i18n/in-english";
import { WordsProvider } from "@/components/i18n/words-provider";
import { clientWords } from "@/lib/i18n/client-words";

/** The agents' desk is English, whatever the public pages speak to the same browser. */
export default function EnglishLayout({ children }: { children: ReactNode }) {
  return (
    <InEnglish>
      <WordsProvider locale="en" words={clientWords("en")}>
        {children}
      </WordsProvider>
    </InEnglish>
  );
}
