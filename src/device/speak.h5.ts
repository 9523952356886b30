/** Whether this browser can read aloud. */
export const canSpeak = (): boolean => 'speechSynthesis' in window && 'SpeechSynthesisUtterance' in window

/** Reads it aloud; what was being read stops. */
export function speak(text: string): void {
  const said = new SpeechSynthesisUtterance(text)
  said.lang = 'zh-CN'
  said.rate = 0.9
  speechSynthesis.cancel()
  speechSynthesis.speak(said)
}
