"use client"

import { useEffect, useState } from "react"
import "./door.css"
import { useStay } from "#components/ui/use-stay.ts"
import { useWords } from "#components/ui/words.tsx"
import { formats } from "#messages/formats.ts"
import { Camera } from "./camera.tsx"
import { DoorAside } from "./door-aside.tsx"
import { DoorSearch } from "./door-search.tsx"
import { DoorVerdict } from "./door-verdict.tsx"
import { keepPage } from "./keep-page.ts"
import type { DoorOnWire, Unsent } from "./kept-door.ts"
import { useDoor } from "./use-door.ts"

const nameKey = "samling-door-name"

/** A door: scan a ticket or find a name, and see large and at once who comes in. */
export function DoorDesk({
  first,
  isBare,
  build,
}: {
  first: DoorOnWire
  /** The page was opened without a line, and came without the list. */
  isBare: boolean
  /** Of the page: "" in development. */
  build: string
}) {
  const t = useWords()
  const [name, setName] = useState("")
  useEffect(() => setName(localStorage.getItem(nameKey) ?? ""), [])
  const door = useDoor(first, { doorName: name, isBare })
  const { ground, tickets, seal, inside, expected, unsent, aside, isOnline, shown, pass, admit } = door
  // A list that was made after its event is good for nothing without a line.
  const isKept = useKeptPage(build, ground === "list" && seal.until > seal.at)
  // A page that can be opened again tells then what it has not told yet.
  useStay(unsent + aside.length > 0 && !isKept)
  if (ground === "reading") return <div className="door" data-online="false" />
  if (ground !== "list") return <NoList ground={ground} unsent={unsent} aside={aside} />
  return (
    <div className="door" data-online={isOnline} data-kept={isKept}>
      <p className="door-count">
        <strong>{inside}</strong> {t("checkin.of", { expected })}
      </p>
      <DoorVerdict shown={shown} listAt={seal.at} onUndo={(code) => void pass(code, "OUT")} onAdmit={admit} />
      <p className="door-line" role="status">
        {isOnline ? "" : t("checkin.offline", { until: formats("da").shortDateTime(new Date(seal.until)) })}{" "}
        {unsent > 0 ? t("checkin.unsent", { count: unsent }) : ""}
      </p>
      <DoorAside aside={aside} onSeen={door.dropAside} />
      <Camera onCode={(code) => void pass(code, "IN")} onOther={door.notOurs} />
      <DoorSearch tickets={tickets} onPass={(code, wish) => void pass(code, wish)} />
      <label className="field door-name">
        <span>{t("checkin.doorName")}</span>
        <input
          value={name}
          maxLength={40}
          onChange={({ target }) => {
            setName(target.value)
            localStorage.setItem(nameKey, target.value)
          }}
        />
      </label>
      {isKept ? <p className="hint">{t("checkin.kept")}</p> : null}
    </div>
  )
}

/** Has the page kept while there is a list to go by, again where it was forgotten in between; whether it is. */
function useKeptPage(build: string, isWanted: boolean): boolean {
  const [isKept, setIsKept] = useState(false)
  useEffect(() => {
    if (!isWanted) return
    let isWantedStill = true
    void keepPage(build).then((isDone) => setIsKept(isDone && isWantedStill))
    return () => {
      isWantedStill = false
      setIsKept(false)
    }
  }, [build, isWanted])
  return isKept
}

/** A door that has no list to go by says why, and what is still to be told. */
function NoList({
  ground,
  unsent,
  aside,
}: {
  ground: "none" | "over" | "forged" | "gone"
  unsent: number
  aside: readonly Unsent[]
}) {
  const t = useWords()
  return (
    <div className="door" data-online="false" data-ground={ground}>
      <p className="told" role="alert">
        {t(`checkin.noList.${ground}`)} {unsent > 0 ? t("checkin.unsent", { count: unsent }) : ""}
      </p>
      <DoorAside aside={aside} />
      <p>
        {/* To this address again: the server leads by way of signing in. */}
        <a href="?">{t("checkin.tryAgain")}</a>
      </p>
    </div>
  )
}
