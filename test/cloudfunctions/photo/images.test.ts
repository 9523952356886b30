import { localImages } from '@office/adapters/local/images'
import { imagesContract } from './imagesContract'

imagesContract('sharp on this machine', localImages)
