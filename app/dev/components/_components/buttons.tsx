import { Plus, Send, Trash2 } from "lucide-react";
import { Button, ButtonLink } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { IconButton } from "@/components/ui/icon-button";
import { Keys } from "@/components/ui/keys";

const variants = ["primary", "secondary", "ghost", "danger", "link"] as const;

export function Buttons() {
  return (
    <div className="flex flex-col gap-3">
      {(["sm", "md", "lg"] as const).map((size) => (
        <div key={size} className="flex flex-wrap items-center gap-2">
          {variants.map((variant) => (
            <Button key={variant} variant={variant} size={size}>
              {variant}
            </Button>
          ))}
        </div>
      ))}
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary" pending>
          Sending
        </Button>
        <Button disabled>Disabled</Button>
        <Button variant="primary">
          <Send aria-hidden /> Send <Keys keys={["mod", "↵"]} />
        </Button>
        <ButtonLink href="/">A link</ButtonLink>
        <IconButton label="Add" shortcut={["C"]}>
          <Plus aria-hidden />
        </IconButton>
        <IconButton label="Delete" variant="secondary" size="icon-sm">
          <Trash2 aria-hidden />
        </IconButton>
        <CopyButton text="TK-00042" label="Copy the ticket number" />
      </div>
    </div>
  );
}
