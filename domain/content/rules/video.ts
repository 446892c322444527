import type { VideoNode } from "./body.ts"

type Video = Pick<VideoNode["attrs"], "provider" | "videoId">

/** Where a video is shown in a frame, at the address of each provider that follows readers least. */
export function embedAddress({ provider, videoId }: Video): string {
  return provider === "youtube"
    ? `https://www.youtube-nocookie.com/embed/${videoId}`
    : `https://player.vimeo.com/video/${videoId}?dnt=1`
}

/** Where a video is watched at its provider's own. */
export function watchAddress({ provider, videoId }: Video): string {
  return provider === "youtube"
    ? `https://www.youtube.com/watch?v=${videoId}`
    : `https://vimeo.com/${videoId}`
}

/** The video an address leads to, however its provider writes it; null of any other address. */
export function videoAt(written: string): Video | null {
  const address = URL.parse(
    /^https?:\/\//i.test(written.trim()) ? written.trim() : `https://${written.trim()}`,
  )
  if (!address) return null
  const host = address.hostname.replace(/^(www|m|player)\./, "")
  const [, first = "", second = ""] = address.pathname.split("/")
  if (host === "youtu.be") return video("youtube", first)
  if (host === "youtube.com" || host === "youtube-nocookie.com") {
    const inPath = ["embed", "shorts", "live"].includes(first) ? second : ""
    return video("youtube", address.searchParams.get("v") ?? inPath)
  }
  if (host === "vimeo.com") return video("vimeo", /^\d+$/.test(first) ? first : second)
  return null
}

function video(provider: Video["provider"], videoId: string): Video | null {
  const known = provider === "youtube" ? /^[\w-]{11}$/ : /^\d{5,12}$/
  return known.test(videoId) ? { provider, videoId } : null
}
