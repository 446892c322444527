import { useEffect } from "react"

/** While it is busy the browser asks before the page is left, since what is on its way would be lost. */
export function useStay(isBusy: boolean): void {
  useEffect(() => {
    if (!isBusy) return
    const stay = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener("beforeunload", stay)
    return () => removeEventListener("beforeunload", stay)
  }, [isBusy])
}
