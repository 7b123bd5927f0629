/** The form as the native API wants it. A key that was typed belongs to the address beside it; both go, or neither. */
export function toAccountBody(form: FormData): Record<string, unknown> {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  if (form.has("remove")) return { freshservice: null };

  return { freshservice: { url: text("url"), apiKey: text("apiKey") } };
}
