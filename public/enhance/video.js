/**
 * Videos from elsewhere, shown where they stand once the reader presses for it. Until then their provider hears nothing;
 * without script the link beside leads there.
 */
for (const video of document.querySelectorAll("[data-video]")) {
  const title = video.querySelector("a")?.textContent ?? ""
  const button = document.createElement("button")
  button.type = "button"
  button.className = "button"
  button.textContent = video.dataset.show ?? ""
  button.addEventListener("click", () => {
    const frame = document.createElement("iframe")
    frame.src = video.dataset.video ?? ""
    frame.title = title
    frame.allow = "fullscreen; picture-in-picture; encrypted-media"
    // The providers show nothing to those who do not say from which site they come; the page itself is not told.
    frame.referrerPolicy = "strict-origin"
    video.replaceChildren(frame)
    frame.focus()
  })
  video.append(button)
}
