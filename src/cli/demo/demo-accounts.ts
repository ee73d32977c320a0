import { randomInt } from 'node:crypto'
import { OPERATOR } from '../../access/actor.ts'
import type { App } from '../../app.ts'
import { createDemoAccounts, type DemoAccount } from '../../operations/account/create-demo-accounts.ts'

/** Short words without letters that differ between keyboards. */
const WORDS = 'kuusi kallio meri polku ranta talo silta tuuli pilvi marja koivu saari lumi valo niitty joki'.split(' ')

export interface DemoSignIns {
  readonly password: string
  readonly accounts: readonly DemoAccount[]
}

/** Makes one account per role. The password is new at every start. */
export async function demoAccounts(app: App): Promise<DemoSignIns> {
  const password = Array.from({ length: 4 }, () => WORDS[randomInt(WORDS.length)]).join('-')
  const { accounts } = await app.perform(createDemoAccounts, { password }, { actor: OPERATOR })
  return { password, accounts }
}

/** The text that tells how to sign in with them. */
export function howToSignIn(address: string, { password, accounts }: DemoSignIns): string {
  const width = Math.max(...accounts.map(({ email }) => email.length))
  const rows = accounts.map(({ email, role, organiser, vendor }) =>
    [`  ${email.padEnd(width)}`, role, organiser ?? vendor ?? ''].join('  ').trimEnd(),
  )
  return `
Sign in at ${address}/fi/tyotila with one of these accounts. The password of all of them: ${password}
The code of the authenticator app: npx tietopolku account code ADDRESS
${rows.join('\n')}`
}
