import { useEffect } from "react"
import { useWords } from "#components/ui/words.tsx"
import { formats } from "#messages/formats.ts"
import { beep } from "./beep.ts"
import type { Shown } from "./use-door.ts"

/** What became of the ticket: words, a sign, a colour and a tone, so that none of them is needed alone. */
export function DoorVerdict({
  shown,
  listAt,
  onUndo,
  onAdmit,
}: {
  shown: Shown | null
  /** When the list was made that a door without a line goes by. */
  listAt: string
  onUndo: (code: string) => void
  onAdmit: (code: string, name: string) => void
}) {
  const t = useWords()
  const outcome = outcomeOf(shown)
  useEffect(() => {
    if (shown) beep(outcomeOf(shown) === "in" || outcomeOf(shown) === "out")
  }, [shown])
  const told = shown?.kind === "told" ? shown : null
  const earlier = told?.verdict.kind === "DENIED" ? told.verdict.earlier : null
  return (
    <div className="door-verdict" data-verdict={outcome} role="status" aria-live="assertive">
      <p className="door-sign" aria-hidden="true">
        {signs[outcome]}
      </p>
      <p className="door-words">{t(`checkin.verdict.${outcome}`)}</p>
      {told ? (
        <>
          <p className="door-who">{told.ticket.name}</p>
          <p>{[told.ticket.organisation, ...told.ticket.products].filter(Boolean).join(" · ")}</p>
        </>
      ) : null}
      {shown?.kind === "unlisted" ? (
        <>
          <p>{t("checkin.unlistedText", { time: formats("da").time(new Date(listAt)) })}</p>
          <button
            type="button"
            className="button plain"
            onClick={() => onAdmit(shown.code, t("checkin.unlistedName", { end: shown.code.slice(-4) }))}
          >
            {t("checkin.admit")}
          </button>
        </>
      ) : null}
      {earlier ? (
        <p>
          {t("checkin.earlier", {
            time: formats("da").time(earlier.at),
            door: earlier.door || t("checkin.noName"),
          })}
        </p>
      ) : null}
      {told && outcome === "in" ? (
        <button type="button" className="button plain" onClick={() => onUndo(told.ticket.code)}>
          {t("checkin.undo")}
        </button>
      ) : null}
    </div>
  )
}

type Outcome =
  | "none"
  | "in"
  | "out"
  | "already"
  | "cancelled"
  | "notOnList"
  | "passedOn"
  | "unknown"
  | "unlisted"
  | "foreign"

const signs: Record<Outcome, string> = {
  none: "",
  in: "✓",
  out: "↩",
  already: "!",
  cancelled: "✕",
  notOnList: "✕",
  passedOn: "✕",
  unknown: "?",
  unlisted: "?",
  foreign: "✕",
}

function outcomeOf(shown: Shown | null): Outcome {
  if (!shown) return "none"
  if (shown.kind !== "told") return shown.kind
  if (shown.verdict.kind === "DENIED") return shown.verdict.reason
  return shown.verdict.kind === "IN" ? "in" : "out"
}
