/** The door to photos: tickets, links, masks. The bytes themselves travel beside it. */
import { serveDoor, type OpenDoor, type OpenOffice } from '../server/door'
import { beginPhoto } from '../server/usecases/photo/beginPhoto'
import { linkPhotos } from '../server/usecases/photo/linkPhotos'
import { maskPhoto } from '../server/usecases/photo/maskPhoto'
import { withdrawPhoto } from '../server/usecases/photo/withdrawPhoto'

export const openPhoto = (office: OpenOffice): OpenDoor =>
  serveDoor(office, 'photo', {
    'photo.begin': beginPhoto,
    'photo.link': linkPhotos,
    'photo.mask': maskPhoto,
    'photo.withdraw': withdrawPhoto,
  })
