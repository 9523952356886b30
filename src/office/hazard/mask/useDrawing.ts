/** A finger or a mouse draws one rectangle over the photo. */
import { useRef, useState } from 'react'
import { boxOf, type Box } from '@/device/box'
import { drawn, type Point, type Rect } from './rects'

/** A touch carries its points in `touches`, a mouse carries its own. */
interface Pointed { readonly touches?: ArrayLike<{ readonly clientX: number; readonly clientY: number }>; readonly clientX?: number; readonly clientY?: number }

const whole = 1000

function pointOf(event: Pointed, box: Box): Point | undefined {
  const at = event.touches ? event.touches[0] : event
  if (at?.clientX === undefined || at.clientY === undefined || box.width === 0 || box.height === 0) return undefined
  return { x: ((at.clientX - box.left) / box.width) * whole, y: ((at.clientY - box.top) / box.height) * whole }
}

export function useDrawing(stageId: string, onDrawn: (rect: Rect) => void) {
  const box = useRef<Box>()
  const from = useRef<Point>()
  const to = useRef<Point>()
  const [rect, setRect] = useState<Rect>()

  const start = async (event: Pointed) => {
    box.current = await boxOf(stageId)
    from.current = to.current = box.current && pointOf(event, box.current)
    setRect(undefined)
  }
  const move = (event: Pointed) => {
    const point = from.current && box.current && pointOf(event, box.current)
    if (!point || !from.current) return
    to.current = point
    setRect(drawn(from.current, point))
  }
  const end = () => {
    if (from.current && to.current) onDrawn(drawn(from.current, to.current))
    from.current = undefined
    setRect(undefined)
  }
  const touch = { onTouchStart: (event: unknown) => void start(event as Pointed), onTouchMove: (event: unknown) => move(event as Pointed), onTouchEnd: end }
  const mouse = { onMouseDown: (event: unknown) => void start(event as Pointed), onMouseMove: (event: unknown) => move(event as Pointed), onMouseUp: end }
  return { rect, handlers: { ...touch, ...mouse } }
}
