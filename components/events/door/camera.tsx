import { useCallback, useEffect, useRef, useState } from "react"
import { useWords } from "#components/ui/words.tsx"
import { codeIn } from "./code-in.ts"

const lookEveryMs = 150
/** A ticket held before the camera is read many times; it counts once. */
const sameTicketMs = 4_000

/** Reads the QR codes of tickets with the device's camera, and tells of those that are of none; says so when it may not or cannot. */
export function Camera({ onCode, onOther }: { onCode: (code: string) => void; onOther: () => void }) {
  const t = useWords()
  const [state, setState] = useState<"off" | "on" | "refused" | "missing">("off")
  const video = useRef<HTMLVideoElement>(null)
  const stop = useRef(() => {})
  const tell = useRef({ onCode, onOther })
  tell.current = { onCode, onOther }
  useEffect(() => () => stop.current(), [])

  const start = useCallback(async () => {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } })
      setState("on")
      const shown = video.current
      if (!shown) return
      shown.srcObject = stream
      await shown.play()
      stop.current = read(shown, stream, (text) => {
        const code = codeIn(text)
        if (code) tell.current.onCode(code)
        else tell.current.onOther()
      })
    } catch (error) {
      setState(error instanceof DOMException && error.name === "NotAllowedError" ? "refused" : "missing")
    }
  }, [])

  return (
    <div className="door-camera" data-camera={state}>
      <video ref={video} playsInline muted hidden={state !== "on"} aria-label={t("checkin.camera")} />
      {state === "on" ? (
        <button
          type="button"
          className="button plain"
          onClick={() => {
            stop.current()
            setState("off")
          }}
        >
          {t("checkin.cameraStop")}
        </button>
      ) : (
        <button type="button" className="button" onClick={() => void start()}>
          {t("checkin.cameraStart")}
        </button>
      )}
      {state === "refused" || state === "missing" ? (
        <p className="message" role="alert">
          {t(`checkin.${state}`)}
        </p>
      ) : null}
    </div>
  )
}

/** Looks at the picture again and again; answers with what ends that and the camera. */
function read(video: HTMLVideoElement, stream: MediaStream, onText: (text: string) => void): () => void {
  let isOver = false
  let last = { text: "", at: 0 }
  void (async () => {
    const { BarcodeDetector } = await import("qr/decode.js")
    const detector = new BarcodeDetector()
    while (!isOver) {
      const found = await createImageBitmap(video).then(
        (picture) => detector.detect(picture),
        () => [],
      )
      for (const { rawValue } of found) {
        if (rawValue === last.text && performance.now() - last.at < sameTicketMs) continue
        last = { text: rawValue, at: performance.now() }
        onText(rawValue)
      }
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
    }
  })()
  return () => {
    isOver = true
    for (const track of stream.getTracks()) track.stop()
  }
}
