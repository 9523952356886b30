import { BigButton } from '../BigButton'

/** At the foot of a list that goes on. `none`: nothing found so far, it is looked for further back. */
export const More = ({ none = false, busy = false, onTap }: { none?: boolean; busy?: boolean; onTap: () => void }) => (
  <BigButton tone='plain' label={none ? '继续查找' : '再看后面的'} busy={busy} onTap={onTap} />
)
