import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { forOfficers } from '../../forOfficers'
import { Counting } from './Counting'
import { Decided } from './Decided'
import type { Shelf } from './shelves'
import { Waiting } from './Waiting'

const lists = { held: Waiting, counted: Counting, decided: Decided } as const satisfies Record<Shelf, unknown>

/** Papers of a competition: what waits for a verdict, what counts and may be taken back, and what was decided. */
function Papers() {
  const { id = '' } = useRouter().params
  const [show, setShow] = useState<Shelf>('held')
  const List = lists[show]
  return <List id={id} show={show} onShow={setShow} />
}

export default forOfficers('核定答卷', Papers)
