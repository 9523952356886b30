import { useState } from 'react'
import { placeClasses, priorityPlaces, type PlaceClass } from '@shared/domain/words'
import { Chips } from '@/components/Chips'

const all = Object.keys(placeClasses) as PlaceClass[]
const option = (value: PlaceClass) => ({ value, label: placeClasses[value] })

/** The class of place decides the route; the three priority kinds of C13 stand first. */
export function PlaceClasses({ value, onChange }: { value: PlaceClass; onChange: (value: PlaceClass) => void }) {
  const [open, setOpen] = useState(false)
  const first: PlaceClass[] = [...priorityPlaces]
  if (value !== 'other' && !first.includes(value)) first.push(value)
  const shown = open ? [...priorityPlaces, ...all.filter((one) => !first.slice(0, priorityPlaces.length).includes(one))] : first
  return (
    <Chips
      label='地点类型' note='选填，选了能更快送到该管的单位' options={shown.map(option)} value={value} clearable
      onChange={(next) => onChange(next || 'other')} {...(!open && { onMore: () => setOpen(true) })}
    />
  )
}
