import { now } from "#platform/time/time.ts"
import type { EntryText } from "./entry-text.ts"

/** What was written, as this browser keeps it beside the server. */
export interface Copy {
  /** The version it was made from, and the text of that version: what a conflict is measured from. */
  readonly version: number
  readonly base: EntryText
  readonly text: EntryText
  /** The open editor it was written in, and which of its sendings holds all of it. */
  readonly pen: string
  readonly turn: number
}

/** One copy as a list shows it. */
export interface KeptCopy {
  readonly entryId: string
  readonly keptAt: Date
  /** When the server had all of it; null when it has not. */
  readonly reachedAt: Date | null
  /** Null: made with another key, so nobody can read it here. */
  readonly copy: Copy | null
}

/** Whose copies, and the key that the server gives to this person's session alone. */
export interface CopyOwner {
  readonly personId: string
  readonly key: string
}

interface Row {
  readonly id: string
  readonly personId: string
  readonly entryId: string
  readonly keptAt: number
  readonly reachedAt: number | null
  readonly iv: Uint8Array<ArrayBuffer>
  readonly sealed: ArrayBuffer
}

const daysAfterReaching = 30
const store = "copies"

/** Keeps a copy, in place of the last one of this entry. @throws QuotaExceededError when the store is full */
export async function keepCopy(
  owner: CopyOwner,
  entryId: string,
  copy: Copy,
  { hasReached }: { hasReached: boolean },
): Promise<void> {
  const at = now().getTime()
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const words = new TextEncoder().encode(JSON.stringify(copy))
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await keyOf(owner), words)
  const { personId } = owner
  const reachedAt = hasReached ? at : null
  const row: Row = { id: `${personId}/${entryId}`, personId, entryId, keptAt: at, reachedAt, iv, sealed }
  await within("readwrite", (rows) => rows.put(row))
}

/** The copy of one entry, or null. */
export async function findCopy(owner: CopyOwner, entryId: string): Promise<KeptCopy | null> {
  const row = await within<Row | undefined>("readonly", (rows) => rows.get(`${owner.personId}/${entryId}`))
  return row ? opened(owner, row) : null
}

/** All copies of this person in this browser, the newest first. */
export async function listCopies(owner: CopyOwner): Promise<KeptCopy[]> {
  const rows = await within<Row[]>("readonly", (all) => all.getAll())
  const own = rows.filter(({ personId }) => personId === owner.personId)
  const copies = await Promise.all(own.map((row) => opened(owner, row)))
  return copies.sort((one, other) => other.keptAt.getTime() - one.keptAt.getTime())
}

/** The server turned out to have it: from here on it is kept as long as any that reached. */
export async function noteReached({ personId }: CopyOwner, entryId: string): Promise<void> {
  const id = `${personId}/${entryId}`
  const row = await within<Row | undefined>("readonly", (rows) => rows.get(id))
  if (row) await within("readwrite", (rows) => rows.put({ ...row, reachedAt: now().getTime() }))
}

export async function dropCopy({ personId }: CopyOwner, entryId: string): Promise<void> {
  await within("readwrite", (rows) => rows.delete(`${personId}/${entryId}`))
}

/** Removes what reached the server more than 30 days ago, whoever wrote it. */
export async function sweepCopies(): Promise<void> {
  const rows = await within<Row[]>("readonly", (all) => all.getAll())
  for (const { id, reachedAt } of rows)
    if (isOver(reachedAt, now())) await within("readwrite", (all) => all.delete(id))
}

export function isOver(reachedAt: number | null, at: Date): boolean {
  return reachedAt !== null && at.getTime() - reachedAt > daysAfterReaching * 86_400_000
}

async function opened(owner: CopyOwner, { entryId, keptAt, reachedAt, iv, sealed }: Row): Promise<KeptCopy> {
  const copy = await unsealed(owner, iv, sealed).catch(() => null)
  return {
    entryId,
    keptAt: new Date(keptAt),
    reachedAt: reachedAt === null ? null : new Date(reachedAt),
    copy,
  }
}

async function unsealed(owner: CopyOwner, iv: Uint8Array<ArrayBuffer>, sealed: ArrayBuffer): Promise<Copy> {
  const words = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, await keyOf(owner), sealed)
  return JSON.parse(new TextDecoder().decode(words)) as Copy
}

function keyOf({ key }: CopyOwner): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(key), (letter) => letter.charCodeAt(0))
  return crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"])
}

/** One act on the store; done when the browser says that it is written. */
async function within<Result>(
  mode: IDBTransactionMode,
  act: (rows: IDBObjectStore) => IDBRequest,
): Promise<Result> {
  const database = await openStore()
  try {
    return await new Promise<Result>((resolve, reject) => {
      const transaction = database.transaction(store, mode)
      const request = act(transaction.objectStore(store))
      transaction.oncomplete = () => resolve(request.result as Result)
      transaction.onabort = () => reject(transaction.error ?? request.error)
      transaction.onerror = () => reject(transaction.error ?? request.error)
    })
  } finally {
    database.close()
  }
}

function openStore(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("samling", 1)
    request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: "id" })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
