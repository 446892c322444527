import { NodeViewWrapper } from "@tiptap/react"
import { type InputHTMLAttributes, type ReactNode, useId } from "react"
import { useWords } from "#components/ui/words.tsx"

/** A block that is no running text: what it is called, how it looks, what one can say of it, and the way to remove it. */
export function BlockFrame({
  name,
  kind,
  selected,
  onRemove,
  fields,
  children,
}: {
  /** Says what it is to those who do not see it. */
  name: string
  /** Its look: "live", "video". */
  kind: string
  selected: boolean
  onRemove: () => void
  fields?: ReactNode
  children?: ReactNode
}) {
  const t = useWords()
  return (
    <NodeViewWrapper
      className={`block-edit ${kind}-edit${selected ? " selected" : ""}`}
      role="group"
      aria-label={name}
      data-drag-handle
    >
      {children}
      <div className="figure-fields" contentEditable={false}>
        {fields}
        <button type="button" className="linklike" onClick={onRemove}>
          {t("blocks.remove", { name: name.toLocaleLowerCase("da") })}
        </button>
      </div>
    </NodeViewWrapper>
  )
}

/** A line one can write in below a block, under its label. */
export function BlockField({
  label,
  value,
  onValue,
  ...input
}: {
  label: string
  value: string
  onValue: (value: string) => void
} & Omit<InputHTMLAttributes<HTMLInputElement>, "value" | "onChange">) {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input {...input} id={id} value={value} onChange={(event) => onValue(event.target.value)} />
    </>
  )
}
