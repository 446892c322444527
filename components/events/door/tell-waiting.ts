import { DoorRefused } from "./ask-door.ts"

/**
 * Tells what waits, in its order. What is refused together is told in halves, down to the single ones that the server
 * cannot take, so that none of them holds up the rest. `settled` hears of each part at once: a line may be lost between.
 * @throws DoorGone, or no line
 */
export async function tellWaiting<One>(
  waiting: readonly One[],
  tell: (some: readonly One[]) => Promise<unknown>,
  settled: (some: readonly One[], isTaken: boolean) => void,
): Promise<void> {
  try {
    await tell(waiting)
  } catch (error) {
    if (!(error instanceof DoorRefused)) throw error
    if (waiting.length <= 1) return settled(waiting, false)
    const half = Math.ceil(waiting.length / 2)
    await tellWaiting(waiting.slice(0, half), tell, settled)
    return tellWaiting(waiting.slice(half), tell, settled)
  }
  settled(waiting, true)
}
