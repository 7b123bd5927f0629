"use client";

import type { WireView } from "@/app/api/desk/_dialect/views";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { may } from "@/lib/domain/policy";
import { useViewer } from "../../_components/desk-provider";
import { CheckLine } from "../../settings/_components/check-line";
import { FormDialog } from "../../settings/_components/form-dialog";
import { useDeskForm } from "../../settings/_components/use-desk-form";

type ViewDialogProps = {
  /** The one to change; left out, a new one is made. */
  view?: WireView;
  query: string;
  suggestion: string;
  onClose: () => void;
};

export function ViewDialog({ view, query, suggestion, onClose }: ViewDialogProps) {
  const mayShare = may(useViewer(), "view.share");
  const { errorOf, ...form } = useDeskForm<WireView>({
    method: view ? "PATCH" : "POST",
    path: view ? `/views/${view.id}` : "/views",
    toBody: (fields) => ({
      name: fields.get("name"),
      ...(mayShare && { shared: fields.has("shared") }),
      ...(!view && { query }),
    }),
    onDone: ({ name }) => {
      onClose();
      toast.success(`${name} is saved`);
    },
  });

  return (
    <FormDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={view ? "Change view" : "Save view"}
      description={view ? undefined : "Keeps the filters, the search and the order that you see now."}
      submitLabel={view ? "Save changes" : "Save view"}
      form={form}
    >
      <Field label="Name" error={errorOf("name")} required>
        {(control) => (
          <Input name="name" defaultValue={view?.name ?? suggestion} maxLength={60} autoComplete="off" {...control} />
        )}
      </Field>
      {mayShare ? (
        <CheckLine
          name="shared"
          value="yes"
          defaultChecked={view?.shared}
          label="Share with everybody"
          hint="All who work here see it; managers and administrators can change it."
        />
      ) : null}
    </FormDialog>
  );
}
