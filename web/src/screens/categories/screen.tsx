import { Waiting } from '../../frame/waiting.tsx'

export function Screen() {
  return <Waiting />
}
