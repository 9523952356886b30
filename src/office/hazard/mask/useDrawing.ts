/** A finger or a mouse draws one rectangle over the photo. */
import { useRef, useState } from 'react'
import { boxOf, type Box } from '@/device/box'
import { drawn, type Point, type Rect } from './rects'

/** Where on the window, px. A touch carries its points in `touches`, a mouse carries its own. */
interface Spot { readonly clientX: number; readonly clientY: number }
type Pointed = Partial<Spot> & { readonly touches?: ArrayLike<Spot> }
interface Stroke { readonly from: Spot; readonly to: Spot; readonly box: Promise<Box | undefined> }

const whole = 1000

function spotOf(event: Pointed): Spot | undefined {
  const { clientX, clientY } = event.touches ? (event.touches[0] ?? {}) : event
  return clientX === undefined || clientY === undefined ? undefined : { clientX, clientY }
}
const pointIn = (box: Box, { clientX, clientY }: Spot): Point => ({ x: ((clientX - box.left) / box.width) * whole, y: ((clientY - box.top) / box.height) * whole })

async function rectOf({ from, to, box }: Stroke): Promise<Rect | undefined> {
  const frame = await box
  return frame && frame.width > 0 && frame.height > 0 ? drawn(pointIn(frame, from), pointIn(frame, to)) : undefined
}

export function useDrawing(stageId: string, onDrawn: (rect: Rect) => void) {
  // The photo's box is asked for when the finger comes down and may come after it has gone: the stroke waits for it.
  const stroke = useRef<Stroke>()
  // A browser sends a mouse after each touch: the one finger must not draw twice.
  const touched = useRef(false)
  const [rect, setRect] = useState<Rect>()

  const start = (event: Pointed) => {
    const spot = spotOf(event)
    stroke.current = spot && { from: spot, to: spot, box: boxOf(stageId) }
  }
  const move = async (event: Pointed) => {
    const spot = spotOf(event)
    if (!stroke.current || !spot) return
    const now = (stroke.current = { ...stroke.current, to: spot })
    const shown = await rectOf(now)
    if (stroke.current === now) setRect(shown)
  }
  const end = async () => {
    const done = stroke.current
    stroke.current = undefined
    setRect(undefined)
    const made = done && (await rectOf(done))
    if (made) onDrawn(made)
  }
  const touch = { onTouchStart: (event: unknown) => { touched.current = true; start(event as Pointed) }, onTouchMove: (event: unknown) => void move(event as Pointed), onTouchEnd: () => void end() }
  const byMouse = (act: (event: Pointed) => unknown) => (event: unknown) => { if (!touched.current) void act(event as Pointed) }
  const mouse = { onMouseDown: byMouse(start), onMouseMove: byMouse(move), onMouseUp: byMouse(end) }
  return { rect, handlers: { ...touch, ...mouse } }
}
