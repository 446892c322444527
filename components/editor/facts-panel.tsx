"use client"

import { useWords } from "#components/ui/words.tsx"
import { AboutFacts, type AboutSuggestions } from "./about-facts.tsx"
import { CallFacts } from "./call-facts.tsx"
import type { EntryText, Facts, Standing } from "./entry-text.ts"
import { EventFacts } from "./event-facts.tsx"
import { Fact, Instant } from "./fact.tsx"
import type { Refused } from "./save-engine.ts"
import { SurveyFacts } from "./survey-facts.tsx"

export interface FactChoices {
  readonly about: AboutSuggestions
  readonly categories: readonly { readonly id: string; readonly label: string }[]
  /** Pages that may stand above this one. */
  readonly parents: readonly { readonly id: string; readonly title: string; readonly path: string }[]
}

interface Props {
  readonly kind: Standing["kind"]
  readonly text: EntryText
  readonly choices: FactChoices
  readonly path: string
  readonly refused: Refused | null
  readonly onFacts: (facts: Facts) => void
  readonly onText: (change: Partial<EntryText>) => void
}

/** The facts beside the page: address, the kind's own, and the mark of sample data. */
export function FactsPanel(props: Props) {
  const t = useWords()
  const { text, path, onText } = props
  return (
    <>
      <Fact name="slug" label={t("admin.fact.slug")} hint={path} refused={props.refused}>
        {(control) => (
          <input
            {...control}
            value={text.slug}
            maxLength={80}
            spellCheck={false}
            onChange={(event) => onText({ slug: event.target.value })}
          />
        )}
      </Fact>
      {props.kind === "NEWS" ? <NewsFacts {...props} /> : null}
      {props.kind === "PAGE" ? <PageFacts {...props} /> : null}
      {props.kind === "EVENT" ? (
        <EventFacts facts={text.facts} refused={props.refused} onFacts={props.onFacts} />
      ) : null}
      {props.kind === "OPEN_CALL" ? (
        <CallFacts facts={text.facts} refused={props.refused} onFacts={props.onFacts} />
      ) : null}
      {props.kind === "SURVEY" ? (
        <SurveyFacts facts={text.facts} refused={props.refused} onFacts={props.onFacts} />
      ) : null}
      <AboutFacts
        about={text.about}
        suggestions={props.choices.about}
        onChange={(about) => onText({ about })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={text.isSample}
          onChange={(event) => onText({ isSample: event.target.checked })}
        />
        <span>{t("admin.fact.isSample")}</span>
      </label>
    </>
  )
}

function NewsFacts({ text: { facts }, choices, refused, onFacts }: Props) {
  const t = useWords()
  return (
    <>
      <Fact name="categoryId" label={t("admin.fact.category")} refused={refused}>
        {(control) => (
          <select
            {...control}
            value={String(facts.categoryId ?? "")}
            onChange={(event) => onFacts({ categoryId: event.target.value || null })}
          >
            <option value="">{t("admin.fact.noCategory")}</option>
            {choices.categories.map((category) => (
              <option key={category.id} value={category.id}>
                {category.label}
              </option>
            ))}
          </select>
        )}
      </Fact>
      <Fact name="frontPlace" label={t("admin.fact.frontPlace")} refused={refused}>
        {(control) => (
          <select
            {...control}
            value={String(facts.frontPlace ?? "")}
            onChange={(event) => onFacts({ frontPlace: Number(event.target.value) || null })}
          >
            <option value="">{t("admin.fact.byDate")}</option>
            {[1, 2, 3, 4, 5, 6].map((place) => (
              <option key={place} value={place}>
                {t("admin.fact.place", { place })}
              </option>
            ))}
          </select>
        )}
      </Fact>
      {facts.frontPlace ? (
        <Instant name="frontUntilAt" label={t("admin.fact.frontUntil")} {...{ facts, refused, onFacts }} />
      ) : null}
    </>
  )
}

function PageFacts({ text: { facts }, choices, refused, onFacts }: Props) {
  const t = useWords()
  return (
    <>
      <Fact name="parentId" label={t("admin.fact.parent")} refused={refused}>
        {(control) => (
          <select
            {...control}
            value={String(facts.parentId ?? "")}
            onChange={(event) => onFacts({ parentId: event.target.value || null })}
          >
            <option value="">{t("admin.fact.noParent")}</option>
            {choices.parents.map((parent) => (
              <option key={parent.id} value={parent.id}>
                {parent.title} ({parent.path})
              </option>
            ))}
          </select>
        )}
      </Fact>
      <Fact
        name="position"
        label={t("admin.fact.position")}
        hint={t("admin.fact.positionHint")}
        refused={refused}
      >
        {(control) => (
          <input
            {...control}
            type="number"
            min={0}
            max={999}
            value={Number(facts.position ?? 0)}
            onChange={(event) => onFacts({ position: Math.trunc(Number(event.target.value)) || 0 })}
          />
        )}
      </Fact>
      <label className="check">
        <input
          type="checkbox"
          checked={facts.inFooter === true}
          onChange={(event) => onFacts({ inFooter: event.target.checked })}
        />
        <span>{t("admin.fact.inFooter")}</span>
      </label>
    </>
  )
}
