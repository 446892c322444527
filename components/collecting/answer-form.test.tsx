import { renderToStaticMarkup } from "react-dom/server"
import { beforeEach, expect, test, vi } from "vitest"
import { type FormState, untouched } from "../ui/form-state.ts"
import { WordsProvider } from "../ui/words.tsx"
import { AnswerForm } from "./answer-form.tsx"
import type { Standing } from "./standing.ts"

let sent: FormState = untouched
vi.mock("react", async (original) => {
  const react = await original<typeof import("react")>()
  return { ...react, useActionState: () => [sent, () => {}, false] }
})
beforeEach(() => {
  sent = untouched
})

const standing: Standing = {
  version: 2,
  by: "Ida",
  at: "1. maj kl. 12",
  answers: { q: { given: "7", isUnable: true, words: "Kan ikke svare" } },
  covers: ["563"],
  remark: "Uden filialer",
}

function drawn(): string {
  return renderToStaticMarkup(
    <WordsProvider locale="da" sentences={{ "collecting.form.colleague": "Gemt: {answer}" }}>
      <AnswerForm
        action={async (before) => before}
        fields={{}}
        isOver={false}
        questions={[{ versionId: "q", kind: "NUMBER", label: "Besøg", hint: "", options: [] }]}
        version={1}
        answers={{}}
        covers={[]}
        remark=""
        others={[{ code: "563", name: "Fanø" }]}
        mailSubject=""
        buttons={[{ act: "send", label: "Send svar" }]}
        hint=""
      />
    </WordsProvider>,
  )
}

function stale(values: Record<string, unknown>) {
  sent = { ...untouched, isSent: true, code: "errors.stale", told: standing, values }
}

test("when a colleague saved meanwhile, all that they said stands beside one's own: answer, covered municipalities, remark", () => {
  expect(drawn()).not.toContain("Gemt:")
  stale({ answers: [{ versionId: "q", given: "7" }], covers: [], remark: "Med filialer" })
  const html = drawn()
  for (const words of ["Gemt: Kan ikke svare", "Gemt: Fanø", "Gemt: Uden filialer", "Med filialer"])
    expect(html).toContain(words)
})

test("what both said alike is not said twice", () => {
  const answers = [{ versionId: "q", given: "7", isUnable: "ja" }]
  stale({ answers, covers: "563", remark: "Uden filialer\r\n" })
  expect(drawn()).not.toContain("Gemt:")
})
