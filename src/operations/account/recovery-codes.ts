import { keyedDigest } from '../../register/state-secrets.ts'
import { replaceRecoveryCodes } from '../../store/accounts/recovery-codes.ts'
import { plainCode, readableCode } from '../../store/accounts/secret-token.ts'
import type { DataFolder } from '../operation.ts'
import type { Transaction } from './sign-in-tries.ts'

const CODES = 8
const SIGNS = 16

/** Gives an account new recovery codes, the only ones from now on. They are returned here and never again. */
export async function giveRecoveryCodes(transaction: Transaction, folder: DataFolder, account: string): Promise<string[]> {
  const codes = Array.from({ length: CODES }, () => readableCode(SIGNS))
  const hashes = codes.map((code) => keyedDigest(folder, 'recovery', `${account}\0${plainCode(code)}`))
  await replaceRecoveryCodes(transaction, account, hashes)
  return codes
}
