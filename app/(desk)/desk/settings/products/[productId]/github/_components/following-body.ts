/** The form as the native API wants it. A token that is left empty stays as it is: it cannot be shown to be kept. */
export function toFollowingBody(form: FormData): Record<string, unknown> {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const token = text("githubToken");

  return {
    repository: text("repository") || null,
    productionEnvironment: text("productionEnvironment") || null,
    issueCreation: form.has("automatic") ? "automatic" : "manual",
    ...(token !== "" && { githubToken: token }),
    ...(token === "" && form.has("removeToken") && { githubToken: null }),
  };
}
