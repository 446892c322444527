import { BodyView } from "#components/body/body.tsx"
import type { Shelf } from "#domain/content/pictures.ts"
import type { Block } from "#domain/content/rules/body.ts"
import { type ComparedRow, compareBodies } from "#domain/content/rules/compare-bodies.ts"
import { compareWords, type Piece } from "#domain/content/rules/compare-words.ts"
import type { Snapshot } from "#domain/content/working-copy.ts"
import { translator } from "#messages/translate.ts"

const t = translator("da")

interface Side {
  readonly version: number
  readonly text: Snapshot
}

/** A fact of both versions in words; "" for none. */
export interface ComparedFact {
  readonly label: string
  readonly before: string
  readonly after: string
}

/**
 * Two versions beside each other as readers would see them: words that came are underlined, words that went struck out,
 * and said so to those who hear the page. Paragraphs that are the same stand once more on both sides.
 */
export function ComparedText({
  before,
  after,
  facts,
  shelf,
  gone,
}: {
  before: Side
  after: Side
  facts: readonly ComparedFact[]
  shelf: Shelf
  /** Pictures and files that the versions use and that are there no more. */
  gone: ReadonlySet<string>
}) {
  const rows = compareBodies(before.text.body, after.text.body)
  const title = compareWords(before.text.title, after.text.title)
  const lead = compareWords(before.text.lead, after.text.lead)
  const differences =
    rows.filter(({ state }) => state !== "same").length +
    facts.length +
    Number(before.text.title !== after.text.title) +
    Number(before.text.lead !== after.text.lead)
  return (
    <div className="compared" data-differences={differences}>
      <p role="status">
        {differences === 0 ? t("versions.same") : t("versions.changes", { count: differences })}{" "}
        <span className="quiet">{t("versions.legend")}</span>
      </p>
      <div className="compared-row compared-head">
        <p className="label">{t("versions.before", { version: before.version })}</p>
        <p className="label">{t("versions.before", { version: after.version })}</p>
      </div>
      <div className="compared-row">
        <h2>
          <Pieces pieces={title.before} change="removed" />
        </h2>
        <h2>
          <Pieces pieces={title.after} change="added" />
        </h2>
      </div>
      {before.text.lead || after.text.lead ? (
        <div className="compared-row">
          <p className="book">
            <Pieces pieces={lead.before} change="removed" />
          </p>
          <p className="book">
            <Pieces pieces={lead.after} change="added" />
          </p>
        </div>
      ) : null}
      {rows.map((row, place) => (
        <Row key={place} row={row} shelf={shelf} gone={gone} />
      ))}
      <Facts facts={facts} versions={[before.version, after.version]} />
    </div>
  )
}

interface Shown {
  readonly shelf: Shelf
  readonly gone: ReadonlySet<string>
}

function Row({ row, ...shown }: Shown & { row: ComparedRow }) {
  const note = row.state === "same" ? "" : t(`versions.state.${row.state}`)
  return (
    <div className="compared-row" data-state={row.state}>
      <Half block={row.before} note={row.before ? note : ""} {...shown} />
      <div>
        <Half block={row.after} note={row.after ? note : ""} {...shown} />
        {row.attrs.length > 0 ? (
          <ul className="lines">
            {row.attrs.map(({ name, before, after }) => (
              <li key={name}>
                <del>{before || t("versions.none")}</del> <ins>{after || t("versions.none")}</ins>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </div>
  )
}

/** Blocks that readers do not see as they stand here, or not at all. */
const elsewhere = new Set<Block["type"]>([
  "sealed",
  "pictureWanted",
  "comingEvents",
  "eventCard",
  "callCard",
  "surveyFigure",
  "people",
])

function Half({ block, note, ...shown }: Shown & { block: Block | null; note: string }) {
  if (!block) return <div />
  return (
    <div>
      {note ? <p className="label">{note}</p> : null}
      {elsewhere.has(block.type) ? (
        <p className="hint">{t(block.type === "sealed" ? "versions.sealed" : "versions.liveBlock")}</p>
      ) : (
        <BodyView body={{ type: "doc", content: [block] }} {...shown} locale="da" />
      )}
    </div>
  )
}

function Pieces({ pieces, change }: { pieces: readonly Piece[]; change: "added" | "removed" }) {
  const Change = change === "added" ? "ins" : "del"
  return pieces.map(({ text, isNew }, place) => (isNew ? <Change key={place}>{text}</Change> : text))
}

function Facts({ facts, versions }: { facts: readonly ComparedFact[]; versions: readonly [number, number] }) {
  if (facts.length === 0) return null
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t("versions.fact")}</th>
          {versions.map((version) => (
            <th key={version} scope="col">
              {t("versions.before", { version })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {facts.map(({ label, before, after }) => (
          <tr key={label} data-fact={label}>
            <th scope="row">{label}</th>
            <td>
              <del>{before || t("versions.none")}</del>
            </td>
            <td>
              <ins>{after || t("versions.none")}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
