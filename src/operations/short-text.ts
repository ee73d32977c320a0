import { z } from 'zod'
import { looksLikeIdentityCode } from '../model/identity-look-alike.ts'

/** What people type about their work: at most so many characters, trimmed, and refused when it holds an identity code. */
export function withoutIdentityCode(longest: number) {
  return z
    .string()
    .trim()
    .max(longest)
    .refine((text) => !looksLikeIdentityCode(text), { message: 'holds a personal identity code' })
}
