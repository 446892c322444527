"use client"

/** A text that grows with what is written in it and looks as it will on the page; a line break ends nothing. */
export function GrowingText({
  name,
  className,
  label,
  value,
  maxLength,
  readOnly = false,
  onChange,
}: {
  name: string
  className: string
  label: string
  value: string
  maxLength: number
  readOnly?: boolean
  onChange: (value: string) => void
}) {
  return (
    <textarea
      name={name}
      className={className}
      aria-label={label}
      placeholder={label}
      rows={1}
      maxLength={maxLength}
      value={value}
      readOnly={readOnly}
      onKeyDown={(event) => {
        if (event.key === "Enter") event.preventDefault()
      }}
      onChange={(event) => onChange(event.target.value.replace(/\s*\n\s*/g, " "))}
    />
  )
}
