"use client"

import { useEffect, useState } from "react"
import { useWords } from "../ui/words.tsx"

/**
 * How long the seats are held yet, by the server's clock whatever this device's says. The page tells until when in words,
 * so without script nothing is missing; those who hear the page are told when it is over, not each second.
 */
export function HoldCountdown({ until, at }: { until: string; at: string }) {
  const t = useWords()
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => {
    // From a clock that nobody sets, so that a device whose time is wrong or mended counts right.
    const began = performance.now()
    const whole = Date.parse(until) - Date.parse(at)
    const tick = () => setLeft(Math.max(0, Math.ceil((whole - (performance.now() - began)) / 1_000)))
    tick()
    const timer = setInterval(tick, 1_000)
    return () => clearInterval(timer)
  }, [until, at])
  if (left === null) return null
  return (
    <>
      <strong className="hold-left" aria-hidden={left > 0}>
        {left > 0 ? t("seats.hold.left", { minutes: Math.floor(left / 60), seconds: left % 60 }) : ""}
      </strong>
      <span role="alert">{left === 0 ? t("seats.hold.gone") : ""}</span>
    </>
  )
}
