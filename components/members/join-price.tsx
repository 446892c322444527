"use client"

import { useEffect, useRef, useState } from "react"
import { personalDues } from "#domain/membership/rules/dues.ts"
import { useSent } from "../ui/action-form.tsx"
import { typedIn } from "../ui/form-state.ts"
import { useWords } from "../ui/words.tsx"
import type { Municipality, PersonalPrices } from "./join-offer.ts"

/**
 * What a membership costs and why. With script it follows the municipality that is chosen; without, both prices stand
 * until the form was sent once.
 */
export function JoinPrice({
  municipalities,
  prices,
}: {
  municipalities: readonly Municipality[]
  prices: PersonalPrices
}) {
  const t = useWords()
  const [panel, code] = useChosen("employerCode")
  const chosen = municipalities.find((one) => one.code === code)
  const { hasVote, reason } = personalDues(chosen?.isMember ? chosen.name : "")
  return (
    <aside className="bill" aria-labelledby="det-koster" ref={panel}>
      <h2 className="label mb-3" id="det-koster">
        {t("membership.join.price")}
      </h2>
      <div className="for-person" aria-live="polite">
        {chosen ? (
          <>
            <p className="join-price">
              {t("membership.join.perYear", { price: hasVote ? prices.half : prices.full })}
            </p>
            <p className="quiet">{t(reason.code, reason.values)}</p>
          </>
        ) : (
          <dl>
            <dt>{t("membership.join.full")}</dt>
            <dd>{prices.full}</dd>
            <dt>{t("membership.join.half")}</dt>
            <dd>{prices.half}</dd>
          </dl>
        )}
      </div>
      <p className="for-organisation">{t("membership.join.duesLater")}</p>
    </aside>
  )
}

/** What stands in a control of the form around, as it changes. */
function useChosen(name: string) {
  const panel = useRef<HTMLElement>(null)
  const typed = typedIn(useSent(), name) ?? ""
  const [changed, setChanged] = useState<{ value: string; from: string } | null>(null)
  useEffect(() => {
    const form = panel.current?.closest("form")
    const read = (control: unknown) => {
      if (control instanceof HTMLSelectElement && control.name === name) {
        setChanged({ value: control.value, from: typed })
      }
    }
    const follow = ({ target }: Event) => read(target)
    // What was chosen before the script had arrived was told to nobody.
    read(form?.elements.namedItem(name))
    form?.addEventListener("change", follow)
    return () => form?.removeEventListener("change", follow)
  }, [name, typed])
  // What was sent last is newer than what was chosen before it was sent.
  return [panel, changed?.from === typed ? changed.value : typed] as const
}
