import { sentence } from "#components/admin/upload-list.tsx"
import type { Answer } from "#components/editor/ask-server.ts"

/** Why a route did not do what it was asked, in one sentence; the words of "tidy", "errors" and "content" must be at hand. */
export function saidBy(
  t: Parameters<typeof sentence>[0],
  answer: Exclude<Answer<unknown>, { type: "done" }>,
): string {
  if (answer.type === "refused") {
    const [field] = Object.values(answer.refused.fields)
    return sentence(t, field?.[0] ?? answer.refused.code, answer.refused.values)
  }
  if (answer.type === "stale") return t("tidy.said.stale")
  return t(answer.type === "signed-out" ? "tidy.said.signedOut" : "tidy.said.unreachable")
}
