import type { Passage, Verdict } from "#domain/events/rules/checkin.ts"
import { type DoorOnWire, type DoorTicket, type TicketOnWire, ticketFrom, type Unsent } from "./kept-door.ts"

/** What a door is told of one ticket. */
export type Answer =
  | { readonly verdict: "UNKNOWN" }
  | { readonly verdict: Verdict; readonly at: Date; readonly ticket: DoorTicket }

/** The server answered, but not for this door: who stands there is signed out, or the list is removed. */
export class DoorGone extends Error {
  readonly isListGone: boolean
  constructor(status: number) {
    super(`the door was answered ${status}`)
    this.isListGone = status === 404
  }
}

/** The server answered that it cannot take what it was told, and will not when it is told again. */
export class DoorRefused extends Error {}

const refusals = [400, 409, 413, 422]

const patienceMs = 2_500
const patienceForManyMs = 30_000

/** Asks about one ticket, or tells of several that the door decided on without a line. @throws DoorGone, DoorRefused, or no line */
export async function askDoor(
  listId: string,
  sent: { door: string; passages: readonly Unsent[] },
): Promise<Answer[]> {
  const patience = sent.passages.length === 1 ? patienceMs : patienceForManyMs
  const told = (await answerOf(listId, patience, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(sent),
  })) as (AnswerOnWire | { readonly verdict: "UNKNOWN" })[]
  return told.map((one) => ("at" in one ? revived(one) : one))
}

/** The list as it is now. @throws DoorGone, or no line */
export async function fetchDoor(listId: string, patience: number): Promise<DoorOnWire> {
  return (await answerOf(listId, patience, { headers: { accept: "application/json" } })) as DoorOnWire
}

async function answerOf(listId: string, patience: number, asked: RequestInit): Promise<unknown> {
  const answer = await fetch(`/api/admin/doors/${listId}`, {
    ...asked,
    signal: AbortSignal.timeout(patience),
  })
  if ([401, 403, 404].includes(answer.status)) throw new DoorGone(answer.status)
  if (refusals.includes(answer.status)) throw new DoorRefused(`the door was answered ${answer.status}`)
  if (!answer.ok) throw new Error(`the door was answered ${answer.status}`)
  return answer.json()
}

/** Instants cross the wire as text. */
interface AnswerOnWire {
  readonly verdict:
    | { readonly kind: "IN" | "OUT" }
    | {
        readonly kind: "DENIED"
        readonly reason: "already" | "cancelled" | "notOnList" | "passedOn"
        readonly earlier: (Omit<Passage, "at"> & { readonly at: string }) | null
      }
  readonly at: string
  readonly ticket: TicketOnWire
}

function revived({ verdict, at, ticket }: AnswerOnWire): Answer {
  const earlier = verdict.kind === "DENIED" ? verdict.earlier : null
  return {
    verdict:
      verdict.kind === "DENIED"
        ? { ...verdict, earlier: earlier && { ...earlier, at: new Date(earlier.at) } }
        : verdict,
    at: new Date(at),
    ticket: ticketFrom(ticket),
  }
}
