import { feedAnswer, newsFeed } from "../news-feed.ts"

export const dynamic = "force-dynamic"

export async function GET(): Promise<Response> {
  const feed = await newsFeed("rss")
  return feedAnswer(feed.rss2(), "application/rss+xml")
}
