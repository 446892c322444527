"use client"

import { type KeyboardEvent, useEffect, useRef, useState } from "react"
import { Autocomplete } from "react-aria-components/Autocomplete"
import { Dialog } from "react-aria-components/Dialog"
import { Header } from "react-aria-components/Header"
import { Input } from "react-aria-components/Input"
import { Menu, MenuItem, MenuSection } from "react-aria-components/Menu"
import { Modal, ModalOverlay } from "react-aria-components/Modal"
import { TextField } from "react-aria-components/TextField"
import { askServer } from "#components/editor/ask-server.ts"
import { useWords } from "#components/ui/words.tsx"

/** A room of the desk, or something one can begin. */
export interface PaletteLink {
  readonly href: string
  readonly label: string
  readonly kind: "room" | "new"
}

interface Line {
  readonly key: string
  readonly title: string
  readonly note: string
  readonly act: () => void
}

interface Group {
  readonly key: string
  readonly label: string
  readonly lines: readonly Line[]
}

interface Found {
  readonly question: string
  readonly groups: readonly {
    readonly key: string
    readonly label: string
    readonly lines: readonly { readonly href: string; readonly title: string; readonly note: string }[]
  }[]
}

/** One field for everything: go to a room, open what is found, begin something, act on what is open. */
export function Palette({
  links,
  onThere,
  onClose,
}: {
  links: readonly PaletteLink[]
  /** From now on its field takes what is typed. @returns what was typed while it was on its way; "\n" for Enter */
  onThere: () => string
  onClose: () => void
}) {
  const t = useWords()
  const [question, setQuestion] = useState("")
  const found = useFound(question.trim())
  const [acts] = useState(actsHere)
  const follow = (href: string) => () => location.assign(href)
  const asked = question.trim().toLocaleLowerCase("da")
  const matches = (label: string) => label.toLocaleLowerCase("da").includes(asked)
  const isNamed =
    asked.length > 1 && links.some(({ label }) => label.toLocaleLowerCase("da").startsWith(asked))
  const listed = (kind: PaletteLink["kind"]): Line[] =>
    links
      .filter((link) => link.kind === kind && matches(link.label))
      .map(({ href, label }) => ({ key: href, title: label, note: "", act: follow(href) }))
  const finds: Group[] = (found?.groups ?? []).map((group) => ({
    ...group,
    lines: group.lines.map((line) => ({
      ...line,
      key: `${line.href} ${line.title}`,
      act: follow(line.href),
    })),
  }))
  const ways: Group[] = [
    { key: "new", label: t("tidy.palette.new"), lines: listed("new") },
    { key: "rooms", label: t("tidy.palette.rooms"), lines: listed("room") },
  ]
  const groups = [
    {
      key: "acts",
      label: t("tidy.palette.acts"),
      lines: acts
        .filter(({ label }) => matches(label))
        .map(({ label, press }) => ({ key: `act ${label}`, title: label, note: "", act: press })),
    },
    // Who types the name of a room is on the way there: what is found later takes no place above it.
    ...(isNamed ? [...ways, ...finds] : [...finds, ...ways]),
  ].filter(({ lines }) => lines.length > 0)
  const lines = groups.flatMap((group) => group.lines)
  const choose = (key: string | number) => {
    const line = lines.find((one) => one.key === key)
    onClose()
    // Once the dialog is gone and focus is back: what is pressed may open one of its own.
    if (line) setTimeout(line.act, 0)
  }
  const isAsking = question.trim() !== "" && found?.question !== question.trim()
  const hasMoved = useRef(false)
  const [isEntered, setIsEntered] = useState(false)
  const write = (words: string) => {
    hasMoved.current = false
    setIsEntered(false)
    setQuestion(words)
  }
  const begin = (begun: string) => {
    const [words = "", ...afterEnter] = begun.split("\n")
    write(words)
    setIsEntered(afterEnter.length > 0 && words.trim() !== "")
  }
  /**
   * Enter follows the first line, wherever the highlight is while lines come and go; before the answer is there it
   * waits for it. Only who went down with the arrows has chosen another one.
   */
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") hasMoved.current = true
    if (event.key !== "Enter" || hasMoved.current || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    if (isAsking && !isNamed) setIsEntered(true)
    else if (lines[0]) choose(lines[0].key)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at once for each answer, with the lines it gave.
  useEffect(() => {
    if (!isEntered || isAsking) return
    setIsEntered(false)
    if (lines[0]) choose(lines[0].key)
  }, [isEntered, isAsking])
  return (
    <ModalOverlay
      className="overlay overlay-top"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className="modal modal-narrow">
        <Dialog className="palette desk-dialog" aria-label={t("tidy.palette.title")}>
          <Autocomplete inputValue={question} onInputChange={write}>
            <search onKeyDownCapture={onKey}>
              <TextField aria-label={t("tidy.palette.label")} autoFocus className="palette-field">
                <Input
                  placeholder={t("tidy.palette.placeholder")}
                  maxLength={200}
                  onFocus={() => {
                    const begun = onThere()
                    if (begun) begin(begun)
                  }}
                />
              </TextField>
            </search>
            <p className="for-ears" role="status">
              {isAsking ? "" : t("tidy.palette.count", { count: lines.length })}
            </p>
            <Menu
              className="palette-lines"
              aria-label={t("tidy.palette.title")}
              onAction={choose}
              renderEmptyState={() => (
                <p className="hint">{t(isAsking ? "tidy.palette.asking" : "tidy.palette.none")}</p>
              )}
            >
              {groups.map((group) => (
                <MenuSection key={group.key} id={group.key}>
                  <Header className="palette-head">{group.label}</Header>
                  {group.lines.map((line) => (
                    <MenuItem key={line.key} id={line.key} textValue={line.title} className="palette-line">
                      <span>{line.title}</span>
                      <span className="quiet">{line.note}</span>
                    </MenuItem>
                  ))}
                </MenuSection>
              ))}
            </Menu>
          </Autocomplete>
          <p className="palette-foot hint">
            {t("tidy.palette.help")}{" "}
            <a href={`/admin/soeg?soeg=${encodeURIComponent(question.trim())}`}>{t("tidy.palette.all")}</a>
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** The answer to what was typed last; one that comes too late is dropped. */
function useFound(question: string): Found | null {
  const [found, setFound] = useState<Found | null>(null)
  useEffect(() => {
    if (!question) {
      setFound(null)
      return
    }
    let isStill = true
    const timer = setTimeout(async () => {
      const answer = await askServer<Omit<Found, "question">>(
        "GET",
        `/api/admin/search?q=${encodeURIComponent(question)}`,
      )
      if (isStill) setFound({ question, groups: answer.type === "done" ? answer.done.groups : [] })
    }, 60)
    return () => {
      isStill = false
      clearTimeout(timer)
    }
  }, [question])
  return found
}

/** What the open entry offers: its own buttons and ways, by the words that stand on them. */
function actsHere(): { label: string; press: () => void }[] {
  const controls = document.querySelectorAll<HTMLElement>(
    ".editor [data-action]:not([disabled]), .editor .bar-actions a, .publication a, .rooms a",
  )
  return [...controls]
    .filter((control) => control.offsetParent !== null && control.textContent?.trim())
    .map((control) => ({ label: control.textContent?.trim() ?? "", press: () => control.click() }))
    .filter(({ label }, place, all) => all.findIndex((other) => other.label === label) === place)
}
