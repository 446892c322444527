"use client"

import { useWords } from "#components/ui/words.tsx"
import { ChooserDialog } from "./chooser-dialog.tsx"

/** Keys as Danish keyboards call them; what they do stands in messages under the same name. */
const keys = [
  ["slash", "/"],
  ["toolbar", "Alt F10"],
  ["undo", "Ctrl Z"],
  ["redo", "Ctrl Shift Z"],
  ["bold", "Ctrl B"],
  ["italic", "Ctrl I"],
  ["link", "Ctrl K"],
  ["heading", "Ctrl Alt 2 … 4"],
  ["up", "Alt Shift ↑"],
  ["down", "Alt Shift ↓"],
  ["duplicate", "Alt Shift D"],
  ["delete", "Alt Shift ⌫"],
  ["cell", "Tab"],
  ["save", "Ctrl S"],
] as const

/** What can be done by keyboard. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const t = useWords()
  return (
    <ChooserDialog title={t("blocks.keys.title")} onClose={onClose}>
      <dl className="keys-help">
        {keys.map(([name, pressed]) => (
          <div key={name}>
            <dt>
              <kbd>{pressed}</kbd>
            </dt>
            <dd>{t(`blocks.keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </ChooserDialog>
  )
}
