import { longestTable } from "./longest-table.ts"

/** Who sits at which table, as somebody typed or pasted it. */
export interface TableLine {
  /** In the text, from 1. */
  readonly line: number
  /** A name or an address, in lower case. */
  readonly who: string
  readonly table: string
}

export interface LineFault {
  readonly line: number
  readonly what: "shape" | "unknown" | "several" | "twice"
}

/**
 * Reads "anna@example.org;7" line by line, with semicolon, tab or comma between; what was copied from a spreadsheet comes
 * with tabs. A heading ("Navn;Bord") and empty lines are passed over.
 */
export function tableLines(text: string): { lines: TableLine[]; faults: LineFault[] } {
  const lines: TableLine[] = []
  const faults: LineFault[] = []
  for (const [place, typed] of text.split("\n").entries()) {
    if (typed.trim() === "") continue
    const mark = ["\t", ";", ","].find((one) => typed.includes(one)) ?? ""
    const cells = mark ? typed.split(mark).map((cell) => cell.trim()) : []
    const [who = "", table = ""] = cells
    if (lines.length === 0 && /^(bord|table)$/i.test(table)) continue
    if (cells.length === 2 && who !== "" && table.length <= longestTable) {
      lines.push({ line: place + 1, who: who.toLowerCase(), table })
    } else {
      faults.push({ line: place + 1, what: "shape" })
    }
  }
  return { lines, faults }
}

/** Somebody who eats there. */
interface Place {
  readonly id: string
  readonly name: string
  readonly email: string
}

/** Finds each line's guest by address or by name. Nobody is guessed: two of one name have to be told by their addresses. */
export function placesIn(
  lines: readonly TableLine[],
  places: readonly Place[],
): { seated: Map<string, string>; faults: LineFault[] } {
  const named = Map.groupBy(places, ({ name }) => name.toLowerCase())
  const addressed = Map.groupBy(places, ({ email }) => email.toLowerCase())
  const seated = new Map<string, string>()
  const faults: LineFault[] = []
  for (const { line, who, table } of lines) {
    const [place, ...others] = addressed.get(who) ?? named.get(who) ?? []
    if (!place) faults.push({ line, what: "unknown" })
    else if (others.length > 0) faults.push({ line, what: "several" })
    else if (seated.has(place.id)) faults.push({ line, what: "twice" })
    else seated.set(place.id, table)
  }
  return { seated, faults }
}
