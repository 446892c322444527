import { now } from "#platform/time/time.ts"
import type { DoorGone } from "./ask-door.ts"
import { type DoorOnWire, forgetPassages, listsWithPassages } from "./kept-door.ts"
import { signatureOf } from "./verify-list.ts"

/** Everything that a door keeps in this browser stands in caches of this beginning (public/door/worker.js too). */
const ours = "samling-door "
const listOf = (path: string) => `${ours}${path} list`
/** A door's path ends with the list's id. */
const listIdOf = (path: string) => path.slice(path.lastIndexOf("/") + 1)

export interface KeptList {
  readonly list: DoorOnWire
  /** How far this device's clock was from the server's, ms. */
  readonly skew: number
}

/** Keeps the list of the door at this path, for a page that is opened again without a line; one that has ended takes it all along. */
export async function keepList(path: string, kept: KeptList): Promise<void> {
  if (isOver(kept)) return forgetDoor(path)
  if (!("caches" in globalThis)) return
  const cache = await caches.open(listOf(path))
  await cache.put(
    path,
    new Response(JSON.stringify(kept), { headers: { "content-type": "application/json" } }),
  )
}

/** The list that was kept for this door, if it is still good: "over" when its time is out, "forged" when it was changed. */
export async function keptList(path: string, key: string): Promise<KeptList | "over" | "forged" | null> {
  const kept = await readKept(listOf(path))
  if (!kept) return null
  if (isOver(kept)) {
    await forgetDoor(path)
    return "over"
  }
  if ((await signatureOf(kept.list, key)) !== "wrong") return kept
  await caches.delete(listOf(path))
  return "forged"
}

/** Forgets all doors at once: at sign-out, and when the server says that nobody here may stand at a door any more. */
export async function forgetDoors(): Promise<void> {
  for (const listId of listsWithPassages()) forgetPassages(listId)
  if ("caches" in globalThis) {
    const names = (await caches.keys()).filter((name) => name.startsWith(ours))
    await Promise.all(names.map((name) => caches.delete(name)))
  }
  const doors = await registeredDoors()
  await Promise.all(doors.map((door) => door.unregister()))
}

/** Forgets what the server says is gone: this door where its list is removed, all of them where nobody is signed in. */
export function forgetGone({ isListGone }: DoorGone, path: string): Promise<void> {
  return isListGone ? forgetDoor(path) : forgetDoors()
}

/** Forgets the doors whose list has ended, wherever at the desk one is by then. */
export async function forgetEndedDoors(): Promise<void> {
  if (!("caches" in globalThis)) return
  const good: string[] = []
  for (const name of (await caches.keys()).filter((one) => one.startsWith(ours) && one.endsWith(" list"))) {
    const path = name.slice(ours.length, -" list".length)
    const kept = await readKept(name)
    if (kept && !isOver(kept)) good.push(listIdOf(path))
    else await forgetDoor(path)
  }
  for (const listId of listsWithPassages()) if (!good.includes(listId)) forgetPassages(listId)
}

/** Forgets this door alone: its list has ended, or is removed. */
export async function forgetDoor(path: string): Promise<void> {
  forgetPassages(listIdOf(path))
  if (!("caches" in globalThis)) return
  const names = (await caches.keys()).filter((name) => name.startsWith(`${ours}${path} `))
  await Promise.all(names.map((name) => caches.delete(name)))
  const doors = (await registeredDoors()).filter(({ scope }) => new URL(scope).pathname === path)
  await Promise.all(doors.map((door) => door.unregister()))
}

async function registeredDoors(): Promise<ServiceWorkerRegistration[]> {
  if (!("serviceWorker" in navigator)) return []
  const all = await navigator.serviceWorker.getRegistrations()
  return all.filter(({ scope }) => new URL(scope).pathname.includes("/indgang/"))
}

async function readKept(name: string): Promise<KeptList | null> {
  try {
    if (!("caches" in globalThis) || !(await caches.has(name))) return null
    const cache = await caches.open(name)
    const [request] = await cache.keys()
    const answer = request && (await cache.match(request))
    return answer ? ((await answer.json()) as KeptList) : null
  } catch {
    return null
  }
}

/** Whether a list has ended, by the server's clock. */
export function isOver({ list, skew }: { list: Pick<DoorOnWire, "until">; skew: number }): boolean {
  return now().getTime() + skew >= Date.parse(list.until)
}
