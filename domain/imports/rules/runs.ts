import type { ImportStatus } from "#platform/database/enums.ts"

/** A file comes in parts of this size at most: less than 1 MB, which is what proxies let through when nobody asks them. */
export const partBytes = 960 * 1024

/** A run that has not moved for so long is worked on by nobody. In ms. */
const patience = 5 * 60_000

/** What can be done with a run by hand. */
export type RunAct = "bring" | "goOn" | "drop"

/** Whether it waits for a yes, stands still and can be set going again, or can be thrown away. */
export function mayAct(
  act: RunAct,
  { status, movedAt, code }: { status: ImportStatus; movedAt: Date; code: string | null },
  at: Date,
): boolean {
  if (act === "bring") return status === "TRIED"
  if (act === "goOn")
    return (
      (status === "FAILED" && code !== null) ||
      (isWorking(status) && at.getTime() - movedAt.getTime() > patience)
    )
  return status !== "DONE"
}

export function isWorking(status: ImportStatus): boolean {
  return status === "TRYING" || status === "BRINGING"
}
