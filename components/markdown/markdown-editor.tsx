"use client";

import { Bold, Code, Italic, Link, type LucideIcon } from "lucide-react";
import {
  type ComponentProps,
  type KeyboardEvent,
  lazy,
  type ReactNode,
  type Ref,
  Suspense,
  useRef,
  useState,
} from "react";
import { useWords } from "@/components/i18n/words-provider";
import { IconButton } from "@/components/ui/icon-button";
import { Skeleton } from "@/components/ui/skeleton";
import { Tab, TabPanel, Tabs, TabsList } from "@/components/ui/tabs";
import { Textarea } from "@/components/ui/textarea";
import { type Format, formatSelection } from "./format-selection";

const Preview = lazy(() => import("./markdown").then(({ Markdown }) => ({ default: Markdown })));

const formats: readonly { format: Format; icon: LucideIcon; key?: string }[] = [
  { format: "bold", icon: Bold, key: "B" },
  { format: "italic", icon: Italic, key: "I" },
  { format: "code", icon: Code },
  { format: "link", icon: Link, key: "K" },
];

type MarkdownEditorProps = Omit<ComponentProps<"textarea">, "ref" | "onSubmit"> & {
  /** Ctrl or ⌘ and Enter; sends the form around it when left out. */
  onSubmit?: () => void;
  /** Stands at the end of the tab row, such as a switch between answer and internal note. */
  aside?: ReactNode;
  ref?: Ref<HTMLTextAreaElement>;
};

/** A textarea first: its name, label and form work before and without JavaScript; tabs and keys come on top. */
export function MarkdownEditor({ onSubmit, aside, className, onKeyDown, ref, ...rest }: MarkdownEditorProps) {
  const t = useWords("editor");
  const box = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState("");

  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    onKeyDown?.(event);
    if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    const format = formats.find(({ key }) => key === event.key.toUpperCase())?.format;

    if (event.key === "Enter") submit(event.currentTarget, onSubmit);
    else if (format) apply(event.currentTarget, format);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <Tabs
      data-slot="markdown-editor"
      defaultValue="write"
      onValueChange={(tab) => tab === "preview" && setDraft(box.current?.value ?? "")}
      className={className}
    >
      <div className="flex items-end justify-between gap-2 noscript:hidden">
        <TabsList className="border-b-0">
          <Tab value="write">{t("write")}</Tab>
          <Tab value="preview">{t("preview")}</Tab>
        </TabsList>
        <div className="flex items-center gap-0.5 pb-1">
          {formats.map(({ format, icon: Icon, key }) => (
            <IconButton
              key={format}
              label={t(format)}
              shortcut={key ? ["mod", key] : undefined}
              size="icon-sm"
              onClick={() => box.current && apply(box.current, format)}
            >
              <Icon aria-hidden />
            </IconButton>
          ))}
          {aside}
        </div>
      </div>
      <TabPanel value="write" keepMounted className="pt-0" tabIndex={-1}>
        <Textarea {...rest} ref={sharedRef(box, ref)} onKeyDown={press} className="min-h-32" />
      </TabPanel>
      <TabPanel value="preview" className="min-h-32 rounded-md border border-line bg-surface px-2.5 pt-1.5 pb-1.5">
        {draft.trim() === "" ? (
          <p className="text-ink-faint">{t("empty")}</p>
        ) : (
          <Suspense fallback={<Skeleton className="h-16" />}>
            <Preview>{draft}</Preview>
          </Suspense>
        )}
      </TabPanel>
    </Tabs>
  );
}

function submit(box: HTMLTextAreaElement, onSubmit: (() => void) | undefined) {
  if (onSubmit) onSubmit();
  else box.form?.requestSubmit();
}

/** Through the browser's own editing, deprecated but alone in keeping undo; where it is missing, by hand. */
function apply(box: HTMLTextAreaElement, format: Format) {
  const edit = formatSelection(format, { text: box.value, start: box.selectionStart, end: box.selectionEnd });
  box.focus();
  box.setSelectionRange(edit.from, edit.to);
  if (!document.execCommand("insertText", false, edit.insert)) {
    box.setRangeText(edit.insert, edit.from, edit.to);
    box.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
  box.setSelectionRange(edit.start, edit.end);
}

function sharedRef(own: { current: HTMLTextAreaElement | null }, outer: Ref<HTMLTextAreaElement> | undefined) {
  return (element: HTMLTextAreaElement | null) => {
    own.current = element;
    if (typeof outer === "function") outer(element);
    else if (outer) outer.current = element;
  };
}
