import { useSyncExternalStore } from "react"
import type { Refused } from "../save-engine.ts"

/** A file on its way to a place of the body, and how it fares. */
export interface Arrival {
  readonly name: string
  /** From 0 to 1. */
  readonly sent: number
  /** Why it was not taken; null while it is on its way. */
  readonly failed: "signed-out" | "unreachable" | Refused | null
}

/** The files on their way, by the name of the place that waits for each. Places show them; the body knows nothing of it. */
export class Arrivals {
  private readonly known = new Map<string, Arrival>()
  private readonly listeners = new Set<() => void>()

  get(place: string): Arrival | undefined {
    return this.known.get(place)
  }

  tell(place: string, arrival: Arrival | null): void {
    if (arrival) this.known.set(place, arrival)
    else this.known.delete(place)
    for (const listener of this.listeners) listener()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}

/** What is on its way to this place. */
export function useArrival(arrivals: Arrivals | undefined, place: string): Arrival | undefined {
  const none = () => () => {}
  return useSyncExternalStore(arrivals?.subscribe ?? none, () => arrivals?.get(place))
}
