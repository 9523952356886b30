import { act, renderHook } from '@testing-library/react'
import { useDrawing } from '@/office/hazard/mask/useDrawing'

let answerBox: (box: { left: number; top: number; width: number; height: number }) => void
jest.mock('@/device/box', () => ({ boxOf: () => new Promise((resolve) => { answerBox = resolve }) }))

const photo = { left: 10, top: 100, width: 200, height: 100 }
const touch = (clientX: number, clientY: number) => ({ touches: [{ clientX, clientY }] })
const drawing = () => {
  const onDrawn = jest.fn()
  const { result } = renderHook(() => useDrawing('stage', onDrawn))
  return { onDrawn, handlers: () => result.current.handlers }
}

test('a drag that is over before the photo’s box is known still covers what it went over', async () => {
  const { onDrawn, handlers } = drawing()
  act(() => handlers().onMouseDown({ clientX: 30, clientY: 110 }))
  act(() => handlers().onMouseMove({ clientX: 110, clientY: 160 }))
  act(() => handlers().onMouseUp({}))
  expect(onDrawn).not.toHaveBeenCalled()
  await act(async () => answerBox(photo))
  expect(onDrawn.mock.calls).toEqual([[{ x: 100, y: 100, w: 400, h: 500 }]])
})

test('one tap of a finger covers once, though the browser sends a mouse after it', async () => {
  const { onDrawn, handlers } = drawing()
  act(() => handlers().onTouchStart(touch(110, 150)))
  act(() => handlers().onTouchEnd())
  await act(async () => answerBox(photo))
  act(() => handlers().onMouseDown({ clientX: 110, clientY: 150 }))
  await act(async () => handlers().onMouseUp({}))
  expect(onDrawn.mock.calls).toEqual([[{ x: 420, y: 420, w: 160, h: 160 }]])
})

test('a mouse that only passes draws nothing', async () => {
  const { onDrawn, handlers } = drawing()
  await act(async () => handlers().onMouseMove({ clientX: 50, clientY: 120 }))
  await act(async () => handlers().onMouseUp({}))
  expect(onDrawn).not.toHaveBeenCalled()
})
