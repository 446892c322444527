/** Where an export goes: a folder, or an archive. Names are paths below it; none is written twice. */
export interface ExportFolder {
  readonly write: (name: string, text: string) => Promise<void>
  readonly stream: (name: string, content: AsyncIterable<Uint8Array>) => Promise<void>
}
