import { useSyncExternalStore } from "react"

const never = () => () => {}

/** Whether the script stands behind what is seen. Until then what is typed or pressed would be lost: make it `inert`. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
