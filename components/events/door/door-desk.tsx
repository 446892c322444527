"use client"

import { useEffect, useState } from "react"
import "./door.css"
import { useStay } from "#components/ui/use-stay.ts"
import { useWords } from "#components/ui/words.tsx"
import { Camera } from "./camera.tsx"
import { DoorSearch } from "./door-search.tsx"
import { DoorVerdict } from "./door-verdict.tsx"
import type { DoorOnWire } from "./kept-door.ts"
import { useDoor } from "./use-door.ts"

const nameKey = "samling-door-name"

/** A door: scan a ticket or find a name, and see large and at once who comes in. */
export function DoorDesk({ first }: { first: DoorOnWire }) {
  const t = useWords()
  const [name, setName] = useState("")
  useEffect(() => setName(localStorage.getItem(nameKey) ?? ""), [])
  const { tickets, inside, expected, unsent, isOnline, shown, pass } = useDoor(first, name)
  useStay(unsent > 0)
  return (
    <div className="door" data-online={isOnline}>
      <p className="door-count">
        <strong>{inside}</strong> {t("checkin.of", { expected })}
      </p>
      <DoorVerdict shown={shown} onUndo={(code) => void pass(code, "OUT")} />
      <p className="door-line" role="status">
        {isOnline ? "" : t("checkin.offline")} {unsent > 0 ? t("checkin.unsent", { count: unsent }) : ""}
      </p>
      <Camera onCode={(code) => void pass(code, "IN")} />
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
    </div>
  )
}
