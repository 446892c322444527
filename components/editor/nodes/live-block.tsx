import type { ReactNodeViewProps } from "@tiptap/react"
import { useEffect, useRef, useState } from "react"
import { useWords } from "#components/ui/words.tsx"
import { namelessBlock } from "../body-json.ts"
import { BlockFrame } from "./block-frame.tsx"

/** A live block among the text, as readers see it now. */
export function LiveBlock({ node, editor, selected, updateAttributes, deleteNode }: ReactNodeViewProps) {
  const t = useWords()
  const name = t(`blocks.live.${node.type.name}`)
  const place = useRef<HTMLDivElement>(null)
  const asked = JSON.stringify(namelessBlock({ type: node.type.name, attrs: node.attrs }))
  const { attributes } = editor.options.editorProps
  const lang = attributes && "lang" in attributes && attributes.lang === "en" ? "en" : "da"
  const [state, setState] = useState<"asking" | "shown" | "hidden" | "unreachable">("asking")

  /** Number of the newest figures of a survey; 0 of everything else. */
  const [newest, setNewest] = useState(0)

  useEffect(() => {
    const stop = new AbortController()
    const address = `/admin/blok?${new URLSearchParams({ blok: asked, sprog: lang })}`
    shownAt(address, stop.signal).then((shown) => {
      if (stop.signal.aborted) return
      setState(shown?.state ?? "unreachable")
      setNewest(shown?.newest ?? 0)
      place.current?.replaceChildren(...(shown?.nodes ?? []))
    })
    return () => stop.abort()
  }, [asked, lang])

  return (
    <BlockFrame
      name={name}
      kind="live"
      selected={selected}
      onRemove={deleteNode}
      fields={
        node.type.name === "comingEvents" ? (
          <Count count={Number(node.attrs.count)} onCount={(count) => updateAttributes({ count })} />
        ) : node.type.name === "surveyFigure" ? (
          <Release
            release={Number(node.attrs.release)}
            newest={newest}
            onRelease={(release) => updateAttributes({ release })}
          />
        ) : null
      }
    >
      {state === "shown" ? null : (
        <p className="block-says" role={state === "hidden" ? "note" : undefined}>
          {state === "hidden" ? `${name}: ` : name}
          {state === "unreachable" ? ` · ${t("blocks.live.unreachable")}` : null}
        </p>
      )}
      <div ref={place} contentEditable={false} data-live-state={state} />
    </BlockFrame>
  )
}

function Count({ count, onCount }: { count: number; onCount: (count: number) => void }) {
  const t = useWords()
  return (
    <label className="block-count">
      {t("blocks.live.count")}{" "}
      <select value={count} onChange={(event) => onCount(Number(event.target.value))}>
        {Array.from({ length: 12 }, (_, place) => (
          <option key={place} value={place + 1}>
            {place + 1}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Which figures a survey's block shows: always the newest, or those of one release. */
function Release({
  release,
  newest,
  onRelease,
}: {
  release: number
  newest: number
  onRelease: (release: number) => void
}) {
  const t = useWords()
  const numbers = [...new Set([release, newest])].filter((number) => number > 0)
  return (
    <label className="block-count">
      {t("survey-releases.block.which")}{" "}
      <select value={release} onChange={(event) => onRelease(Number(event.target.value))}>
        <option value={0}>{t("survey-releases.block.newest")}</option>
        {numbers.map((number) => (
          <option key={number} value={number}>
            {t("survey-releases.block.release", { number })}
          </option>
        ))}
      </select>
    </label>
  )
}

/** What the server shows at this address; its links lead nowhere here, so that no press leaves the editor. */
async function shownAt(
  address: string,
  signal: AbortSignal,
): Promise<{ state: "shown" | "hidden"; newest: number; nodes: Node[] } | null> {
  const html = await fetch(address, { signal, headers: { accept: "text/html" } })
    .then((response) => (response.ok ? response.text() : ""))
    .catch(() => "")
  const main = new DOMParser().parseFromString(html, "text/html").querySelector("main[data-live]")
  if (!main) return null
  for (const link of main.querySelectorAll("a")) link.removeAttribute("href")
  for (const script of main.querySelectorAll("script, template")) script.remove()
  const nodes = [...main.childNodes].map((child) => document.importNode(child, true))
  const newest = Number(main.getAttribute("data-newest") ?? 0)
  return { state: main.getAttribute("data-live") === "shown" ? "shown" : "hidden", newest, nodes }
}
