import { replaceRecoveryCodes } from '../../store/accounts/recovery-codes.ts'
import { plainCode, readableCode, tokenHash } from '../../store/accounts/secret-token.ts'
import type { Transaction } from './sign-in-tries.ts'

const CODES = 8
const SIGNS = 16

/** Gives an account new recovery codes, the only ones from now on. They are returned here and never again. */
export async function giveRecoveryCodes(transaction: Transaction, account: string): Promise<string[]> {
  const codes = Array.from({ length: CODES }, () => readableCode(SIGNS))
  const hashes = codes.map((code) => recoveryCodeHash(account, code))
  await replaceRecoveryCodes(transaction, account, hashes)
  return codes
}

/** 72 random bits and the account: a plain digest of them cannot be guessed. */
export function recoveryCodeHash(account: string, code: string): string {
  return tokenHash(`${account}\0${plainCode(code)}`)
}
