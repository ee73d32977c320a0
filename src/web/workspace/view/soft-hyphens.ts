const LONGEST = 11
const VOWELS = 'aeiouyåäö'

/** Lets long words of a narrow column break: before a consonant and a vowel, where syllables begin, nearest the middle. */
export function softHyphens(name: string): string {
  return name
    .split(' ')
    .map((word) => (word.length > LONGEST ? broken(word) : word))
    .join(' ')
}

function broken(word: string): string {
  const isVowel = (at: number) => VOWELS.includes(word[at]?.toLowerCase() ?? '-')
  const places = Array.from(word, (_, at) => at).filter((at) => at > 2 && at < word.length - 2 && !isVowel(at) && isVowel(at + 1))
  const middle = word.length / 2
  const [place] = places.sort((one, other) => Math.abs(one - middle) - Math.abs(other - middle))
  return place === undefined ? word : `${word.slice(0, place)}\u00ad${word.slice(place)}`
}
