import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { Copying } from "./copying.ts"

const keepCopy = vi.hoisted(() => vi.fn(() => Promise.resolve()))
vi.mock("./browser-copies.ts", () => ({ keepCopy }))

beforeEach(() => {
  vi.useFakeTimers()
  // A browser that is never idle: what waits for a moment gets it when its time is over.
  vi.stubGlobal("requestIdleCallback", (work: () => void, { timeout }: { timeout: number }) =>
    setTimeout(work, timeout),
  )
  vi.stubGlobal("cancelIdleCallback", clearTimeout)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  keepCopy.mockClear()
})

const copying = () =>
  new Copying(
    { personId: "anna", key: "" },
    "entry",
    () => ({}) as never,
    () => {},
  )

test("a copy is made within a second and a half of a letter, also in a browser that is never idle", async () => {
  const copies = copying()
  copies.soon()
  await vi.advanceTimersByTimeAsync(900)
  copies.soon()
  await vi.advanceTimersByTimeAsync(600)
  expect(keepCopy).toHaveBeenCalledTimes(1)
  copies.soon()
  await vi.advanceTimersByTimeAsync(1_500)
  expect(keepCopy).toHaveBeenCalledTimes(2)
})

test("one that is stopped while it waits for its moment is not made", async () => {
  const copies = copying()
  copies.soon()
  await vi.advanceTimersByTimeAsync(1_100)
  copies.stop()
  await vi.advanceTimersByTimeAsync(2_000)
  expect(keepCopy).not.toHaveBeenCalled()
})
