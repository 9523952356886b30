/** The door to a bank's imports and exports: apart from the quiz, whose door stays as light as answering needs it. */
import { serveDoor, type OpenDoor, type OpenOffice } from '../server/door'
import { checkImport } from '../server/usecases/bank/checkImport'
import { confirmImport } from '../server/usecases/bank/confirmImport'
import { exportBank } from '../server/usecases/bank/exportBank'
import { layPiece } from '../server/usecases/bank/layPiece'
import { readImport } from '../server/usecases/bank/readImport'
import { takeShipped } from '../server/usecases/bank/takeShipped'

export const openBank = (office: OpenOffice): OpenDoor =>
  serveDoor(office, 'bank', {
    'bank.lay': layPiece,
    'bank.check': checkImport,
    'bank.takeShipped': takeShipped,
    'bank.confirm': confirmImport,
    'bank.import': readImport,
    'bank.export': exportBank,
  })
