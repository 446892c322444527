"use client"

import { type KeyboardEvent, useId, useState } from "react"
import { EntryFinder } from "#components/admin/entry-finder.tsx"
import { useWords } from "#components/ui/words.tsx"
import type { About } from "./entry-text.ts"

export interface AboutSuggestions {
  readonly tags: readonly string[]
  readonly authors: readonly { readonly name: string; readonly title: string }[]
  readonly related: readonly { readonly id: string; readonly title: string }[]
}

const nothing: About = { tags: [], authors: [], related: [] }

/** Tags, authors and what the reader is led on to; they go out with the version they belong to. */
export function AboutFacts({
  about = nothing,
  suggestions,
  onChange,
}: {
  about: About | undefined
  suggestions: AboutSuggestions
  onChange: (about: About) => void
}) {
  return (
    <>
      <Tags {...{ about, suggestions, onChange }} />
      <Authors {...{ about, suggestions, onChange }} />
      <Related {...{ about, suggestions, onChange }} />
    </>
  )
}

interface Props {
  readonly about: About
  readonly suggestions: AboutSuggestions
  readonly onChange: (about: About) => void
}

function Tags({ about, suggestions, onChange }: Props) {
  const t = useWords()
  const id = useId()
  const [typed, setTyped] = useState("")
  const add = () => {
    const tag = typed.trim().replaceAll(",", "")
    setTyped("")
    const isNew =
      tag !== "" && !about.tags.some((other) => other.toLocaleLowerCase("da") === tag.toLocaleLowerCase("da"))
    if (isNew && about.tags.length < 20) onChange({ ...about, tags: [...about.tags, tag] })
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== ",") return
    event.preventDefault()
    add()
  }
  return (
    <div className="field">
      <label htmlFor={id}>{t("tidy.about.tags")}</label>
      <input
        id={id}
        name="tags"
        list={`${id}-known`}
        value={typed}
        maxLength={40}
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={press}
        onBlur={add}
      />
      <datalist id={`${id}-known`}>
        {suggestions.tags.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      <ul className="chips" aria-label={t("tidy.about.tags")}>
        {about.tags.map((tag) => (
          <li key={tag}>
            {tag}
            <button
              type="button"
              className="linklike"
              aria-label={t("tidy.order.removeNamed", { title: tag })}
              onClick={() => onChange({ ...about, tags: about.tags.filter((other) => other !== tag) })}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <p className="hint" id={`${id}-hint`}>
        {t("tidy.about.tagsHint")}
      </p>
    </div>
  )
}

function Authors({ about, suggestions, onChange }: Props) {
  const t = useWords()
  const id = useId()
  const [name, setName] = useState("")
  const [title, setTitle] = useState("")
  const choose = (typed: string) => {
    setName(typed)
    const known = suggestions.authors.find((author) => author.name === typed)
    if (known?.title) setTitle(known.title)
  }
  const add = () => {
    if (name.trim() === "" || about.authors.length >= 10) return
    onChange({ ...about, authors: [...about.authors, { name: name.trim(), title: title.trim() }] })
    setName("")
    setTitle("")
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return
    event.preventDefault()
    add()
  }
  return (
    <fieldset className="field">
      <legend>{t("tidy.about.authors")}</legend>
      <ul className="chips">
        {about.authors.map((author, place) => (
          <li key={`${author.name}-${place}`}>
            {author.title ? `${author.name}, ${author.title}` : author.name}
            <button
              type="button"
              className="linklike"
              aria-label={t("tidy.order.removeNamed", { title: author.name })}
              onClick={() => onChange({ ...about, authors: about.authors.filter((_, at) => at !== place) })}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <input
        aria-label={t("tidy.about.authorName")}
        placeholder={t("tidy.about.authorName")}
        name="authorName"
        list={`${id}-known`}
        value={name}
        maxLength={120}
        autoComplete="off"
        onChange={(event) => choose(event.target.value)}
        onKeyDown={press}
      />
      <datalist id={`${id}-known`}>
        {suggestions.authors.map((author) => (
          <option key={author.name} value={author.name} />
        ))}
      </datalist>
      <input
        aria-label={t("tidy.about.authorTitle")}
        placeholder={t("tidy.about.authorTitle")}
        name="authorTitle"
        value={title}
        maxLength={120}
        onChange={(event) => setTitle(event.target.value)}
        onKeyDown={press}
      />
      <button type="button" className="linklike" data-action="add-author" onClick={add}>
        {t("tidy.about.authorAdd")}
      </button>
    </fieldset>
  )
}

function Related({ about, suggestions, onChange }: Props) {
  const t = useWords()
  const [titles, setTitles] = useState(() => new Map(suggestions.related.map(({ id, title }) => [id, title])))
  return (
    <div className="field">
      <EntryFinder
        label={t("tidy.about.related")}
        without={about.related}
        onChoose={({ id, title }) => {
          setTitles(new Map([...titles, [id, title]]))
          if (about.related.length < 6) onChange({ ...about, related: [...about.related, id] })
        }}
      />
      <ul className="chips" aria-label={t("tidy.about.related")}>
        {about.related.map((id) => (
          <li key={id}>
            {titles.get(id) ?? t("tidy.about.gone")}
            <button
              type="button"
              className="linklike"
              aria-label={t("tidy.order.removeNamed", { title: titles.get(id) ?? "" })}
              onClick={() => onChange({ ...about, related: about.related.filter((other) => other !== id) })}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <p className="hint">{t("tidy.about.relatedHint")}</p>
    </div>
  )
}
