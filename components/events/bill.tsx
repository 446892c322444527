"use client"

import { useSent } from "../ui/action-form.tsx"
import { intent } from "../ui/form-state.ts"
import { useWords } from "../ui/words.tsx"
import type { BillWords } from "./bill-words.ts"

/** What it costs so far and why. Without script a button asks anew; with script it follows what is typed. */
export function Bill({
  first,
  latest,
  notes,
}: {
  first: BillWords
  latest: BillWords | null
  notes: readonly string[]
}) {
  const t = useWords()
  const { told } = useSent()
  const { lines, total, notice } = latest ?? (isBill(told) ? told : first)
  return (
    <aside className="bill" aria-labelledby="regnestykke">
      <h2 className="label mb-3" id="regnestykke">
        {t("events.form.bill")}
      </h2>
      <dl aria-live="polite">
        {lines.map(({ what, amount, reason }) => (
          <Line key={`${what} ${reason}`} what={what} amount={amount} reason={reason} />
        ))}
        <dt className="sum">{t("events.form.total")}</dt>
        <dd className="sum">{total}</dd>
      </dl>
      <div role="status">{notice ? <p className="mt-4">{notice}</p> : null}</div>
      <button type="submit" className="button plain mt-4" name="__intent__" value={intent("validate", {})}>
        {t("events.form.reckon")}
      </button>
      {notes.map((note) => (
        <p className="hint mt-3" key={note}>
          {note}
        </p>
      ))}
    </aside>
  )
}

function Line({ what, amount, reason }: BillWords["lines"][number]) {
  return (
    <>
      <dt>{what}</dt>
      <dd>{amount}</dd>
      {reason ? <dd className="reason">{reason}</dd> : null}
    </>
  )
}

function isBill(told: unknown): told is BillWords {
  return typeof told === "object" && told !== null && "lines" in told
}
