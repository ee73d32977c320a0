/** Largest number of texts kept: what repeats in a delivery are a few hundred codes, systems and days. */
const LARGEST = 50_000

/**
 * The same function with its answers remembered: an extract repeats the same few codes, organisations and days millions of times.
 * Only for functions of one short text without personal data.
 */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined || known.has(text)) return before as T
    const found = answer(text)
    if (known.size >= LARGEST) known.clear()
    known.set(text, found)
    return found
  }
}

/** The same for an answer that also depends on an object which never changes, such as the rules. */
export function rememberedFor<Owner extends object, T>(
  answer: (owner: Owner, text: string) => T,
): (owner: Owner, text: string) => T {
  const byOwner = new WeakMap<Owner, (text: string) => T>()
  return (owner, text) => {
    let own = byOwner.get(owner)
    if (!own) {
      own = remembered((asked) => answer(owner, asked))
      byOwner.set(owner, own)
    }
    return own(text)
  }
}
