import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { Textarea } from "@/components/ui/textarea";

export function Fields() {
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Field label="Subject" hint="One sentence that names the problem." required>
        {(control) => <Input name="subject" placeholder="Export stops after 10,000 rows" {...control} />}
      </Field>
      <Field label="E-mail" error="This is no e-mail address." hint="We answer there.">
        {(control) => <Input name="email" type="email" defaultValue="ada@" {...control} />}
      </Field>
      <Field label="Product" optional>
        {(control) => (
          <NativeSelect name="product" defaultValue="" {...control}>
            <option value="">Not sure</option>
            <option value="reports">Reports</option>
          </NativeSelect>
        )}
      </Field>
      <Field label="Read only">{(control) => <Input readOnly defaultValue="TK-00042" {...control} />}</Field>
      <Field label="Disabled">{(control) => <Input disabled defaultValue="nothing to do" {...control} />}</Field>
      <Field label="What happened" optional>
        {(control) => <Textarea name="body" {...control} />}
      </Field>
    </div>
  );
}
