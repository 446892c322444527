import { InvalidInput } from "#platform/refusal.ts"

export interface SpeakerLine {
  readonly name: string
  readonly title: string
  readonly organisation: string
}

/**
 * Reads speakers as they are typed, one on each line: "Name, title, organisation". What follows the second comma is
 * the organisation, with the commas of its name. Someone who stands there twice is one speaker.
 * @throws InvalidInput at `speakers` for a line without a name
 */
export function speakerLinesOf(text: string): SpeakerLine[] {
  const speakers = new Map<string, SpeakerLine>()
  for (const line of text.split("\n")) {
    if (!line.trim()) continue
    const [name = "", title = "", ...organisation] = line.split(",").map((part) => part.trim())
    if (!name) throw new InvalidInput({ speakers: [`events.speakerLine?line=${encodeURIComponent(line)}`] })
    const speaker = { name, title, organisation: organisation.join(", ") }
    speakers.set(speakerText([speaker]), speaker)
  }
  return [...speakers.values()]
}

/** The speakers as they were typed. */
export function speakerText(speakers: readonly SpeakerLine[]): string {
  return speakers
    .map(({ name, title, organisation }) => [name, title, organisation].join(", ").replace(/[, ]+$/, ""))
    .join("\n")
}
