"use client"

import { useEffect } from "react"
import { forgetEndedDoors } from "./kept-list.ts"

/** Wherever at the desk one is: the lists that doors kept in this browser go once they have ended. */
export function EndedDoors() {
  useEffect(() => void forgetEndedDoors(), [])
  return null
}
