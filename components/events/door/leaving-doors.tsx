"use client"

import { useEffect, useRef } from "react"
import { forgetDoors } from "./kept-list.ts"

/** Inside a form that signs out: the lists that doors keep in this browser go as it is sent. */
export function LeavingDoors() {
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const form = place.current?.closest("form")
    const forget = () => void forgetDoors()
    form?.addEventListener("submit", forget)
    return () => form?.removeEventListener("submit", forget)
  }, [])
  return <span hidden ref={place} />
}
