import type { Voice } from '../../platform/index.ts'
import { Note } from '../components/note.tsx'
import type { Html } from '../html/jsx-runtime.ts'
import type { Aim } from './enter.ts'

/** The hidden part of a form on the way to the work. */
export function AimFields({ aim }: { readonly aim: Aim }): Html {
  return (
    <>
      <input type="hidden" name="next" value={aim.next} />
      {aim.lost && <input type="hidden" name="lost" value="1" />}
    </>
  )
}

/** What a form sent after the session had ended is kept nowhere; said on every page until the work is reached. */
export function NotKept({ voice }: { readonly voice: Voice }): Html {
  return (
    <Note tone="poppy">
      <p>{voice.say('portal.sign-in.not-kept')}</p>
    </Note>
  )
}
