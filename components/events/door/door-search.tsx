import { useId, useState } from "react"
import { useWords } from "#components/ui/words.tsx"
import { isInside } from "#domain/events/rules/checkin.ts"
import { codeIn } from "./code-in.ts"
import type { DoorTicket } from "./kept-door.ts"

const most = 12

/** Finds people by name or organisation; a scanner that types a ticket's code and Enter is understood too. */
export function DoorSearch({
  tickets,
  onPass,
}: {
  tickets: readonly DoorTicket[]
  onPass: (code: string, wish: "IN" | "OUT") => void
}) {
  const t = useWords()
  const id = useId()
  const [asked, setAsked] = useState("")
  const wanted = asked.trim().toLocaleLowerCase("da")
  const found = wanted.length < 2 ? [] : tickets.filter((ticket) => isMeant(ticket, wanted))
  return (
    <div className="door-search">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const code = codeIn(asked) || (found.length === 1 ? (found[0]?.code ?? "") : "")
          if (!code) return
          onPass(code, "IN")
          setAsked("")
        }}
      >
        <label htmlFor={id}>{t("checkin.search")}</label>
        <input
          id={id}
          type="search"
          autoComplete="off"
          value={asked}
          onChange={({ target }) => setAsked(target.value)}
        />
      </form>
      <ul className="lines">
        {found.slice(0, most).map((ticket) => (
          <Found key={ticket.code} ticket={ticket} onPass={onPass} />
        ))}
      </ul>
      {found.length > most ? (
        <p className="hint">{t("checkin.more", { count: found.length - most })}</p>
      ) : null}
      {wanted.length >= 2 && found.length === 0 && !codeIn(asked) ? (
        <p className="hint">{t("checkin.nobody")}</p>
      ) : null}
    </div>
  )
}

function Found({
  ticket,
  onPass,
}: {
  ticket: DoorTicket
  onPass: (code: string, wish: "IN" | "OUT") => void
}) {
  const t = useWords()
  const isIn = isInside(ticket.passages)
  return (
    <li>
      <span>
        <strong>{ticket.name}</strong>{" "}
        <span className="quiet">{[ticket.organisation, ...ticket.products].filter(Boolean).join(" · ")}</span>
      </span>
      <button
        type="button"
        className={isIn ? "button plain" : "button"}
        onClick={() => onPass(ticket.code, isIn ? "OUT" : "IN")}
      >
        {t(isIn ? "checkin.letOut" : "checkin.letIn")}
        <span className="for-ears"> {ticket.name}</span>
      </button>
    </li>
  )
}

function isMeant({ name, organisation }: DoorTicket, wanted: string): boolean {
  return `${name} ${organisation}`.toLocaleLowerCase("da").includes(wanted)
}
