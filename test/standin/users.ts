/** `auth.getUserInfoForAdmin`: the end users of the environment, by uuid or by platform and its id. */
import type { Handler } from './call'
import { CloudError } from './errors'

export interface EndUser { uuid: string; platform?: string; platformId?: string; [more: string]: unknown }

export class Users {
  readonly #all: EndUser[] = []

  add(user: EndUser): void {
    this.#all.push(user)
  }

  readonly handlers: Record<string, Handler> = {
    'auth.getUserInfoForAdmin': ({ body }) => {
      const { uuid, platform, platformId } = body
      const found = this.#all.find((user) => (uuid === undefined ? user.platform === platform && user.platformId === platformId : user.uuid === uuid))
      if (!found) throw new CloudError('INVALID_PARAM', '[InvalidParameter] the user does not exist.')
      return { data: found }
    },
  }
}
