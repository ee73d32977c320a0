import { expect, test } from 'vitest'
import { cleanedText } from '../../src/model/typed-text.ts'

const signsIn = (text: string) => [...new Intl.Segmenter('fi').segment(cleanedText(text))].length

test.each([
  ['a family', '👩\u200d👩\u200d👧'],
  ['an astronaut of some colour', '👩🏽\u200d🚀'],
  ['a burning heart', '❤\ufe0f\u200d🔥'],
])('pictures that were joined stay one sign: %s', (_, text) => expect(signsIn(text)).toBe(1))

test('a joiner that hides between letters goes, as do signs that turn the direction', () => {
  expect(cleanedText('lap\u200dsi \u202egnorw\u202c')).toBe('lapsi gnorw')
})
