import * as fc from 'fast-check'
import { fireEvent, render, screen } from '@testing-library/react'
import { PinPad } from '@/components/PinPad'
import { distance, moved, offsetBetween, offsetWords } from '@/components/PinPad/metres'

const metres = fc.integer({ min: -500, max: 500 })

describe('the movable pin', () => {
  test('a pin moved by some metres is found again at that many metres, anywhere in the country', () => {
    fc.assert(fc.property(fc.double({ min: 73, max: 135, noNaN: true }), fc.double({ min: 18, max: 54, noNaN: true }), metres, metres, (lng, lat, east, north) => {
      const start = moved({ lng, lat }, { east: 0, north: 0 })
      const back = offsetBetween(start, moved(start, { east, north }))
      expect(Math.abs(back.east - east)).toBeLessThanOrEqual(1)
      expect(Math.abs(back.north - north)).toBeLessThanOrEqual(1)
    }))
  })

  test('says how far and where to, and nothing when it has not moved', () => {
    expect(offsetWords({ east: 12, north: -5 })).toBe('向东 12 米、向南 5 米')
    expect(offsetWords({ east: 0, north: 0 })).toBe('')
    expect(distance({ east: 3, north: 4 })).toBe(5)
  })

  test('follows the finger in metres', () => {
    const onMove = jest.fn()
    const { container } = render(<PinPad accuracy={20} offset={{ east: 0, north: 0 }} onMove={onMove} />)
    const pad = container.querySelector('.pad')!
    fireEvent(pad, Object.assign(new Event('touchstart'), { touches: [{ pageX: 100, pageY: 100 }] }))
    fireEvent(pad, Object.assign(new Event('touchmove'), { touches: [{ pageX: 128, pageY: 72 }] }))
    expect(onMove).toHaveBeenCalledWith({ east: 10, north: 10 })
  })

  test('moves by buttons, and back to where the phone found it', () => {
    const onMove = jest.fn()
    render(<PinPad accuracy={20} offset={{ east: 4, north: 0 }} onMove={onMove} />)
    expect(screen.getByRole('status').textContent).toBe('已把位置向东 4 米')
    fireEvent.click(screen.getByRole('button', { name: '向北移 2 米' }))
    expect(onMove).toHaveBeenLastCalledWith({ east: 4, north: 2 })
    fireEvent.click(screen.getByRole('button', { name: '回到定位点' }))
    expect(onMove).toHaveBeenLastCalledWith({ east: 0, north: 0 })
  })
})
