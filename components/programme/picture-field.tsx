"use client"

import { useState } from "react"
import { useControlId, useSent } from "#components/ui/action-form.tsx"
import { typedIn } from "#components/ui/form-state.ts"
import { late } from "#components/ui/late.tsx"
import { useWords } from "#components/ui/words.tsx"

const PicturesDialog = late(() =>
  import("#components/editor/pictures-dialog.tsx").then((loaded) => loaded.PicturesDialog),
)

interface Shown {
  readonly id: string
  readonly src: string | null
  readonly alt: string
}

/** A picture of the library, or none; in the form around under `name`. */
export function PictureField({
  name,
  label,
  picture,
}: {
  name: string
  label: string
  picture: Shown | null
}) {
  const t = useWords()
  const id = useControlId(name)
  const typed = typedIn(useSent(), name)
  const [chosen, setChosen] = useState(picture)
  const [isChoosing, setIsChoosing] = useState(false)
  const value = chosen?.id ?? (typed && typed !== picture?.id ? typed : "")
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      <input type="hidden" name={name} value={value} />
      {chosen?.src ? <img className="speaker-picture" src={chosen.src} alt={chosen.alt} /> : null}
      <p>
        <button id={id} type="button" className="button plain" onClick={() => setIsChoosing(true)}>
          {t(chosen ? "programme.desk.otherPicture" : "programme.desk.choosePicture")}
        </button>{" "}
        {chosen ? (
          <button type="button" className="button plain" onClick={() => setChosen(null)}>
            {t("programme.desk.noPicture")}
          </button>
        ) : null}
      </p>
      {isChoosing ? (
        <PicturesDialog
          onChoose={([first]) => {
            if (first) setChosen({ id: first.id, src: first.src ?? null, alt: first.alt })
            setIsChoosing(false)
          }}
          onClose={() => setIsChoosing(false)}
        />
      ) : null}
    </fieldset>
  )
}
