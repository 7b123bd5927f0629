import { z } from "zod";
import { FormField } from "./form-field";
import { Payload } from "./payloads";
import { JsonPicker, type Wanted } from "./pick-json";

const WANTED = wantedBy(Payload);

/**
 * Reads what is wanted of a delivery's body while it arrives: JSON, or a form with the JSON in `payload`, a webhook's
 * default when it is set up by hand.
 */
export class PayloadReader {
  readonly #form: FormField | null;
  readonly #picker = new JsonPicker(WANTED);

  constructor(contentType: string | null) {
    const isForm = contentType?.startsWith("application/x-www-form-urlencoded") ?? false;
    this.#form = isForm ? new FormField("payload") : null;
  }

  push(bytes: Uint8Array<ArrayBuffer>): void {
    this.#picker.push(this.#form ? this.#form.decode(bytes) : bytes);
  }

  /** Null for whatever is no such body, and for what concerns no repository, as an app's own pings do. */
  end(): Payload | null {
    try {
      return Payload.safeParse(this.#picker.end()).data ?? null;
    } catch {
      return null;
    }
  }
}

/** Exactly what a schema looks at, however large the rest is. */
function wantedBy(schema: unknown): Wanted {
  if (schema instanceof z.ZodObject) {
    return { fields: new Map(Object.entries(schema.shape).map(([name, field]) => [name, wantedBy(field)])) };
  }
  if (schema instanceof z.ZodArray) return { items: wantedBy(schema.element) };
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodCatch) {
    return wantedBy(schema.unwrap());
  }

  return true;
}
