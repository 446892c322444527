"use client"

import dynamic from "next/dynamic"
import { useCallback, useRef, useState } from "react"
import { fetchParts, late } from "#components/ui/late.tsx"
import { useHydrated } from "#components/ui/use-hydrated.ts"
import { useWords } from "#components/ui/words.tsx"
import { pathOf } from "#domain/content/rules/address.ts"
import { AssetProvider } from "./assets.tsx"
import type { BodyHandle } from "./body-editor.tsx"
import { bodyToSend } from "./body-json.ts"
import { BodyWaiting } from "./body-waiting.tsx"
import type { CopyOwner } from "./browser-copies.ts"
import type { Check, Place } from "./checks.ts"
import { ChecksPanel } from "./checks-panel.tsx"
import { ColleaguesPanel } from "./colleagues-panel.tsx"
import type {
  Asset,
  EditorPermissions,
  EntryText,
  Facts,
  OriginalText,
  Standing,
  TwinStanding,
} from "./entry-text.ts"
import { type FactChoices, FactsPanel } from "./facts-panel.tsx"
import { GrowingText } from "./growing-text.tsx"
import { HeroField } from "./hero-field.tsx"
import type { TheirText } from "./leftovers.ts"
import { OriginalPanel } from "./original-panel.tsx"
import { PresenceLine } from "./presence-line.tsx"
import { PublicationPanel } from "./publication-panel.tsx"
import { RoomLinks, type Rooms } from "./room-links.tsx"
import { SaveLine } from "./save-line.tsx"
import { SavingNotices } from "./saving-notices.tsx"
import { ScheduledNotice } from "./scheduled-notice.tsx"
import { withSlug } from "./slug-follows.ts"
import { ToldLine } from "./told-line.tsx"
import { TwinLine } from "./twin-line.tsx"
import { useActs } from "./use-acts.ts"
import { useChecks } from "./use-checks.ts"
import { useHistory } from "./use-history.ts"
import { useSaving } from "./use-saving.ts"
import { whenIdle } from "./when-idle.ts"

const BodyEditor = dynamic(() => import("./body-editor.tsx").then((loaded) => loaded.BodyEditor), {
  ssr: false,
})
const PublishDialog = late(() => import("./publish-dialog.tsx").then((loaded) => loaded.PublishDialog))
const MoveDialog = late(() => import("./move-dialog.tsx").then((loaded) => loaded.MoveDialog))

/**
 * One entry: the page as it will look, what one ought to mend, its facts. It saves by itself; publishing says first
 * what it will do. `children` is the body as readers see it, shown until the editor has come.
 */
export function EntryEditor({
  entryId,
  version,
  owner,
  build,
  text: first,
  standing: firstStanding,
  assets,
  choices,
  may,
  listPath,
  rooms,
  original,
  twin,
}: {
  entryId: string
  version: number
  /** Who writes, and with which key the browser closes what it keeps. */
  owner: CopyOwner
  /** Which build of the product made this page. */
  build: string
  text: EntryText
  standing: Standing
  assets: readonly Asset[]
  choices: FactChoices
  may: EditorPermissions
  listPath: string
  /** The rooms of an event beside its page: programme, tickets, sign-ups. */
  rooms?: Rooms | undefined
  /** Of an English text: the Danish one, whose facts and address are its own too. */
  original: OriginalText | null
  /** Of a Danish text: the English one beside it. */
  twin: TwinStanding | null
}) {
  const t = useWords()
  const [text, setText] = useState(first)
  const [stood, setStood] = useState({ standing: firstStanding, version })
  const { standing } = stood
  const [isReady, setIsReady] = useState(false)
  const isHydrated = useHydrated()
  const body = useRef<BodyHandle | null>(null)
  const root = useRef<HTMLDivElement>(null)
  const newest = useRef(text)
  newest.current = text
  const read = useCallback((): EntryText => {
    const written = body.current ? bodyToSend(body.current.read()) : newest.current.body
    return { ...newest.current, body: written }
  }, [])
  const { checks, lix, lookSoon } = useChecks(standing.kind, read, first, original)
  const showText = useCallback(
    (other: EntryText) => {
      body.current?.replace(other.body)
      newest.current = other
      setText(other)
      lookSoon()
    },
    [lookSoon],
  )
  const saving = useSaving(entryId, { version, text: first }, owner, { read, show: showText }, isReady)
  const { engine, tell } = saving
  const isLocked = engine.readOnly !== null
  const locked = useRef(isLocked)
  locked.current = isLocked
  const telling = useRef(tell)
  telling.current = tell
  const isBegun = useRef(false)
  const typed = useCallback(() => {
    telling.current({ type: "typed" })
    lookSoon()
    // Who writes will want the dialogs, also when the line is gone by then.
    if (!isBegun.current) whenIdle(fetchParts, 5_000)
    isBegun.current = true
  }, [lookSoon])
  const parent = choices.parents.find((page) => page.id === text.facts.parentId)
  const path = original ? standing.path : pathOf(standing.kind, text.slug, parent?.path ?? null)
  const acts = useActs({ entryId, saving, read, path, standing, setStood })

  const put = useCallback(
    (next: EntryText) => {
      if (locked.current) return
      // Held at once, not after the next render: a save may begin in between.
      newest.current = next
      setText(next)
      typed()
    },
    [typed],
  )
  const putBack = useCallback((fields: Partial<EntryText>) => put({ ...newest.current, ...fields }), [put])
  const { timeline, moved } = useHistory({ editor: root, body, set: putBack, isLocked })
  const change = (changes: Partial<EntryText>) => {
    const { body: _, ...before } = newest.current
    const changed = { ...newest.current, ...changes }
    put(original ? changed : withSlug(changed, newest.current, standing))
    const { body: __, ...after } = newest.current
    if (timeline.fieldsChanged(whatOf(changes), before, after, performance.now())) body.current?.beginStep()
  }
  const changeFacts = (facts: Facts) => change({ facts: { ...newest.current.facts, ...facts } })
  const take = (taken: EntryText) => {
    body.current?.replace(taken.body)
    change(taken)
  }
  const takeTheirs = (theirs: TheirText) => {
    const mine = read()
    showText(theirs.text)
    // After the replacing, which counts as typing.
    saving.rebase(theirs.text)
    tell({ type: "take-theirs", version: theirs.version })
    acts.tell({ mood: "wait", text: t("admin.editor.conflict.taken"), undo: () => take(mine) })
  }
  const show = (place: Place) => {
    if ("node" in place) body.current?.show(place.node)
    else document.querySelector<HTMLElement>(`.editor [name="${place.field}"]`)?.focus()
  }
  const mend = ({ place, mending }: Check, alt: string) => {
    if ("node" in place && mending && !isLocked) body.current?.mend(place.node, mending, alt)
  }
  // The text the body began with: what is typed never makes the body anew.
  const [firstBody] = useState(first.body)
  const ready = useCallback(() => {
    // Another tab's text can come before the body's editor has.
    if (newest.current.body !== firstBody) body.current?.replace(newest.current.body)
    setIsReady(true)
  }, [firstBody])

  return (
    <AssetProvider assets={assets}>
      <div
        ref={root}
        className="editor"
        inert={!isHydrated}
        data-save-state={engine.state}
        data-version={engine.version}
        data-entry={entryId}
        data-read-only={engine.readOnly ?? undefined}
      >
        <main className="editor-main" id="desk-main" tabIndex={-1}>
          <p className="for-ears" role="status">
            {moved ? t(`blocks.moved.${moved.way}`, { what: t(`blocks.field.${moved.what}`) }) : null}
          </p>
          <h1 className="for-ears">{text.title || t("admin.entries.untitled")}</h1>
          <div className="bar">
            <SaveLine
              engine={engine}
              standing={t(standingWords(standing, engine.isDirty || engine.version !== stood.version))}
            />
            <div className="bar-actions">
              <a href={`${listPath}/${entryId}/versioner`}>{t("admin.editor.versions")}</a>
              <button type="button" className="linklike" data-action="preview" onClick={acts.preview}>
                {t("admin.editor.preview")}
              </button>
              {may.publish ? (
                <button
                  type="button"
                  className="button"
                  data-action="publish"
                  disabled={isLocked}
                  onClick={() => acts.open("publish")}
                >
                  {t("admin.editor.publish")}
                </button>
              ) : null}
            </div>
          </div>
          <ToldLine told={acts.told} />
          <PresenceLine entryId={entryId} build={build} saving={saving} />
          <SavingNotices
            entryId={entryId}
            saving={saving}
            acts={acts}
            read={read}
            onTake={take}
            onTakeTheirs={takeTheirs}
            onHere={() => body.current?.focus()}
          />
          <ScheduledNotice
            standing={standing}
            isNewer={engine.version !== stood.version || standing.scheduled?.isNewest === false}
            mayPublish={may.publish}
            acts={acts}
          />
          {original ? <OriginalPanel original={original} onFits={acts.confirmTwin} /> : null}
          <article className="sheet-page" data-kind={standing.kind} lang={original ? "en" : undefined}>
            <p className="label">
              <span className="kind">{t(`admin.kind.${standing.kind}`)}</span>
              {original ? <span className="quiet"> · {t("admin.twin.title")}</span> : null}
              {text.isSample ? <span className="quiet"> · {t("admin.editor.sample")}</span> : null}
            </p>
            <GrowingText
              name="title"
              className="title-field"
              label={t("admin.editor.title")}
              value={text.title}
              maxLength={200}
              readOnly={isLocked}
              onChange={(title) => change({ title })}
            />
            <GrowingText
              name="lead"
              className="lead-field"
              label={t("admin.editor.lead")}
              value={text.lead}
              maxLength={1000}
              readOnly={isLocked}
              onChange={(lead) => change({ lead })}
            />
            <fieldset className="lockable" disabled={isLocked}>
              <HeroField
                heroId={text.heroId}
                lentId={original?.heroId ?? null}
                heroAlt={text.heroAlt}
                isDecorative={text.heroDecorative}
                onChange={change}
              />
              {isReady ? null : <BodyWaiting body={first.body} />}
              <BodyEditor
                body={firstBody}
                lang={original ? "en" : "da"}
                isLocked={isLocked}
                timeline={timeline}
                handle={body}
                onChange={typed}
                onReady={ready}
              />
            </fieldset>
          </article>
        </main>
        <aside className="editor-aside" aria-label={t("admin.editor.aside")}>
          <ChecksPanel checks={checks} lix={lix} onShow={show} onMend={mend} />
          <section className="facts-panel" aria-labelledby="facts-title">
            <h2 id="facts-title">{t("admin.fact.title")}</h2>
            {original ? (
              <p className="hint">{t("admin.twin.facts", { path })}</p>
            ) : (
              <fieldset className="lockable" disabled={isLocked}>
                <FactsPanel
                  kind={standing.kind}
                  text={text}
                  choices={choices}
                  path={path}
                  refused={engine.refused}
                  onFacts={changeFacts}
                  onText={change}
                />
                <TwinLine twin={twin} onWrite={acts.writeEnglish} />
              </fieldset>
            )}
          </section>
          {rooms ? <RoomLinks {...rooms} /> : null}
          <ColleaguesPanel entryId={entryId} mayPublish={may.publish} />
          <fieldset className="lockable" disabled={isLocked}>
            <PublicationPanel
              entryId={entryId}
              title={text.title}
              standing={standing}
              may={may}
              acts={acts}
            />
          </fieldset>
        </aside>
        {acts.dialog ? (
          <PublishDialog
            mode={acts.dialog}
            checks={checks}
            unpublishAt={standing.unpublishAt}
            isBusy={acts.isBusy}
            planFor={(at, until) => acts.planFor({ ...standing, unpublishAt: until }, at)}
            onShow={show}
            onPublish={acts.publish}
            onClose={acts.close}
          />
        ) : null}
        {acts.moving ? (
          <MoveDialog
            move={acts.moving}
            isBusy={acts.isBusy}
            onMove={({ turn }, at) => acts.reschedule(turn, at)}
            onClose={acts.stopMoving}
          />
        ) : null}
      </div>
    </AssetProvider>
  )
}

function standingWords(standing: Standing, isWritten: boolean): string {
  if (standing.status === "PUBLISHED" && (standing.hasNewer || isWritten)) return "admin.standing.newer"
  return `admin.standing.${standing.status}`
}

/** Which field a change is about, as the history calls it. */
function whatOf(changes: Partial<EntryText>): string {
  const [name = ""] = Object.keys(changes)
  if (name.startsWith("hero")) return "hero"
  return name === "title" || name === "lead" ? name : "facts"
}
