import { SignMark } from './sign-mark.tsx'
import { toneSigns, type Tone } from './tone.ts'

/** The sign of a tone, for messages. */
export function ToneMark({ tone }: { readonly tone: Tone }) {
  return <SignMark sign={toneSigns[tone]} size={16} />
}
