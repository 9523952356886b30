import type { OfficeEvent } from '../../ports/documents'
import type { Office } from '../../ports/office'
import { keysToErase } from '../../records/photoEvents'
import { eraseFiles } from '../../records/photoFiles'

/** What the courier does on `photo.masked` and `photo.withdrawn`: erases what the change left behind, should the request have died before it could. */
export const eraseLeftFiles = (office: Office, payload: OfficeEvent['payload']): Promise<void> => eraseFiles(office.files, keysToErase(payload))
