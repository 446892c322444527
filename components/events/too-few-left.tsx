"use client"

import { useSent } from "../ui/action-form.tsx"
import { useWords } from "../ui/words.tsx"

/** What a group can do that is larger than what is left: wait together, or split. */
export function TooFewLeft({ count, ticket, waitPath }: { count: number; ticket: string; waitPath: string }) {
  const t = useWords()
  const { code, facts } = useSent()
  const left = Number(facts.left ?? 0)
  // Where it was the dinner that was short, there is nothing to wait for: only tickets are waited for.
  const isTicket = String(facts.products).includes(ticket)
  if (code !== "events.soldOut" || !isTicket || left < 1 || left >= count) return null
  const wait = (seats: number) => `${waitPath}?pladser=${seats}&billet=${ticket}`
  return (
    <div className="told">
      <p>{t("seats.few.left", { left, count })}</p>
      <ul>
        <li>
          <a href={wait(count)}>{t("seats.few.together", { count })}</a>
        </li>
        <li>
          {t("seats.few.split", { left, rest: count - left })}{" "}
          <a href={wait(count - left)} target="_blank" rel="noreferrer">
            {t("seats.few.rest", { rest: count - left })}
          </a>
        </li>
      </ul>
    </div>
  )
}
