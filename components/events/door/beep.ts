let sound: AudioContext | null = null

/** One high tone for who comes in, two low ones for who does not. Silent where the browser plays nothing. */
export function beep(isGood: boolean): void {
  try {
    sound ??= new AudioContext()
    for (const [place, hertz] of (isGood ? [880] : [220, 220]).entries()) {
      const tone = sound.createOscillator()
      const from = sound.currentTime + place * 0.2
      tone.frequency.value = hertz
      tone.connect(sound.destination)
      tone.start(from)
      tone.stop(from + 0.12)
    }
  } catch {
    sound = null
  }
}
